import { completabilityPart, varietyPart } from './completability.ts';
import { controllabilityPart } from './controllability.ts';
import { depthPart } from './depth.ts';
import { determinismPart } from './determinism.ts';
import { diversityPart } from './diversity.ts';
import { editsPart } from './edits.ts';
import { hostilityPart } from './hostility.ts';
import { latencyPart } from './latency.ts';
import { mutantsPart } from './mutants.ts';
import type { Part } from './part.ts';
import { zeldaPart } from './zelda.ts';

/** The parts of the engine bench, in the order in which they run. */
export const parts: readonly Part[] = [
  latencyPart,
  completabilityPart,
  varietyPart,
  mutantsPart,
  determinismPart,
  diversityPart,
  depthPart,
  controllabilityPart,
  editsPart,
  hostilityPart,
  zeldaPart,
];
