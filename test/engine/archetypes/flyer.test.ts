import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { mix } from '#engine/math/scalar.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { specArbitrary } from '#test/engine/arbitraries.ts';

function gatesOf(level: Level): { x: number; z: number; low: number; high: number }[] {
  return level.entities
    .filter((entity) => entity.mechanic === 'gate')
    .map(({ position, size }) => ({
      x: position.x,
      z: position.z,
      low: position.y,
      high: position.y + (size?.y ?? 0),
    }));
}

function flight(difficulty: number, win: Record<string, unknown> = { kind: 'pass-gates', count: 12 }): Level {
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Flight',
      archetype: 'flyer',
      setting: { biome: 'crystal' },
      layout: {},
      player: {},
      things: [],
      rules: { win, difficulty },
    }),
    4,
  );
}

describe('a flight', () => {
  it('keeps its gates in order on one line, between ground and ceiling, and wide enough for a flap', () => {
    fc.assert(
      fc.property(specArbitrary('flyer'), fc.nat(1_000_000), (spec, seed) => {
        const level = compileLevel(spec, seed);
        const gates = gatesOf(level);
        const { jumpMetresPerSecond, gravityMetresPerSecondSquared } = level.playerRules;
        const flap = (jumpMetresPerSecond * jumpMetresPerSecond) / (2 * gravityMetresPerSecondSquared);
        gates.forEach((gate, index) => {
          expect(gate.z).toBe(level.spawn.position.z);
          expect(gate.low).toBeGreaterThan(level.terrain.killHeight + 1);
          expect(gate.high).toBeLessThan(tuning.flyerCeilingMetres);
          expect(gate.high - gate.low).toBeGreaterThan(flap + 2 * tuning.flyerRadiusMetres);
          expect(gate.x - (gates[index - 1]?.x ?? level.spawn.position.x)).toBeGreaterThanOrEqual(6.9);
        });
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('keeps creatures that cross the flight metres away from the line between two openings', () => {
    fc.assert(
      fc.property(specArbitrary('flyer'), fc.nat(1_000_000), (spec, seed) => {
        const level = compileLevel(spec, seed);
        const gates = gatesOf(level);
        for (const { mechanic, position } of level.entities) {
          if (mechanic !== 'enemy' && mechanic !== 'moving-platform') continue;
          const next = gates.findIndex((gate) => gate.x > position.x);
          const [from, to] = [gates[next - 1], gates[next]];
          if (from === undefined || to === undefined) continue;
          const part = (position.x - from.x) / (to.x - from.x);
          const middle = mix([(from.low + from.high) / 2, (to.low + to.high) / 2], part);
          expect(Math.abs(position.y - middle)).toBeGreaterThan(5.9);
          expect(position.y).toBeGreaterThan(3.9);
          expect(position.y).toBeLessThan(tuning.flyerCeilingMetres);
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('closes everything above and below an opening', () => {
    const level = flight(0.5);
    for (const gate of gatesOf(level)) {
      const columns = level.entities.filter((entity) => entity.group === 'column' && entity.position.x === gate.x);
      expect(columns.map((column) => column.position.y + (column.size?.y ?? 0))).toContain(gate.low);
      expect(columns.map((column) => column.position.y)).toContain(gate.high);
    }
  });

  it('gets narrower when it is harder', () => {
    const width = (level: Level): number => gatesOf(level).reduce((sum, gate) => sum + gate.high - gate.low, 0);
    expect(width(flight(0))).toBeGreaterThan(width(flight(1)) * 1.2);
  });

  it('has as many gates as the win needs, whatever the win was', () => {
    expect(flight(0.3).facts.counts).toMatchObject({ gate: 12 });
    expect(flight(0.3, { kind: 'pass-gates', count: 30 }).facts.counts).toMatchObject({ gate: 30 });
    const repaired = flight(0.3, { kind: 'reach-goal' });
    expect(repaired.rules.win).toEqual({ kind: 'pass-gates', count: repaired.facts.counts['gate'] });
  });
});
