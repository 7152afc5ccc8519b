import { completabilityPart } from './completability.ts';
import { determinismPart } from './determinism.ts';
import { latencyPart } from './latency.ts';
import { mutantsPart } from './mutants.ts';
import type { Part } from './part.ts';

/** The parts of the engine bench, in the order in which they run. */
export const parts: readonly Part[] = [latencyPart, completabilityPart, mutantsPart, determinismPart];
