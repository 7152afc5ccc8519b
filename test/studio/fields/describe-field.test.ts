import { expect, test } from 'vitest';
import { characterSchema, thingGroupSchema, worldSpecSchema } from '#engine/level/world-spec.ts';
import { describeField, labelOf } from '#studio/fields/describe-field.ts';

test('every setting, layout and player field of a spec has a control', () => {
  for (const part of ['setting', 'layout', 'player'] as const) {
    const group = describeField(worldSpecSchema.shape[part]);
    if (group.kind !== 'group') throw new Error(`${part} is not a group`);
    for (const [name, schema] of Object.entries(group.schema.shape)) {
      expect(describeField(schema).kind, name).not.toBe('other');
    }
  }
});

test('limits of sliders and counts come from the schema', () => {
  expect(describeField(worldSpecSchema.shape.player.shape.gravityMultiplier)).toEqual({
    kind: 'slider',
    minimum: 0.15,
    maximum: 2,
    step: 0.1,
    optional: false,
  });
  expect(describeField(worldSpecSchema.shape.setting.shape.fogDensity)).toEqual({
    kind: 'slider',
    minimum: 0,
    maximum: 1,
    step: 0.05,
    optional: false,
  });
  expect(describeField(worldSpecSchema.shape.player.shape.lives)).toEqual({
    kind: 'count',
    minimum: 1,
    maximum: 99,
    optional: true,
  });
  expect(describeField(thingGroupSchema.shape.count)).toEqual({
    kind: 'count',
    minimum: 1,
    maximum: 200,
    optional: false,
  });
});

test('texts and lists of words keep their lengths', () => {
  expect(describeField(characterSchema.shape.greeting)).toEqual({ kind: 'text', longest: 200, optional: false });
  expect(describeField(characterSchema.shape.knowledge)).toEqual({
    kind: 'words',
    longest: 200,
    most: 12,
    optional: false,
  });
  expect(describeField(characterSchema.shape.secrets).kind).toBe('rows');
});

test('names become labels that people read', () => {
  expect(labelOf('fogDensity')).toBe('Fog density');
  expect(labelOf('quest-village')).toBe('Quest village');
});
