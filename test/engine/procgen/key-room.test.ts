import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createRng } from '#engine/math/rng.ts';
import { type Tile, layOutKeyRoom, roomTiles } from '#engine/procgen/key-room.ts';
import { similarity } from '#test/bench/engine/sequence-matcher.ts';
import {
  controlOf,
  controlRange,
  diversityOf,
  inspectRoom,
  qualityOf,
  zelda,
} from '#test/bench/engine/zelda-measures.ts';

const steps = fc.integer({ min: controlRange[0], max: controlRange[1] });

describe('a room with a key and a door', () => {
  it('is in one piece, with exactly the steps that were asked for', () => {
    fc.assert(
      fc.property(steps, steps, fc.nat(1_000_000), (playerKey, keyDoor, seed) => {
        const wish = { ...zelda, playerKeySteps: playerKey, keyDoorSteps: keyDoor };
        const room = layOutKeyRoom(wish, { rng: createRng(seed) });
        const info = inspectRoom(room?.rows ?? []);
        expect(info).toMatchObject({ regions: 1, players: 1, keys: 1, doors: 1, enemies: 3, playerKey, keyDoor });
        expect([qualityOf(info), controlOf(info, { playerKey, keyDoor })]).toEqual([1, 1]);
        expect(room?.path.length).toBe(playerKey + 1);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('is the same for the same seed and unlike the rooms that are known', () => {
    const wish = { ...zelda, playerKeySteps: 14, keyDoorSteps: 12 };
    const make = (count: number) => {
      const rng = createRng(9);
      const known: (readonly Tile[])[] = [];
      return Array.from({ length: count }, () => {
        const room = layOutKeyRoom(wish, { rng, known });
        known.push(room?.path ?? []);
        return room;
      });
    };
    expect(make(3)).toEqual(make(3));
    expect(diversityOf(make(12).map((room) => inspectRoom(room?.rows ?? [])))).toBe(1);
  });

  it('is null where no room can be like that', () => {
    const wish = { width: 3, height: 3, enemies: 0, playerKeySteps: 40, keyDoorSteps: 4 };
    expect(layOutKeyRoom(wish, { rng: createRng(1) })).toBe(null);
  });
});

describe('the measures of the rooms', () => {
  it('turn down what the benchmark turns down', () => {
    const room = layOutKeyRoom({ ...zelda, playerKeySteps: 12, keyDoorSteps: 12 }, { rng: createRng(5) });
    const rows = room?.rows ?? [];
    const without = (kind: number) => rows.map((row) => row.map((tile) => (tile === kind ? roomTiles.floor : tile)));
    for (const kind of [roomTiles.player, roomTiles.key, roomTiles.door, roomTiles.enemy])
      expect(qualityOf(inspectRoom(without(kind)))).toBeLessThan(1);
    expect(controlOf(inspectRoom(rows), { playerKey: 18, keyDoor: 12 })).toBeLessThan(1);
    expect(diversityOf([inspectRoom(rows), inspectRoom(rows)])).toBe(0.5);
  });

  it('compare texts as difflib does', () => {
    // Python: SequenceMatcher(None, a, b).ratio()
    expect(similarity('abcd', 'bcde')).toBe(0.75);
    expect(similarity('private Thread currentThread;', 'private volatile Thread currentThread;')).toBeCloseTo(0.866, 3);
    expect(similarity('0,1|'.repeat(60), '0,1|2,3|'.repeat(30))).toBeCloseTo(0.0167, 3);
    expect(similarity('', '')).toBe(1);
  });
});
