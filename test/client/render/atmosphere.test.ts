import { describe, expect, it } from 'vitest';
import { galleryLevel } from '#client/gallery/gallery-worlds.ts';
import { resolveAtmosphere } from '#client/render/atmosphere.ts';

const airOf = (fields: Record<string, string>) =>
  resolveAtmosphere(galleryLevel('meadow', new URLSearchParams(fields)).environment);

describe('resolveAtmosphere', () => {
  it('lights windows and stars at night only', () => {
    expect(airOf({ time: 'day' }).night).toBe(0);
    expect(airOf({ time: 'night' }).night).toBe(1);
    expect(airOf({ time: 'dusk' }).night).toBeGreaterThan(0.4);
  });

  it('dims the sun in bad weather', () => {
    expect(airOf({ weather: 'storm' }).sunIntensity).toBeLessThan(airOf({ weather: 'clear' }).sunIntensity / 2);
  });

  it('thickens the air with the fog of the weather', () => {
    expect(airOf({ weather: 'fog' }).fogDensity).toBeGreaterThan(airOf({ weather: 'clear' }).fogDensity * 3);
  });

  it('gives noir a grey sky and neon a dark one that lamps shine in', () => {
    const noir = airOf({ style: 'noir' }).zenith;
    expect(Math.abs(noir.r - noir.g)).toBeLessThan(0.001);
    expect(airOf({ style: 'neon' }).night).toBeGreaterThan(0.5);
  });
});
