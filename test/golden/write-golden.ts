/**
 * Writes test/golden/runs.json and test/golden/wins.json anew. Run `node test/golden/write-golden.ts`. The runs change only
 * when the simulation is meant to play differently, together with a new `engineVersion` (engine/protocol/version.ts): old
 * certificates stop to hold. The wins change as well when a kind of game is laid out otherwise or the bot plays otherwise.
 */
import { writeFileSync } from 'node:fs';

import { playScenarios } from '#test/golden/scenarios.ts';
import { playWins } from '#test/golden/wins.ts';

for (const [name, runs] of Object.entries({ runs: playScenarios(), wins: playWins() }))
  writeFileSync(new URL(`${name}.json`, import.meta.url), `${JSON.stringify(runs, null, 2)}\n`);
