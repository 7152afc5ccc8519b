import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '#server/storage/database.ts';
import { createLedger } from '#server/storage/ledger.ts';
import { createLevels } from '#server/storage/levels.ts';
import { createMemories } from '#server/storage/memories.ts';
import { createPlayers } from '#server/storage/players.ts';
import { createRunSaves } from '#server/storage/run-saves.ts';
import { createSessions } from '#server/storage/sessions.ts';
import { createWalletNonces } from '#server/storage/wallet-nonces.ts';
import { players as playersTable, sessions as sessionsTable } from '#server/storage/schema.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

let open: OpenDatabase;

beforeAll(async () => {
  open = await openDatabase({});
});

afterAll(() => open.close());

const level = { ownerId: 'p_owner', spec: sampleSpec(), seed: 4_294_967_295, accent: '#aabbcc' };

describe('the ledger', () => {
  it('pays a reason once, however often and however fast it is asked', async () => {
    const ledger = createLedger(open.database);
    const entry = { playerId: 'p_rich', credits: 5, reason: 'quest', key: 'win:l1:p_rich' };
    const written = await Promise.all(Array.from({ length: 8 }, () => ledger.append(entry)));
    expect(written.filter((answer) => answer.written)).toHaveLength(1);
    expect(await ledger.balance('p_rich')).toBe(5);
    expect(await ledger.append({ ...entry, credits: -2, key: 'claim:1' })).toEqual({ written: true, balance: 3 });
    expect(await ledger.balance('p_nobody')).toBe(0);
  });
});

describe('levels', () => {
  it('keep spec, seed and what lists show', async () => {
    const levels = createLevels(open.database);
    const stored = await levels.create(level);
    expect(await levels.read(stored.id)).toMatchObject({
      spec: level.spec,
      seed: level.seed,
      biome: 'meadow',
      revision: 1,
    });
    const [listed] = await levels.listOwn('p_owner');
    expect(listed).toMatchObject({ id: stored.id, title: 'Coin meadow', status: 'draft' });
    expect(listed).not.toHaveProperty('spec');
  });

  it('accept one of two changes to the same revision', async () => {
    const levels = createLevels(open.database);
    const { id } = await levels.create(level);
    const change = (title: string) =>
      levels.save({ id, spec: sampleSpec(title), seed: 1, accent: '#000000', revision: 1 });
    const saved = await Promise.all([change('A'), change('B')]);
    expect(saved.filter((result) => result !== null)).toHaveLength(1);
    expect((await levels.read(id))?.revision).toBe(2);
  });

  it('publish the revision that was checked, or nothing', async () => {
    const levels = createLevels(open.database);
    const { id } = await levels.create({ ...level, ownerId: 'p_publisher' });
    expect(await levels.publish({ id, revision: 2, publication: null, thumbnail: null })).toBe(false);
    expect(await levels.publish({ id, revision: 1, publication: null, thumbnail: null })).toBe(true);
    expect((await levels.listPublished()).map((row) => row.id)).toContain(id);
  });

  it('count plays that come at the same time', async () => {
    const levels = createLevels(open.database);
    const { id } = await levels.create(level);
    await Promise.all(Array.from({ length: 10 }, () => levels.countPlay(id)));
    expect((await levels.read(id))?.plays).toBe(10);
  });
});

describe('runs', () => {
  it('are written behind, newest only, and can be read at once', async () => {
    const saves = createRunSaves({ database: open.database, logger: pino({ level: 'silent' }) });
    const run = { tick: 1 };
    saves.put({ playerId: 'p_run', levelId: 'l1', layoutHash: 'a', run });
    run.tick = 99;
    expect(await saves.read('p_run', 'l1')).toEqual({ layoutHash: 'a', run: { tick: 1 } });
    for (let tick = 2; tick < 300; tick++)
      saves.put({ playerId: `p_${tick % 150}`, levelId: 'l1', layoutHash: 'b', run: { tick } });
    await saves.close();
    const later = createRunSaves({ database: open.database, logger: pino({ level: 'silent' }) });
    expect(await later.read('p_run', 'l1')).toEqual({ layoutHash: 'a', run: { tick: 1 } });
    expect(await later.read('p_7', 'l1')).toEqual({ layoutHash: 'b', run: { tick: 157 } });
    expect(await later.read('p_7', 'l2')).toBeNull();
    await later.close();
  });
});

describe('memories', () => {
  it('come back oldest first, the last ones only, for one pair', async () => {
    const memories = createMemories(open.database);
    const key = { playerId: 'p_talker', levelId: 'l1', character: 'mira' };
    await memories.append(key, [
      { speaker: 'player', text: 'one' },
      { speaker: 'character', text: 'two' },
      { speaker: 'player', text: 'three' },
    ]);
    await memories.append({ ...key, playerId: 'p_other' }, [{ speaker: 'player', text: 'private' }]);
    expect(await memories.recent(key, 2)).toEqual([
      { speaker: 'character', text: 'two' },
      { speaker: 'player', text: 'three' },
    ]);
  });
});

describe('sessions and sign-in texts', () => {
  it('store no token that could be used', async () => {
    const sessions = createSessions(open.database, 'a secret of the server');
    const token = await sessions.create('p_owner');
    expect(await sessions.findPlayerId(token)).toBe('p_owner');
    expect(await sessions.findPlayerId(`${token}x`)).toBeNull();
    expect(await createSessions(open.database, 'another secret').findPlayerId(token)).toBeNull();
    expect(JSON.stringify(await open.database.select().from(sessionsTable))).not.toContain(token);
  });

  it('let a nonce be used once, by its address', async () => {
    const nonces = createWalletNonces(open.database);
    const nonce = await nonces.create('0xAb00000000000000000000000000000000000001');
    expect(await nonces.use(nonce, '0xcd00000000000000000000000000000000000002')).toBe(false);
    const uses = await Promise.all(
      [1, 2, 3].map(() => nonces.use(nonce, '0xab00000000000000000000000000000000000001')),
    );
    expect(uses.filter(Boolean)).toHaveLength(1);
  });
});

describe('linking a guest to a wallet that has a player', () => {
  it('moves levels, credits, runs and sessions, once', async () => {
    const players = createPlayers(open.database);
    const levels = createLevels(open.database);
    const ledger = createLedger(open.database);
    const sessions = createSessions(open.database, 'a secret of the server');
    const guest = await players.create({ name: 'Guest' });
    const host = await players.create({ name: 'Host', wallet: '0xEf00000000000000000000000000000000000003' });
    const draft = await levels.create({ ...level, ownerId: guest.id });
    await ledger.append({ playerId: guest.id, credits: 7, reason: 'quest', key: `win:${guest.id}` });
    const token = await sessions.create(guest.id);
    await players.merge({ from: guest.id, into: host.id });
    await players.merge({ from: guest.id, into: host.id });
    expect((await levels.read(draft.id))?.ownerId).toBe(host.id);
    expect(await players.read(host.id)).toMatchObject({ ledgerCredits: 7 });
    expect(await ledger.balance(guest.id)).toBe(0);
    expect(await sessions.findPlayerId(token)).toBe(host.id);
  });
});

describe('a transaction', () => {
  it('leaves nothing behind when it fails, and keeps others out while it runs', async () => {
    const work = open.database.transaction(async (transaction) => {
      await transaction.insert(playersTable).values({ id: 'p_half', name: 'Half', hue: 1 });
      throw new RangeError('changed my mind');
    });
    const meanwhile = createPlayers(open.database).read('p_half');
    await expect(work).rejects.toThrow('changed my mind');
    expect(await meanwhile).toBeNull();
  });
});
