import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { surfaceAt } from '#engine/level/terrain.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { surfaceFeelAt } from '#engine/sim/surface-feel.ts';
import { idleInput } from '#engine/sim/types.ts';
import { diagnose } from '#engine/verify/diagnose.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { specArbitrary } from '#test/engine/arbitraries.ts';

function raceSpec(more: Record<string, unknown> = {}): WorldSpec {
  return parseSpec({
    version: 1,
    title: 'A race',
    archetype: 'race',
    setting: { biome: 'meadow' },
    layout: { size: 'small' },
    player: {},
    things: [],
    rules: { win: { kind: 'laps' }, difficulty: 0.5 },
    ...more,
  });
}

describe('a race', () => {
  it('stands its gates over the road in the order in which it is driven', () => {
    fc.assert(
      fc.property(specArbitrary('race'), fc.nat(1_000_000), (spec, seed) => {
        const level = compileLevel(spec, seed);
        const gates = level.entities.filter((entity) => entity.mechanic === 'ring');
        expect(level.rules.win).toMatchObject({ kind: 'laps', gates: gates.length });
        expect(gates.map((gate) => gate.props['order'])).toEqual(gates.map((_, index) => index + 1));
        for (const { position } of gates)
          expect(surfaceFeelAt({ level }, position).pace, surfaceAt(level.terrain, position.x, position.z)).toBe(1);
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it('is won by the bot on foot and by kart, whatever stands on the road', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const play = playLevel(compileLevel(sampleSpec('race', seed), seed));
      expect(play.failure, `seed ${seed}`).toBe(null);
    }
  });

  it('has boosts, fences, a chest off the road, and what the spec asks for', () => {
    const things = [
      { id: 'gates', kind: 'gate', count: 7 },
      { id: 'pads', kind: 'boost-pad', count: 5 },
      { id: 'coins', kind: 'coin', count: 9, role: 'collect' },
      { id: 'slimes', kind: 'slime', count: 3, role: 'enemy' },
    ];
    const { facts } = compileLevel(raceSpec({ things, player: { controller: 'kart' } }), 3);
    expect(facts.counts).toMatchObject({ gate: 7, 'boost-pad': 5, coin: 9, slime: 3, 'secret-chest': 1 });
    expect(facts.counts['fence']).toBeGreaterThan(0);
    expect(facts.mechanics).toEqual(expect.arrayContaining(['ring', 'boost', 'drive', 'drift', 'secret', 'enemy']));
    expect(facts.rules).toMatchObject({ winKind: 'laps', laps: 3, win: 'race 3 laps through 7 gates in order' });
  });

  it('counts a gate only when its turn has come', () => {
    const level = compileLevel(raceSpec(), 4);
    const world = prepareWorld(level);
    const run = createRun(world);
    const gates = level.entities.filter((entity) => entity.mechanic === 'ring');
    const visit = (order: number): number => {
      run.position = { ...(gates[order - 1]?.position ?? run.position) };
      stepRun(world, run, idleInput);
      return run.counters['rings'] ?? 0;
    };
    expect([visit(2), visit(1), visit(1), visit(3), visit(2), visit(3)]).toEqual([0, 1, 1, 1, 2, 3]);
  });

  it('ends after as many laps as asked, and caps races that would never end', () => {
    const laps = (count: number): unknown =>
      compileLevel(raceSpec({ rules: { win: { kind: 'laps' }, laps: count } }), 1).rules.win;
    expect(laps(2)).toMatchObject({ laps: 2 });
    expect(laps(20)).toMatchObject({ laps: 10 });
  });

  it('is refused when a gate is gone, walled in, or out of reach, for walkers and karts', () => {
    for (const controller of ['walker', 'kart']) {
      const spec = raceSpec({ player: { controller } });
      const level = compileLevel(spec, 6);
      const second = level.entities.find((entity) => entity.props['order'] === 2);
      const lifted = level.entities.map((entity) =>
        entity === second ? { ...entity, position: { ...entity.position, y: entity.position.y + 40 } } : entity,
      );
      const broken = [
        { ...level, entities: level.entities.filter((entity) => entity !== second) },
        { ...level, entities: lifted },
        { ...level, rules: { ...level.rules, timerTicks: 30 } },
      ];
      for (const mutant of broken) {
        const play = playLevel(mutant);
        expect(play.run.status).not.toBe('won');
        expect(diagnose({ level: mutant, spec, play })[0]).toMatchObject({ severity: 'error' });
      }
    }
  });
});
