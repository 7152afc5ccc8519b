import type { Triple } from '#engine/assets/model-part.ts';

/** Where each bone of a character turns, in metres in its rest pose, and which bone carries it. Front looks to -z. */
export const characterBones = {
  hips: { parent: null, at: [0, 0.56, 0] },
  chest: { parent: 'hips', at: [0, 0.74, 0] },
  head: { parent: 'chest', at: [0, 1.04, 0] },
  eyes: { parent: 'head', at: [0, 1.33, -0.3] },
  mouth: { parent: 'head', at: [0, 1.17, -0.33] },
  upperArmLeft: { parent: 'chest', at: [-0.24, 0.98, 0] },
  lowerArmLeft: { parent: 'upperArmLeft', at: [-0.34, 0.78, 0] },
  upperArmRight: { parent: 'chest', at: [0.24, 0.98, 0] },
  lowerArmRight: { parent: 'upperArmRight', at: [0.34, 0.78, 0] },
  upperLegLeft: { parent: 'hips', at: [-0.12, 0.54, 0] },
  lowerLegLeft: { parent: 'upperLegLeft', at: [-0.12, 0.3, 0] },
  upperLegRight: { parent: 'hips', at: [0.12, 0.54, 0] },
  lowerLegRight: { parent: 'upperLegRight', at: [0.12, 0.3, 0] },
  cloth: { parent: 'chest', at: [0, 1, 0.2] },
} as const satisfies Record<string, { parent: string | null; at: Triple }>;

/** Name of a bone of a character. */
export type CharacterBone = keyof typeof characterBones;
