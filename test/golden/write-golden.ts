/**
 * Writes test/golden/runs.json anew. Run `node test/golden/write-golden.ts` only when the simulation is meant to play
 * differently, together with a new `engineVersion` (engine/protocol/version.ts): old certificates stop to hold.
 */
import { writeFileSync } from 'node:fs';

import { playScenarios } from '#test/golden/scenarios.ts';

writeFileSync(new URL('runs.json', import.meta.url), `${JSON.stringify(playScenarios(), null, 2)}\n`);
