import { describe, expect, it } from 'vitest';
import { critterShapeOf } from '#engine/assets/critter-shape.ts';

describe('critterShapeOf', () => {
  it.each([
    ['kitten', 'pointed'],
    ['lost kittens', 'pointed'],
    ['conejos', 'long-eared'],
    ['小兔子', 'long-eared'],
    ['猫头鹰', 'bird'],
    ['ovejas', 'woolly'],
    ['熊猫', 'round'],
  ])('%s is built %s', (name, shape) => {
    expect(critterShapeOf(name)).toBe(shape);
  });

  it('takes neither a star nor a feather for an animal', () => {
    for (const name of ['', 'star', 'feather', '羽毛', 'copo de nieve', 'catapult'])
      expect(critterShapeOf(name)).toBeNull();
  });
});
