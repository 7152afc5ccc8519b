import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { SkyRules } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { dayShareAt, isGusting, sleepsAt } from '#engine/level/sky-rules.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { type InputFrame, type RunState, idleInput, inputButtons } from '#engine/sim/types.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { skyLevels } from '#test/engine/verify/sky-levels.ts';
import { type TestLevelOptions, entity, testLevel } from '#test/harness.ts';

function played(options: TestLevelOptions, frames: readonly InputFrame[]): RunState {
  const world = prepareWorld(testLevel(options));
  const run = createRun(world);
  for (const frame of frames) stepRun(world, run, frame);
  return run;
}

const times = (count: number, frame: InputFrame): InputFrame[] => Array.from({ length: count }, () => frame);
const ahead = { ...idleInput, moveZ: 127 };

describe('what the weather does', () => {
  it('pushes whoever stands about in a gust, and lifts a glider', () => {
    const sky: SkyRules = { wind: { everyTicks: 90, lastTicks: 30 } };
    expect([59, 60, 89, 90].map((tick) => isGusting({ sky }, tick))).toEqual([false, true, true, false]);
    const stood = played({ ground: 0, rules: { sky } }, times(90, idleInput)).position;
    expect(stood.x).toBeGreaterThan(0.5);
    expect(played({ ground: 0 }, times(90, idleInput)).position.x).toBe(0);
    const hang = times(85, { ...idleInput, buttons: inputButtons.jump });
    const air: TestLevelOptions = { ground: null, killHeight: -300, player: { abilities: ['glide'] } };
    expect(played({ ...air, rules: { sky } }, hang).position.y).toBeGreaterThan(played(air, hang).position.y + 2);
  });

  it('makes it take longer to stop on slippery ground', () => {
    const stopMetres = (sky: SkyRules): number => {
      const way = (stops: number): number =>
        -played({ ground: 0, rules: { sky } }, [...times(40, ahead), ...times(stops, idleInput)]).position.z;
      return way(20) - way(0);
    };
    expect(stopMetres({ slippery: true })).toBeGreaterThan(stopMetres({}) * 1.7);
  });

  it('takes hearts in the cold, but never the last, and gives them back at a fire', () => {
    const rules = { sky: { cold: true } } as const;
    expect(played({ ground: 0, rules }, times(650, idleInput)).health).toBe(2);
    expect(played({ ground: 0, rules }, times(3000, idleInput)).health).toBe(1);
    const fire = entity({ id: 'fire', mechanic: 'prop', look: 'campfire', position: { x: 0, y: 0, z: -20 } });
    const way = [...times(1300, idleInput), ...times(100, ahead), ...times(120, idleInput)];
    expect(played({ ground: 0, rules, entities: [fire] }, way)).toMatchObject({ health: 3, counters: {} });
  });

  it('lets creatures sleep by day, who hurt nobody until they wake', () => {
    const { rules } = skyLevels['wolves by night'];
    expect(dayShareAt(rules, 0)).toBeCloseTo(0.3);
    expect([0, 179, 181, 419, 421].map((tick) => sleepsAt(rules, tick))).toEqual([true, true, false, false, true]);
    const wolf = { ...skyLevels['wolves by night'].entities[0], props: {}, position: { x: 0, y: 0, z: 0 } };
    const options: TestLevelOptions = { ground: 0, rules, entities: [wolf] };
    expect(played(options, times(170, idleInput)).health).toBe(3);
    expect(played(options, times(190, idleInput)).health).toBe(2);
  });
});

describe('a sky that plays along', () => {
  it.each(Object.entries(skyLevels))('is no bar to the bot: %s', (_name, options) => {
    expect(playLevel(testLevel(options)).failure).toBe(null);
  });

  it('is read from a prompt in three languages, and a span of the sky limits no time', () => {
    const rules = (prompt: string) => planPrompt({ prompt, seed: 1 }).spec.rules;
    const windy = rules('a forest where the wind pushes you every 5 seconds, collect 6 stars in 3 minutes');
    expect(windy).toMatchObject({ timerSeconds: 180, sky: { windEverySeconds: 5 } });
    const night = { timerSeconds: null, sky: { dayCycleSeconds: 120, wakesAtNight: true } };
    expect(rules('a village with a day and night cycle of 2 minutes, at night the skeletons wake up')).toMatchObject(
      night,
    );
    expect(rules('ciclo de día y noche de 2 minutos, los lobos se despiertan de noche')).toMatchObject(night);
    expect(rules('昼夜循环2分钟，夜里醒来的狼')).toMatchObject(night);
    expect(rules('狂风每5秒一次的空岛跑酷')).toMatchObject({ sky: { windEverySeconds: 5 } });
    expect(rules('collect 6 stars')).not.toHaveProperty('sky');
  });

  it('is in the facts, has fires against the cold, and makes guards in fog see less far', () => {
    const spec = sampleSpec('stealth', 4);
    const sky = { windEverySeconds: 7, cold: true, blindFog: true, dayCycleSeconds: 90, wakesAtNight: true };
    const plain = compileLevel(spec, 4);
    const level = compileLevel(parseSpec({ ...spec, rules: { ...spec.rules, sky } }), 4);
    expect(level.facts.mechanics).toEqual(
      expect.arrayContaining(['wind-gusts', 'freezing-cold', 'blinding-fog', 'day-cycle', 'wakes-at-night']),
    );
    expect(level.facts.parameters).toMatchObject({ windEverySeconds: 7, dayCycleSeconds: 90 });
    expect(level.facts.parameters['guardSightMetres']).toBeLessThan(
      Number(plain.facts.parameters['guardSightMetres']) * 0.7,
    );
    expect(level.facts.counts['campfire'] ?? 0).toBeGreaterThan(1);
    expect(plain.rules).not.toHaveProperty('sky');
  });
});
