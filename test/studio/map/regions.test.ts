import { expect, test } from 'vitest';
import { inRegionByDirection } from '#engine/level/regions.ts';
import { type Region, regionAt, regionOutline } from '#studio/map/regions.ts';

const at = (x: number, z: number, wet = false) => regionAt({ x, z, half: 50, wet });

test('the region under a point follows the compass: north is -z, east is +x', () => {
  expect(at(0, -30)).toBe('north');
  expect(at(0, 30)).toBe('south');
  expect(at(30, 0)).toBe('east');
  expect(at(-30, 5)).toBe('west');
  expect(at(4, -6)).toBe('centre');
  expect(at(49, 2)).toBe('edge');
  expect(at(0, -30, true)).toBe('water');
});

test('the engine agrees that the point lies in the region that it was dropped on', () => {
  for (let x = -50; x <= 50; x += 5) {
    for (let z = -50; z <= 50; z += 5) {
      expect(inRegionByDirection(at(x, z), { x: x / 50, z: z / 50 }), `${x}/${z}`).toBe(true);
    }
  }
});

test('outlines surround points of their own region', () => {
  for (const region of ['north', 'south', 'east', 'west', 'centre'] satisfies Region[]) {
    const [outline = []] = regionOutline(region, 50);
    const middle = {
      x: outline.reduce((sum, point) => sum + point.x, 0) / 4,
      z: outline.reduce((sum, point) => sum + point.z, 0) / 4,
    };
    expect(at(middle.x, middle.z)).toBe(region);
  }
});
