import { Client, CloseCode } from '@colyseus/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inputMessage, leaveReasons } from '#engine/protocol/messages.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { type Guest, predict, startRoomWorld, walk, type RoomWorld } from '#test/server/rooms/room-world.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

let server: RoomWorld;
let world: SimWorld;
let levelId: string;
let count = 0;
let honest: Guest;
let liar: Guest;

beforeAll(async () => {
  server = await startRoomWorld();
});
afterAll(() => server.close());

beforeEach(async () => {
  levelId = `level-${(count += 1)}`;
  ({ world } = server.addLevel(levelId, { spec: sampleSpec() }));
  [honest, liar] = [await server.join('honest', levelId), await server.join('liar', levelId)];
  await expect.poll(() => liar.run).toBeDefined();
  await expect.poll(() => honest.run).toBeDefined();
});

/** The other player in the room plays on, bit for bit. */
async function expectHonestUnharmed(): Promise<void> {
  const { hashes } = predict(world, walk(20));
  honest.send(walk(20));
  await expect.poll(() => honest.acknowledged, { timeout: 4000 }).toBe(20);
  expect(honest.snapshots.at(-1)?.ownHash).toBe(hashes.at(-1));
  expect(honest.left).toBeNull();
}

describe('a client that lies', () => {
  it.each([
    ['nothing', Uint8Array.of()],
    ['noise', Uint8Array.from({ length: 64 }, (_, index) => (index * 97) % 256)],
    ['a packet that says it holds more frames than it does', Uint8Array.of(1, 0, 0, 0, 60, 1, 2, 3)],
    ['a packet without frames', Uint8Array.of(1, 0, 0, 0, 0)],
    ['more frames than a packet may hold', new Uint8Array(5 + 61 * 6).fill(61, 4, 5)],
    ['half a frame too much', new Uint8Array(5 + 6 + 3).fill(1, 4, 5)],
  ])('with %s instead of inputs is let go with the reason', async (_name, bytes) => {
    liar.room.sendBytes(inputMessage, bytes);
    await expect.poll(() => liar.left).toBe(leaveReasons.badInput.code);
    await expect.poll(() => honest.room.state.players.size).toBe(1);
    await expectHonestUnharmed();
  });

  it.each([
    ['a chat that is no text', 'chat', { text: { toString: 'x' } }],
    ['a chat with more fields', 'chat', { text: 'hi', from: 'admin' }],
    ['an emote that does not exist', 'emote', { emote: 'kick' }],
    ['a talk without a character', 'talk', { text: 'hi' }],
    ['a talk that is far too long', 'talk', { character: 'mira', text: 'x'.repeat(5000) }],
    ['a forged run', 'run', { ackSequence: 1, run: { position: { x: 0, y: 999, z: 0 }, status: 'won' } }],
    ['a forged reward', 'reward', { credits: 1000, reason: 'because', balance: 1000 }],
    ['a message that nobody knows', 'give-me-everything', { please: true }],
    ['a message with a number for a name', 7, 'x'],
  ])('with %s is let go and harms nobody', async (_name, type, payload) => {
    liar.room.send(type, payload);
    await expect.poll(() => liar.left).toBe(CloseCode.WITH_ERROR);
    await expectHonestUnharmed();
    expect([...honest.heard.chat, ...honest.heard.emote, ...honest.heard.reward, ...honest.heard.run.slice(1)]).toEqual(
      [],
    );
    expect(server.rewards.size).toBe(0);
  });

  it('with bytes that are no message at all is let go and harms nobody', async () => {
    for (let length = 0; length < 40; length += 1) {
      liar.socket.send(Uint8Array.from({ length }, (_, index) => (length * 31 + index * 7) % 256));
    }
    await expect.poll(() => liar.left).toBe(CloseCode.WITH_ERROR);
    await expectHonestUnharmed();
  });

  it('by claiming to stand elsewhere is not believed', async () => {
    const before = liar.run?.position;
    liar.room.send('resync', {});
    liar.send(walk(5));
    await expect.poll(() => liar.acknowledged).toBe(5);
    liar.room.send('resync', {});
    await expect.poll(() => liar.run?.tick).toBe(5);
    const after = liar.run?.position;
    expect(Math.hypot((after?.x ?? 0) - (before?.x ?? 0), (after?.z ?? 0) - (before?.z ?? 0))).toBeLessThan(2);
  });

  it.each([
    ['packets that cannot be read', (guest: Guest) => guest.room.sendBytes(inputMessage, Uint8Array.of(1))],
    ['messages that nobody knows', (guest: Guest) => guest.room.send('give-me-everything', {})],
  ])('with %s cannot take its seat again', async (_name, lie) => {
    const { reconnectionToken } = liar.room;
    lie(liar);
    await expect.poll(() => liar.left).not.toBeNull();
    await expect(new Client(server.url).reconnect(reconnectionToken)).rejects.toThrow();
  });
});

describe('a flood', () => {
  it('of chat is told once to wait, and others hear the first lines only', async () => {
    for (let line = 0; line < 40; line += 1) liar.room.send('chat', { text: `buy now ${line}` });
    await expect.poll(() => honest.heard.chat.length).toBe(5);
    await expect.poll(() => liar.heard.notice.length).toBe(1);
    expect(liar.heard.notice[0]).toMatchObject({ code: 'room.too-fast', message: expect.stringContaining('chat') });
    await expectHonestUnharmed();
    expect(honest.heard.chat).toHaveLength(5);
    expect(liar.left).toBeNull();
    expect(server.said.filter(({ text }) => text.startsWith('buy now')).length).toBeLessThanOrEqual(5);
  });

  it.each(['chat', 'talk'] as const)('of %s that does not end is let go with the reason', async (kind) => {
    const message = kind === 'chat' ? { text: 'spam' } : { character: 'mira', text: 'spam' };
    for (let line = 0; line < 140; line += 1) liar.room.send(kind, message);
    await expect.poll(() => liar.left).toBe(leaveReasons.flood.code);
    await expectHonestUnharmed();
  });

  it('of inputs is let go with the reason', async () => {
    for (let packet = 0; packet < 220; packet += 1) liar.send(walk(1));
    await expect.poll(() => liar.left).toBe(leaveReasons.flood.code);
    await expectHonestUnharmed();
  });
});
