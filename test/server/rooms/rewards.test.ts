import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Level } from '#engine/level/level.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { createRun } from '#engine/sim/step.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { idleInput, inputButtons, type RunState } from '#engine/sim/types.ts';
import { winCredits } from '#server/rooms/plugins/reward-plugin.ts';
import { type Guest, startRoomWorld, type RoomWorld } from '#test/server/rooms/room-world.ts';
import { village } from '#test/server/npc/village.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

let server: RoomWorld;

beforeAll(async () => {
  server = await startRoomWorld();
});
afterAll(() => server.close());

const ids = ({ entities }: Level, group: string) => entities.filter((entity) => entity.group === group);

/** Saves a run that stands at an entity and has taken the others of its group: one tick from the end. */
function saveAlmostDone(setup: {
  levelId: string;
  level: Level;
  world: SimWorld;
  player: string;
  group: string;
  change?: Partial<RunState>;
}): void {
  const { levelId, level, world, player, group, change } = setup;
  const [last, ...others] = ids(level, group);
  if (!last) throw new Error(`There is no ${group} in the level.`);
  const run = { ...createRun(world), ...change, position: { ...last.position }, taken: others.map(({ id }) => id) };
  server.runs.set(`${player} ${levelId}`, { layoutHash: level.layoutHash, run: { ...run, score: others.length } });
}

async function joinAndStand(player: string, levelId: string): Promise<Guest> {
  const guest = await server.join(player, levelId);
  await expect.poll(() => guest.run).toBeDefined();
  guest.send(Array.from({ length: 6 }, () => idleInput));
  await expect.poll(() => guest.acknowledged).toBe(6);
  return guest;
}

describe('winning', () => {
  it('is rewarded once, however often the level is won', async () => {
    const setup = {
      levelId: 'coins',
      ...server.addLevel('coins', { spec: sampleSpec() }),
      player: 'ann',
      group: 'coins',
    };
    const winsBefore = server.counts.wins;
    saveAlmostDone(setup);
    const ann = await joinAndStand('ann', 'coins');
    await expect.poll(() => ann.heard.reward).toHaveLength(1);
    expect(ann.heard.reward[0]).toMatchObject({ credits: winCredits, reason: expect.stringContaining('won') });
    await expect.poll(() => ann.room.state.players.get(ann.room.sessionId)?.status).toBe('won');
    expect(ann.room.state.players.get(ann.room.sessionId)?.score).toBe(5);
    await ann.room.leave();

    saveAlmostDone(setup);
    const again = await joinAndStand('ann', 'coins');
    await expect.poll(() => server.counts.wins).toBe(winsBefore + 2);
    await expect.poll(() => again.room.state.players.get(again.room.sessionId)?.status).toBe('won');
    expect(again.heard.reward).toEqual([]);
    expect([...server.rewards]).toEqual([['win:coins:ann', winCredits]]);
  });

  it('is not rewarded on a level of one’s own', async () => {
    const added = server.addLevel('own', { spec: sampleSpec(), ownerId: 'maker' });
    const winsBefore = server.counts.wins;
    saveAlmostDone({ levelId: 'own', ...added, player: 'maker', group: 'coins' });
    const maker = await joinAndStand('maker', 'own');
    await expect.poll(() => server.counts.wins).toBe(winsBefore + 1);
    expect(maker.heard.reward).toEqual([]);
    expect([...server.rewards.keys()].filter((key) => key.includes('own'))).toEqual([]);
  });

  it('is each player’s own: a run of one wins nothing for another', async () => {
    const added = server.addLevel('shared', { spec: sampleSpec() });
    saveAlmostDone({ levelId: 'shared', ...added, player: 'ann', group: 'coins' });
    const [ben, ann] = [await joinAndStand('ben', 'shared'), await joinAndStand('ann', 'shared')];
    await expect.poll(() => ann.heard.reward).toHaveLength(1);
    expect(ben.heard.reward).toEqual([]);
    expect(ann.room.state.players.get(ben.room.sessionId)).toMatchObject({ status: 'playing', score: 0 });
  });

  it('survives a reward that cannot be written', async () => {
    const added = server.addLevel('broken', { spec: sampleSpec() });
    saveAlmostDone({ levelId: 'broken', ...added, player: 'ann', group: 'coins' });
    const { grantCredits } = server.services;
    server.services.grantCredits = () => Promise.reject(new Error('disk'));
    const ann = await joinAndStand('ann', 'broken');
    await expect.poll(() => ann.room.state.players.get(ann.room.sessionId)?.status).toBe('won');
    server.services.grantCredits = grantCredits;
    expect([ann.heard.reward, ann.left]).toEqual([[], null]);
  });
});

describe('a quest', () => {
  const spec: WorldSpec = { ...village('en').spec };

  it('is rewarded once when its last step is done', async () => {
    const added = server.addLevel('village', { spec });
    const setup = { levelId: 'village', ...added, player: 'ann', group: 'lanterns', change: { quests: { light: 0 } } };
    saveAlmostDone(setup);
    const ann = await joinAndStand('ann', 'village');
    const [quest] = spec.quests;
    await expect.poll(() => ann.heard.reward.length).toBe(2);
    expect(ann.heard.reward.map(({ credits }) => credits).toSorted((a, b) => a - b)).toEqual([
      quest?.rewardCredits,
      winCredits,
    ]);
    expect(ann.heard.reward.some(({ reason }) => reason.includes(quest?.title ?? 'none'))).toBe(true);
    await ann.room.leave();
    saveAlmostDone(setup);
    const again = await joinAndStand('ann', 'village');
    await expect.poll(() => again.room.state.players.get(again.room.sessionId)?.status).toBe('won');
    expect(again.heard.reward).toEqual([]);
  });

  it('is accepted by standing beside its giver and pressing, and nowhere else', async () => {
    const { level, world } = server.addLevel('giver', { spec });
    const giver = level.entities.find(({ mechanic, group }) => mechanic === 'character' && group === 'mara');
    const beside = { ...(giver?.position ?? { x: 0, y: 0, z: 0 }) };
    const press = { ...idleInput, buttons: inputButtons.interact, pressed: inputButtons.interact };
    const far = await server.join('far', 'giver');
    await expect.poll(() => far.run).toBeDefined();
    server.runs.set('near giver', {
      layoutHash: level.layoutHash,
      run: { ...createRun(world), position: { ...beside, x: beside.x + 1 } },
    });
    const near = await server.join('near', 'giver');
    await expect.poll(() => near.run).toBeDefined();
    for (const guest of [far, near]) {
      guest.send([idleInput, idleInput, press, idleInput]);
      await expect.poll(() => guest.acknowledged).toBe(4);
      guest.room.send('resync', {});
      await expect.poll(() => guest.run?.tick).toBe(4);
    }
    const distance = Math.hypot((far.run?.position.x ?? 0) - beside.x, (far.run?.position.z ?? 0) - beside.z);
    expect(distance).toBeGreaterThan(4);
    expect(far.run?.quests).toEqual({});
    expect(near.run?.quests).toEqual({ light: 0 });
  });
});
