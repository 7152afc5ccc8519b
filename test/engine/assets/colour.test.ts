import { describe, expect, it } from 'vitest';
import {
  formatColour,
  hslColour,
  linearColour,
  mixColours,
  parseColour,
  saturateColour,
  shadeColour,
  styleColour,
} from '#engine/assets/colour.ts';
import { styleKinds } from '#engine/level/world-spec.ts';

describe('colours', () => {
  it('survive being read and written', () => {
    for (const hex of ['#000000', '#ffffff', '#12ab9f']) expect(formatColour(parseColour(hex))).toBe(hex);
  });

  it('turn anything unreadable into grey', () => {
    expect(parseColour('tomato')).toEqual([0.5, 0.5, 0.5]);
  });

  it('mix, lighten and darken', () => {
    expect(mixColours(['#000000', '#ffffff'], 0.5)).toBe('#808080');
    expect(shadeColour('#808080', 1)).toBe('#ffffff');
    expect(parseColour(shadeColour('#808080', -0.5))[0]).toBeLessThan(0.35);
  });

  it('fit the sRGB curve to two thousandths', () => {
    for (let step = 0; step <= 10; step += 1) {
      const part = step / 10;
      const exact = part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      const byte = formatColour([part, part, part]);
      expect(Math.abs(linearColour(byte)[0] - exact)).toBeLessThan(0.006);
    }
  });

  it('know their hues', () => {
    expect(hslColour({ hue: 0, saturation: 1, lightness: 0.5 })).toBe('#ff0000');
    expect(hslColour({ hue: 120, saturation: 1, lightness: 0.5 })).toBe('#00ff00');
  });

  it('lose their colour at saturation 0', () => {
    const [red, green, blue] = parseColour(saturateColour('#c04020', 0));
    expect(red).toBe(green);
    expect(green).toBe(blue);
  });

  it('become readable colours in every style, and stay as they are in the storybook', () => {
    expect(styleColour('#3f7a3a', 'storybook')).toBe('#3f7a3a');
    for (const style of styleKinds) expect(styleColour('#3f7a3a', style)).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('keep one warm accent in noir', () => {
    const spread = (hex: string) => Math.max(...parseColour(hex)) - Math.min(...parseColour(hex));
    expect(spread(styleColour('#d8342c', 'noir'))).toBeGreaterThan(0.4);
    expect(spread(styleColour('#3f7a9a', 'noir'))).toBeLessThan(0.1);
  });
});
