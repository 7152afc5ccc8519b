import { openDatabase } from '#server/storage/database.ts';
import { createJobs } from '#server/storage/jobs.ts';
import { createLedger } from '#server/storage/ledger.ts';
import { createLevels } from '#server/storage/levels.ts';
import { createPlayers } from '#server/storage/players.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

// A process that is killed in the middle of its work: it says what was acknowledged and goes on writing.
const { database } = await openDatabase({ folder: process.argv[2] });
const player = await createPlayers(database).create({ id: 'p_crash', name: 'Ada' });
const levels = createLevels(database);
const level = await levels.create({
  id: 'l_crash',
  ownerId: player.id,
  spec: sampleSpec(),
  seed: 7,
  accent: '#ffaa00',
});
await levels.save({ id: level.id, spec: sampleSpec('Second title'), seed: 8, accent: '#ffaa00', revision: 1 });
const job = { kind: 'publish', levelId: level.id, playerId: player.id, steps: ['check', 'pin'], input: {} } as const;
await createJobs(database).create(job);
const ledger = createLedger(database);
for (let paid = 1; ; paid++) {
  await ledger.append({ playerId: player.id, credits: 1, reason: 'test', key: `reward:${paid}` });
  process.stdout.write(`${paid}\n`);
}
