import { describe, expect, it } from 'vitest';
import { createRun, prepareWorld } from '#engine/sim/step.ts';
import { runStateSchema } from '#engine/protocol/run-state.ts';
import { testLevel } from '#test/harness.ts';

const run = createRun(prepareWorld(testLevel()));

describe('runStateSchema', () => {
  it('takes a run as the server sends it', () => {
    expect(runStateSchema.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
  });

  it('refuses a run with a missing or strange field', () => {
    expect(runStateSchema.safeParse({ ...run, position: { x: 'a', y: 0, z: 0 } }).success).toBe(false);
    expect(runStateSchema.safeParse({ ...run, cheat: true }).success).toBe(false);
    const { tick: _tick, ...rest } = run;
    expect(runStateSchema.safeParse(rest).success).toBe(false);
  });
});
