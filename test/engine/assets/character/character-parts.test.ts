import { describe, expect, it } from 'vitest';
import { characterBones } from '#engine/assets/character/bones.ts';
import { characterParts } from '#engine/assets/character/character-parts.ts';
import type { CharacterLook } from '#engine/assets/character/wardrobe.ts';
import { partsToMesh } from '#engine/assets/parts-to-mesh.ts';

const look: CharacterLook = { hue: 30, hat: 'none', role: 'villager', variation: 1, style: 'storybook' };

describe('characters', () => {
  it('hang every part on a bone that exists', () => {
    for (const hat of ['none', 'cap', 'hood', 'straw', 'wizard'] as const)
      for (const role of ['villager', 'guard', 'baker', 'player', 'fisher', 'wizard']) {
        for (const part of characterParts({ ...look, hat, role }))
          expect(Object.keys(characterBones)).toContain(part.bone);
      }
  });

  it('stand on the ground and are about 1.7 m tall without a hat', () => {
    const { positions } = partsToMesh(characterParts(look), { contactShade: false });
    const heights = positions.filter((_, at) => at % 3 === 1);
    expect(Math.min(...heights)).toBeGreaterThan(-0.03);
    expect(Math.max(...heights)).toBeGreaterThan(1.6);
    expect(Math.max(...heights)).toBeLessThan(1.95);
  });

  it('look to -z: eyes are in front', () => {
    for (const part of characterParts(look).filter(({ bone }) => bone === 'eyes'))
      expect(part.at?.[2]).toBeLessThan(-0.2);
  });

  it('dress by hue, hat and role', () => {
    const colours = (more: Partial<CharacterLook>) =>
      characterParts({ ...look, ...more })
        .map((part) => part.colour)
        .join();
    expect(colours({ hue: 200 })).not.toBe(colours({}));
    expect(colours({ role: 'guard' })).not.toBe(colours({}));
    expect(colours({ hat: 'wizard' })).not.toBe(colours({}));
  });
});
