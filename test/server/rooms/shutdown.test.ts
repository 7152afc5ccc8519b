import { describe, expect, it } from 'vitest';
import { leaveReasons } from '#engine/protocol/messages.ts';
import { startRoomWorld, walk } from '#test/server/rooms/room-world.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

describe('a server that stops', () => {
  it('tells everybody, saves their runs, and does not wait for those who dropped', async () => {
    const server = await startRoomWorld();
    server.addLevel('last', { spec: sampleSpec() });
    const [ann, ben] = [await server.join('ann', 'last'), await server.join('ben', 'last')];
    await expect.poll(() => ann.run).toBeDefined();
    ann.send(walk(10));
    await expect.poll(() => ann.acknowledged).toBe(10);
    ben.room.reconnection.enabled = false;
    ben.cut();
    await expect.poll(() => ann.room.state.players.get(ben.room.sessionId)?.connected).toBe(false);
    const startedAt = performance.now();
    await server.close();
    expect(performance.now() - startedAt).toBeLessThan(5000);
    await expect.poll(() => ann.left).toBe(leaveReasons.restarting.code);
    expect(server.runs.get('ann last')?.run).toMatchObject({ tick: 10 });
  });
});
