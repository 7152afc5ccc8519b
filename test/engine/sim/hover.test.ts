import { describe, expect, it } from 'vitest';

import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { type RunState, inputButtons } from '#engine/sim/types.ts';
import { block, testLevel } from '#test/harness.ts';

const drone = { controller: 'drone' as const, speedMetresPerSecond: 9 };
const wall = block('wall', { at: { x: 0, y: 12, z: -8 }, size: { x: 20, y: 14, z: 1 } });

function flown(
  plan: readonly { ticks: number; moveX?: number; moveZ?: number; buttons?: number }[],
  entities = [wall].slice(1),
): RunState {
  const world = prepareWorld(testLevel({ ground: 0, player: drone, entities }));
  const run = createRun(world);
  for (const { ticks, ...held } of plan)
    for (let tick = 0; tick < ticks; tick += 1)
      stepRun(world, run, { moveX: 0, moveZ: 0, yaw: 0, buttons: 0, pressed: 0, ...held });
  return run;
}

describe('a drone', () => {
  it('climbs while jump is held, keeps its height when let go, and sinks with dash', () => {
    const up = { ticks: 30, buttons: inputButtons.jump };
    const high = flown([up, { ticks: 60 }]);
    expect(high.position.y).toBeGreaterThan(3);
    expect(flown([up, { ticks: 120 }]).position.y).toBeCloseTo(high.position.y, 3);
    const low = flown([up, { ticks: 60 }, { ticks: 90, buttons: inputButtons.dash }]);
    expect(low.position.y).toBe(0);
    expect(low.grounded).toBe(true);
  });

  it('drifts on for a while when the stick is let go', () => {
    const at = flown([{ ticks: 40, moveZ: 127 }]);
    const on = flown([{ ticks: 40, moveZ: 127 }, { ticks: 12 }]);
    expect(Math.abs(at.velocity.z)).toBeCloseTo(9, 1);
    expect(at.position.z - on.position.z).toBeGreaterThan(1.5);
    expect(Math.abs(on.velocity.z)).toBeLessThan(8);
  });

  it('bumps into walls without passing them', () => {
    const up = { ticks: 40, buttons: inputButtons.jump };
    const run = flown([up, { ticks: 120, moveZ: 127 }], [wall]);
    expect(run.position.z).toBeGreaterThan(-7.5);
    expect(run.status).toBe('playing');
  });
});
