import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileLevel } from '#engine/level/compile.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { leaveReasons } from '#engine/protocol/messages.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';
import { Guest, predict, startRoomWorld, walk, type RoomWorld } from '#test/server/rooms/room-world.ts';

let server: RoomWorld;
let world: SimWorld;
let levels = 0;

beforeAll(async () => {
  server = await startRoomWorld();
});
afterAll(() => server.close());

/** A level that nobody is in yet. */
function freshLevel(): string {
  const id = `level-${(levels += 1)}`;
  ({ world } = server.addLevel(id, { spec: sampleSpec() }));
  return id;
}

const joinAs = (options: Partial<Parameters<typeof Guest.join>[0]>) =>
  Guest.join({ url: server.url, token: 'token-ann', levelId: 'none', ...options });

describe('joining', () => {
  it('shows everybody in the room and gives the run from the spawn', async () => {
    const levelId = freshLevel();
    const [ann, ben] = [await server.join('ann', levelId), await server.join('ben', levelId)];
    expect(ann.room.roomId).toBe(ben.room.roomId);
    await expect.poll(() => [...ann.room.state.players.values()].map(({ name }) => name)).toEqual(['ann', 'ben']);
    await expect.poll(() => ann.run).toEqual(predict(world, []).run);
    expect(ann.room.state).toMatchObject({ levelId, title: 'Coin meadow' });
    expect(JSON.stringify(ann.room.state)).not.toMatch(/vault|moonstone/);
  });

  it('puts people in different levels into different rooms', async () => {
    const [ann, ben] = [await server.join('ann', freshLevel()), await server.join('ben', freshLevel())];
    expect(ann.room.roomId).not.toBe(ben.room.roomId);
  });

  it.each([
    ['without a session', { token: '' }, 401, 'signed out'],
    ['with an unknown token', { token: 'forged' }, 401, 'signed out'],
    ['with another protocol', { rest: { protocol: 999 } }, 426, 'newer version'],
    ['with options nobody knows', { rest: { admin: true } }, 400, 'unknown shape'],
    ['with a level that is no text', { rest: { levelId: { $ne: null } } }, 400, 'unknown shape'],
    ['into a level that is not there', { levelId: 'nowhere' }, 404, 'does not exist'],
  ])('is refused %s', async (_name, options, code, message) => {
    const levelId = freshLevel();
    await expect(joinAs({ levelId, ...options })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  it('lets the owner alone into a draft', async () => {
    server.addLevel('draft', { spec: sampleSpec(), published: false, ownerId: 'ann' });
    await expect(joinAs({ levelId: 'draft', token: 'token-ben' })).rejects.toMatchObject({ code: 404 });
    expect((await joinAs({ levelId: 'draft' })).room.roomId).not.toBe('');
  });

  it('from a second window replaces the first, which is told why, and goes on at the same place', async () => {
    const levelId = freshLevel();
    const first = await server.join('ann', levelId);
    await expect.poll(() => first.run).toBeDefined();
    const frames = walk(20);
    first.send(frames);
    await expect.poll(() => first.acknowledged).toBe(20);
    const second = await server.join('ann', levelId);
    await expect.poll(() => first.left).toBe(leaveReasons.replaced.code);
    await expect.poll(() => second.run).toEqual(predict(world, frames).run);
    await expect.poll(() => second.room.state.players.size).toBe(1);
  });
});

describe('moving', () => {
  it('ends bit for bit where a prediction from the same inputs ends, after every frame', async () => {
    const ann = await server.join('ann', freshLevel());
    await expect.poll(() => ann.run).toBeDefined();
    const frames = walk(60);
    const { hashes, run } = predict(world, frames);
    ann.send(frames, 7);
    await expect.poll(() => ann.acknowledged, { timeout: 5000 }).toBe(60);
    const seen = ann.snapshots.filter(({ ackSequence }) => ackSequence > 0);
    expect(seen.length).toBeGreaterThan(5);
    for (const { ackSequence, ownHash } of seen) expect(ownHash).toBe(hashes[ackSequence - 1]);
    ann.room.send('resync', {});
    await expect.poll(() => ann.heard.run.at(-1)).toEqual({ ackSequence: 60, run });
  });

  it('takes frames that come twice or late once', async () => {
    const ann = await server.join('ann', freshLevel());
    await expect.poll(() => ann.run).toBeDefined();
    const frames = walk(12);
    ann.send(frames);
    ann.sequence = 0;
    ann.send(frames);
    await expect.poll(() => ann.acknowledged).toBe(12);
    expect(ann.snapshots.at(-1)?.ownHash).toBe(predict(world, frames).hashes.at(-1));
  });

  it('is seen by others, where it happens', async () => {
    const levelId = freshLevel();
    const [ann, ben] = [await server.join('ann', levelId), await server.join('ben', levelId)];
    await expect.poll(() => ann.run).toBeDefined();
    const frames = walk(30);
    ann.send(frames);
    const { position } = predict(world, frames).run;
    const seen = () => ben.snapshots.at(-1)?.bodies.find(({ index }) => index === ann.index);
    await expect.poll(() => seen()?.x).toBeCloseTo(position.x, 1);
    await expect.poll(() => seen()?.z).toBeCloseTo(position.z, 1);
    expect(ben.snapshots.at(-1)?.bodies.some(({ index }) => index === ben.index)).toBe(false);
  });

  it('is no faster for somebody who sends more frames than time has passed', async () => {
    const ann = await server.join('ann', freshLevel());
    await expect.poll(() => ann.snapshots.length).toBeGreaterThan(0);
    const before = ann.snapshots.at(-1)?.worldTick ?? 0;
    ann.send(walk(80));
    await expect.poll(() => ann.acknowledged, { timeout: 5000 }).toBe(80);
    for (const { worldTick, ackSequence } of ann.snapshots) {
      expect(ackSequence).toBeLessThanOrEqual(Math.max(0, worldTick - before) + 16);
    }
  });

  it('sets somebody back who runs too far ahead, and goes on from there', async () => {
    const ann = await server.join('ann', freshLevel());
    await expect.poll(() => ann.heard.run.length).toBe(1);
    ann.send(walk(180), 60);
    await expect.poll(() => ann.heard.run.length).toBeGreaterThan(1);
    await expect.poll(() => ann.acknowledged, { timeout: 6000 }).toBe(180);
    ann.room.send('resync', {});
    const count = ann.heard.run.length;
    await expect.poll(() => ann.heard.run.length).toBeGreaterThan(count);
    const told = ann.run;
    const { hashes } = predict(world, walk(5), told);
    ann.send(walk(5));
    await expect.poll(() => ann.acknowledged).toBe(185);
    expect(ann.snapshots.at(-1)?.ownHash).toBe(hashes.at(-1));
    // The frames that were dropped are gone; only those that had time were played.
    expect(told?.tick).toBeLessThan(110);
  });

  it('starts again from the spawn when asked', async () => {
    const ann = await server.join('ann', freshLevel());
    await expect.poll(() => ann.run).toBeDefined();
    ann.send(walk(10));
    await expect.poll(() => ann.acknowledged).toBe(10);
    ann.room.send('restart', {});
    await expect.poll(() => ann.run).toEqual(predict(world, []).run);
  });
});

describe('coming back', () => {
  it('after a cut line is to the same seat and the same place', async () => {
    const levelId = freshLevel();
    const [ann, ben] = [await server.join('ann', levelId), await server.join('ben', levelId)];
    await expect.poll(() => ann.run).toBeDefined();
    const frames = walk(15);
    ann.send(frames);
    await expect.poll(() => ann.acknowledged).toBe(15);
    const { index, room } = ann;
    const session = room.sessionId;
    ann.cut();
    await expect.poll(() => ben.room.state.players.get(session)?.connected).toBe(false);
    await expect.poll(() => ann.reconnects, { timeout: 5000 }).toBe(1);
    await expect.poll(() => ben.room.state.players.get(session)?.connected).toBe(true);
    await expect.poll(() => ann.run).toEqual(predict(world, frames).run);
    expect([ann.room.sessionId, ann.index]).toEqual([session, index]);
    ann.send(walk(5, 15));
    await expect.poll(() => ann.acknowledged).toBe(20);
    expect(ann.snapshots.at(-1)?.ownHash).toBe(predict(world, [...frames, ...walk(5, 15)]).hashes.at(-1));
  });

  it('after leaving restores the saved run; with another layout it starts afresh', async () => {
    const levelId = freshLevel();
    const ann = await server.join('ann', levelId);
    await expect.poll(() => ann.run).toBeDefined();
    const frames = walk(25);
    ann.send(frames);
    await expect.poll(() => ann.acknowledged).toBe(25);
    await ann.room.leave();
    const again = await server.join('ann', levelId);
    await expect.poll(() => again.run).toEqual(predict(world, frames).run);
    await again.room.leave();
    const saved = server.runs.get(`ann ${levelId}`);
    server.runs.set(`ann ${levelId}`, { run: saved?.run, layoutHash: 'another' });
    const afresh = await server.join('ann', levelId);
    await expect.poll(() => afresh.run).toEqual(predict(world, []).run);
  });

  it('starts afresh from a save that is damaged', async () => {
    const levelId = freshLevel();
    const { layoutHash } = compileLevel(sampleSpec(), 4);
    server.runs.set(`ann ${levelId}`, { layoutHash, run: { position: { x: Number.NaN } } });
    const ann = await server.join('ann', levelId);
    await expect.poll(() => ann.run).toEqual(predict(world, []).run);
  });
});
