import { createRng } from '#engine/math/rng.ts';
import { type KeyRoom, type Tile, layOutKeyRoom } from '#engine/procgen/key-room.ts';
import type { Part } from '#test/bench/engine/part.ts';
import { milliseconds, quantile } from '#test/bench/engine/statistics.ts';
import {
  controlOf,
  controlRange,
  diversityOf,
  inspectRoom,
  qualityOf,
  zelda,
} from '#test/bench/engine/zelda-measures.ts';
import { wilson } from '#test/bench/wilson.ts';

const roomsPerSet = 100;

/** Rooms of the PCG Benchmark's problem `zelda-v0`: quality, diversity and control of sets of 100. */
export const zeldaPart: Part = {
  name: 'zelda',
  describe: 'rooms of the PCG Benchmark (zelda-v0): quality, diversity, control by its published definitions',
  async run(options) {
    const sets = options.quick ? 1 : 5;
    const spent: number[] = [];
    const diversities: number[] = [];
    let good = 0;
    let controlled = 0;
    for (let set = 0; set < sets; set += 1) {
      const rng = createRng(`zelda/${options.first + set}`);
      const known: (readonly Tile[])[] = [];
      const infos = Array.from({ length: roomsPerSet }, () => {
        const asked = { playerKey: rng.int(...controlRange), keyDoor: rng.int(...controlRange) };
        const wish = { ...zelda, playerKeySteps: asked.playerKey, keyDoorSteps: asked.keyDoor };
        const started = process.cpuUsage();
        const room: KeyRoom | null = layOutKeyRoom(wish, { rng, known });
        const { user, system } = process.cpuUsage(started);
        spent.push((user + system) / 1000);
        known.push(room?.path ?? []);
        const info = inspectRoom(room?.rows ?? []);
        if (qualityOf(info) >= 1) good += 1;
        if (controlOf(info, asked) >= 1) controlled += 1;
        return info;
      });
      diversities.push(diversityOf(infos));
    }
    const n = sets * roomsPerSet;
    return [
      { measure: 'zelda-v0: quality', figure: wilson(good, n), n, bar: '100 %', holds: good === n },
      {
        measure: `zelda-v0: diversity of ${sets} sets of ${roomsPerSet}`,
        figure: diversities.map((value) => value.toFixed(2)).join(', '),
        n,
        bar: '>= 0.90',
        holds: Math.min(...diversities) >= 0.9,
      },
      { measure: 'zelda-v0: control', figure: wilson(controlled, n), n, bar: '100 %', holds: controlled === n },
      {
        measure: 'zelda-v0: processor time for a room p50 / p95',
        figure: milliseconds(spent),
        n,
        bar: 'p95 <= 20 ms',
        holds: quantile(spent, 0.95) <= 20,
      },
    ];
  },
};
