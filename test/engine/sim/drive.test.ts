import { describe, expect, it } from 'vitest';

import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import type { RunState } from '#engine/sim/types.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { surfaceKinds, type SurfaceKind } from '#engine/level/level.ts';
import { testLevel } from '#test/harness.ts';

const kart = { controller: 'kart' as const, speedMetresPerSecond: tuning.kartSpeedMetresPerSecond };

function driven(
  ground: SurfaceKind,
  plan: readonly { ticks: number; moveX?: number; moveZ?: number; buttons?: number }[],
): RunState {
  const flat = testLevel({ ground: 0, cells: 200, player: kart });
  const surface = flat.terrain.surface.map(() => surfaceKinds.indexOf(ground));
  const world = prepareWorld({ ...flat, terrain: { ...flat.terrain, surface } });
  const run = createRun(world);
  for (const { ticks, ...held } of plan)
    for (let tick = 0; tick < ticks; tick += 1)
      stepRun(world, run, { moveX: 0, moveZ: 0, yaw: 0, buttons: 0, pressed: 0, ...held });
  return run;
}

const speedOf = (run: RunState): number => Math.hypot(run.velocity.x, run.velocity.z);

describe('a kart', () => {
  it('speeds up to its top on a road and stays slower on grass and mud', () => {
    const full = [{ ticks: 90, moveZ: 127 }];
    expect(speedOf(driven('path', full))).toBeCloseTo(15, 1);
    expect(speedOf(driven('grass', full))).toBeLessThan(11);
    expect(speedOf(driven('mud', full))).toBeLessThan(speedOf(driven('grass', full)));
  });

  it('brakes, then reverses', () => {
    expect(
      speedOf(
        driven('path', [
          { ticks: 60, moveZ: 127 },
          { ticks: 20, moveZ: -127 },
        ]),
      ),
    ).toBeLessThan(1);
    const back = driven('path', [{ ticks: 60, moveZ: -127 }]);
    expect(back.velocity.z).toBeCloseTo(tuning.kartReverseMetresPerSecond, 1);
  });

  it('turns right with the stick to the right, and not at all while it stands', () => {
    const right = driven('path', [
      { ticks: 60, moveZ: 127 },
      { ticks: 15, moveZ: 127, moveX: 127 },
    ]);
    expect(right.velocity.x).toBeGreaterThan(3);
    expect(driven('path', [{ ticks: 30, moveX: 127 }]).facing).toBe(0);
  });

  it('slides further on ice than on a road', () => {
    const plan = [
      { ticks: 60, moveZ: 127 },
      { ticks: 12, moveZ: 127, moveX: 127 },
    ];
    const aside = (run: RunState): number => {
      const angle = (run.facing / 65536) * 2 * Math.PI;
      return Math.abs(run.velocity.x * Math.cos(angle) - run.velocity.z * Math.sin(angle));
    };
    expect(aside(driven('ice', plan))).toBeGreaterThan(2 * aside(driven('path', plan)));
  });

  it('is rewarded for a long drift with a boost', () => {
    const drift = { moveZ: 127, moveX: 127, buttons: 1 };
    const before = driven('path', [
      { ticks: 60, moveZ: 127 },
      { ticks: 30, ...drift },
    ]);
    expect(before.counters['drift']).toBe(30);
    const after = driven('path', [
      { ticks: 60, moveZ: 127 },
      { ticks: 30, ...drift },
      { ticks: 12, moveZ: 127 },
    ]);
    expect(after.counters['boost']).toBeGreaterThan(0);
    expect(speedOf(after)).toBeGreaterThan(speedOf(before));
  });
});
