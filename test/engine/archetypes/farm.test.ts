import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { cropModes, usualGrowTicks } from '#engine/mechanics/crop.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { idleInput, inputButtons } from '#engine/sim/types.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

const use = { ...idleInput, buttons: inputButtons.interact, pressed: inputButtons.interact };

/** A run that stands beside the first bed of a farm. */
function beside(level: Level) {
  const world = prepareWorld(level);
  const run = createRun(world);
  const bed = level.entities.find(({ mechanic }) => mechanic === 'crop');
  if (bed === undefined) throw new RangeError('no bed');
  run.position = { ...bed.position, x: bed.position.x + 0.4 };
  return { world, run, bed };
}

describe('a farm', () => {
  it('is won by the bot, which sows, waters, waits and harvests', () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const play = playLevel(compileLevel(sampleSpec('farm', seed), seed));
      expect(play.failure, `seed ${seed}`).toBe(null);
      expect(play.frames.length).toBeGreaterThan(usualGrowTicks);
    }
  });

  it('has its beds in rows that do not touch, on level ground', () => {
    const level = compileLevel(sampleSpec('farm', 4), 4);
    const beds = level.entities.filter(({ mechanic }) => mechanic === 'crop');
    for (const a of beds)
      for (const b of beds)
        if (a !== b) expect(Math.hypot(a.position.x - b.position.x, a.position.z - b.position.z)).toBeGreaterThan(2);
    const heights = beds.map(({ position }) => position.y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.3);
  });

  it('grows only what was watered, and only with time', () => {
    const { world, run, bed } = beside(compileLevel(sampleSpec('farm', 2), 2));
    stepRun(world, run, use);
    expect(run.things[bed.id]?.mode).toBe(cropModes.sown);
    for (let tick = 0; tick < 2 * usualGrowTicks; tick += 1) stepRun(world, run, idleInput);
    expect(run.things[bed.id]?.mode).toBe(cropModes.sown);
    stepRun(world, run, use);
    for (let tick = 0; tick < usualGrowTicks - 1; tick += 1) stepRun(world, run, idleInput);
    expect(run.things[bed.id]?.mode).toBe(cropModes.growing);
    stepRun(world, run, idleInput);
    expect(run.things[bed.id]?.mode).toBe(cropModes.ripe);
    expect(run.taken).not.toContain(bed.id);
    stepRun(world, run, use);
    expect(run.taken).toContain(bed.id);
    expect(run.things[bed.id]?.mode).toBe(cropModes.cut);
  });

  it('harvests a bed once', () => {
    const { world, run, bed } = beside(compileLevel(sampleSpec('farm', 2), 2));
    run.things[bed.id] = { ...bed.position, facing: 0, health: 1, mode: cropModes.cut, ticks: 0 };
    run.taken.push(bed.id);
    for (let tick = 0; tick < 30; tick += 1) stepRun(world, run, tick % 2 === 0 ? use : idleInput);
    expect(run.taken.filter((id) => id === bed.id)).toHaveLength(1);
    expect(run.things[bed.id]?.mode).toBe(cropModes.cut);
  });

  it.each([
    ['a farm with twelve carrots to grow, a windmill and a well', 'en', 12],
    ['一个种田的农场，有八畦作物', 'zh', 8],
    ['una granja con diez cultivos que cosechar', 'es', 10],
  ])('is what "%s" asks for', (prompt, language, beds) => {
    const { spec } = planPrompt({ prompt, seed: 7 });
    const { level, certificate } = verifyLevel({ spec, seed: 7 });
    expect(spec).toMatchObject({ archetype: 'farm', language });
    expect(level.facts.rules.winKind).toBe('harvest');
    expect(level.facts.counts).toMatchObject({ crop: beds });
    expect(certificate && replayCertificate({ spec, certificate }).holds).toBe(true);
  });

  it('is refused when there are fewer beds than the harvest needs', () => {
    const level = compileLevel(sampleSpec('farm', 3), 3);
    const beds = level.entities.filter(({ mechanic }) => mechanic === 'crop');
    const entities = level.entities.filter((entity) => !beds.slice(1).includes(entity));
    expect(playLevel({ ...level, entities }).failure).not.toBe(null);
  });
});
