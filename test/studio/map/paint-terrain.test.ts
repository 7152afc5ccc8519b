import { expect, test } from 'vitest';
import { compileLevel } from '#engine/level/compile.ts';
import { mapMarks } from '#studio/map/map-marks.ts';
import { paintTerrain } from '#studio/map/paint-terrain.ts';
import { sampleSpec } from '#test/studio/document/sample-spec.ts';

const spec = { ...sampleSpec(), layout: { ...sampleSpec().layout, water: 'sea' as const } };
const level = compileLevel(spec, 7);

test('water is bluer than the land around it', () => {
  const { width, pixels } = paintTerrain(level, 1);
  const { terrain } = level;
  const blueness = { wet: { sum: 0, count: 0 }, dry: { sum: 0, count: 0 } };
  for (let row = 0; row < terrain.cells; row += 1) {
    for (let column = 0; column < terrain.cells; column += 1) {
      const ground = terrain.heights[row * (terrain.cells + 1) + column] ?? 0;
      const kind =
        ground < (terrain.waterLevel ?? -Infinity) - 1
          ? blueness.wet
          : ground > (terrain.waterLevel ?? -Infinity) + 1
            ? blueness.dry
            : null;
      if (!kind) continue;
      const index = (row * width + column) * 4;
      kind.sum += (pixels[index + 2] ?? 0) - (pixels[index] ?? 0);
      kind.count += 1;
    }
  }
  expect(blueness.wet.count).toBeGreaterThan(20);
  expect(blueness.wet.sum / blueness.wet.count).toBeGreaterThan(blueness.dry.sum / blueness.dry.count + 30);
});

test('every pixel is opaque and the picture is the size of the ground', () => {
  const { width, height, pixels } = paintTerrain(level, 2);
  expect([width, height, pixels.length]).toEqual([
    level.terrain.cells * 2,
    level.terrain.cells * 2,
    width * height * 4,
  ]);
  for (let index = 3; index < pixels.length; index += 4)
    if (pixels[index] !== 255) throw new Error(`pixel ${index} is clear`);
});

test('the map shows every entity and the start, and lets only what the plan names be moved', () => {
  const marks = mapMarks(level, spec);
  expect(marks).toHaveLength(level.entities.length + 1);
  expect(marks.filter((mark) => mark.group === 'lanterns')).toHaveLength(8);
  expect(
    marks.every((mark) => !mark.movable || [...spec.things, ...spec.characters].some(({ id }) => id === mark.group)),
  ).toBe(true);
  expect(marks.find((mark) => mark.group === 'mira')).toMatchObject({ tone: 'person', movable: true });
});
