import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Level } from '#engine/level/level.ts';
import { createRun } from '#engine/sim/step.ts';
import { idleInput } from '#engine/sim/types.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import type { SpeechPiece, SpeechRequest } from '#server/npc/minds.ts';
import { cleanChat } from '#server/rooms/plugins/chat-plugin.ts';
import { village } from '#test/server/npc/village.ts';
import { startRoomWorld, type Guest, type RoomWorld } from '#test/server/rooms/room-world.ts';

let server: RoomWorld;
let level: Level;
let world: SimWorld;
let levelId: string;
let count = 0;
let asked: SpeechRequest[];

const piece = (text: string, done = false): SpeechPiece => ({ text, done, because: 'test', emotion: 'happy' });

beforeAll(async () => {
  server = await startRoomWorld();
});
afterAll(() => server.close());
beforeEach(() => {
  levelId = `talk-${(count += 1)}`;
  ({ level, world } = server.addLevel(levelId, { spec: village('en').spec }));
  asked = [];
  server.services.minds.speak = async function* (request) {
    asked.push(request);
    yield piece('Well, ');
    yield piece('hello.');
    yield piece('', true);
  };
});

/** Joins at so many metres east of the keeper. */
async function joinAt(name: string, metres: number): Promise<Guest> {
  const keeper = level.entities.find(({ mechanic, group }) => mechanic === 'character' && group === 'mara');
  const position = { ...(keeper?.position ?? { x: 0, y: 0, z: 0 }) };
  position.x += metres;
  server.runs.set(`${name} ${levelId}`, { layoutHash: level.layoutHash, run: { ...createRun(world), position } });
  const guest = await server.join(name, levelId);
  await expect.poll(() => guest.run).toBeDefined();
  return guest;
}

const text = (guest: Guest) => guest.heard.speech.map((speech) => speech.text).join('');

describe('talking to a character', () => {
  it('is answered piece by piece to whom it is said and to everybody in earshot', async () => {
    const [ann, near, far] = [await joinAt('ann', 2), await joinAt('near', 12), await joinAt('far', 40)];
    ann.room.send('talk', { character: 'mara', text: '  Hi\u0007 there ' });
    await expect.poll(() => ann.heard.speech.length).toBe(3);
    expect(ann.heard.speech.at(-1)).toEqual({ ...piece('', true), character: 'mara', name: 'Mara', to: ann.index });
    await expect.poll(() => text(near)).toBe('Well, hello.');
    expect(near.heard.speech[0]?.to).toBe(ann.index);
    expect(far.heard.speech).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      levelId,
      text: 'Hi  there',
      player: { id: 'ann', name: 'ann' },
      quests: [{ finishedSteps: null, done: false }],
    });
  });

  it('out of earshot, or to nobody, is refused with a hint', async () => {
    const far = await joinAt('far', 7);
    far.room.send('talk', { character: 'mara', text: 'Hello?' });
    await expect.poll(() => far.heard.notice.length, { timeout: 5000 }).toBe(1);
    far.room.send('talk', { character: 'nobody', text: 'Hello?' });
    await expect.poll(() => far.heard.notice.length).toBe(2);
    expect(far.heard.notice[0]).toMatchObject({ code: 'room.out-of-earshot', fix: expect.stringContaining('Walk') });
    expect(asked).toEqual([]);
  });

  it('waits for somebody whose page has arrived before the room has seen it', async () => {
    const late = await joinAt('late', 7);
    late.room.send('talk', { character: 'mara', text: 'Hello?' });
    late.send(Array.from({ length: 30 }, () => ({ ...idleInput, moveX: -127 })));
    await expect.poll(() => late.heard.speech.length, { timeout: 5000 }).toBeGreaterThan(0);
    expect(late.heard.notice).toEqual([]);
  });

  it('stops when asked to hush, when something new is said, and when somebody leaves', async () => {
    server.services.minds.speak = async function* (request) {
      asked.push(request);
      yield piece(`${asked.length} `);
      await new Promise<void>((resolve) => request.signal.addEventListener('abort', () => resolve(), { once: true }));
      yield piece('never said');
    };
    const ann = await joinAt('ann', 2);
    const talk = () => ann.room.send('talk', { character: 'mara', text: 'Tell me a story' });
    talk();
    await expect.poll(() => text(ann)).toBe('1 ');
    ann.room.send('hush', { character: 'mara' });
    await expect.poll(() => asked[0]?.signal.aborted).toBe(true);
    talk();
    await expect.poll(() => text(ann)).toBe('1 2 ');
    talk();
    await expect.poll(() => text(ann)).toBe('1 2 3 ');
    expect(asked[1]?.signal.aborted).toBe(true);
    await ann.room.leave();
    await expect.poll(() => asked[2]?.signal.aborted).toBe(true);
    expect(text(ann)).not.toContain('never');
  });

  it('goes on for the others when it fails for one', async () => {
    server.services.minds.speak = async function* (request) {
      if (request.player.id === 'ann') throw new Error('no mind');
      yield piece('Fine.', true);
    };
    const [ann, ben] = [await joinAt('ann', 2), await joinAt('ben', 3)];
    ann.room.send('talk', { character: 'mara', text: 'Hi' });
    ben.room.send('talk', { character: 'mara', text: 'Hi' });
    await expect.poll(() => text(ben)).toBe('Fine.');
    expect(ann.left).toBeNull();
  });
});

describe('chat', () => {
  it('reaches everybody clean, and is kept', async () => {
    const [ann, ben] = [await joinAt('ann', 2), await joinAt('ben', 60)];
    ann.room.send('chat', { text: 'you are shit\u202e \u0007!' });
    await expect.poll(() => ben.heard.chat.length).toBe(1);
    expect(ben.heard.chat[0]).toMatchObject({ from: 'ann', text: expect.stringMatching(/^you are \*+/) });
    expect(ben.heard.chat[0]?.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(server.said.at(-1)).toEqual({ playerId: 'ann', text: ben.heard.chat[0]?.text });
    ann.room.send('chat', { text: '\u0007\u200b' });
    ann.room.send('emote', { emote: 'wave' });
    await expect.poll(() => ben.heard.emote).toEqual([{ index: ann.index, emote: 'wave' }]);
    expect(ben.heard.chat).toHaveLength(1);
  });

  it('keeps ordinary words in every language', () => {
    for (const line of ['Good class, Scunthorpe!', '¡Qué año más bueno!', '你好,朋友', '🦆 quack']) {
      expect(cleanChat(line)).toBe(line);
    }
  });
});
