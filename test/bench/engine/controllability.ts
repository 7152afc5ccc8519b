import { applyPatch } from 'rfc6902';
import { z } from 'zod';

import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import {
  type ArchetypeKind,
  type WorldSpec,
  archetypeKinds,
  thingKinds,
  worldSpecSchema,
} from '#engine/level/world-spec.ts';
import { createRng } from '#engine/math/rng.ts';
import { type Control, landControls } from '#test/bench/engine/controls.ts';
import { detailControls, unsweptNumbers } from '#test/bench/engine/detail-controls.ts';
import type { BenchOptions, Part, Row } from '#test/bench/engine/part.ts';
import { ruleControls } from '#test/bench/engine/rule-controls.ts';
import { mean, spearman } from '#test/bench/engine/statistics.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { wilson } from '#test/bench/wilson.ts';

const steps = 20;
/** Every number with a measure of its own. */
const controls: readonly Control[] = [...landControls, ...ruleControls, ...detailControls];

function baseSpec(archetype: ArchetypeKind): WorldSpec {
  const spec = sampleSpec(archetype, 4);
  const target = 'target' in spec.rules.win ? spec.rules.win.target : '';
  const foes = { id: 'sweep-foes', kind: 'slime', count: 5, role: 'enemy' };
  return parseSpec({
    ...spec,
    layout: { ...spec.layout, size: 'medium', water: 'none' },
    setting: { ...spec.setting, biome: 'meadow' },
    player: { speedMultiplier: 1, jumpMultiplier: 1, gravityMultiplier: 1 },
    things: [...spec.things.filter((group) => group.role !== 'enemy' || group.id === target), foes],
  });
}

/** What to ask for, each with its rank. */
function requestsOf(control: Control): { rank: number; value: unknown }[] {
  if (control.values !== undefined) return control.values.map((value, rank) => ({ rank, value }));
  const [low, high] = control.range;
  return Array.from({ length: steps }, (_, index) => {
    const exact = low + ((high - low) * index) / (steps - 1);
    const value = control.whole ? Math.round(exact) : exact;
    return { rank: value, value };
  });
}

function sweep(control: Control, archetype: ArchetypeKind): number {
  const base = control.prepare?.(baseSpec(archetype)) ?? baseSpec(archetype);
  const pairs = requestsOf(control).map(({ rank, value }): [number, number] => {
    const spec: unknown = structuredClone(base);
    applyPatch(spec, [{ op: 'add', path: control.pointer, value }]);
    const ready = parseSpec(spec);
    const measured = Array.from({ length: control.seeds }, (__, seed) =>
      control.measure(compileLevel(ready, seed + 1)),
    );
    return [rank, mean(measured)];
  });
  return spearman(pairs);
}

/** Asks for a random number of every kind of thing, and counts what stands in the level. */
function countKinds(options: BenchOptions) {
  let exact = 0;
  let total = 0;
  for (const archetype of options.archetypes) {
    for (const kind of thingKinds.filter((_, index) => !options.quick || index % 5 === 0)) {
      const more = createRng(`${archetype}/${kind}`).int(1, 14);
      const base = sampleSpec(archetype, 11);
      const spec = parseSpec({ ...base, things: [...base.things, { id: 'asked-for', kind, count: more }] });
      const count = spec.things.reduce((sum, group) => sum + (group.kind === kind ? group.count : 0), 0);
      const level = compileLevel(spec, 3);
      total += 1;
      if (level.facts.counts[kind] === count) exact += 1;
      else
        options.note(
          `${archetype}: asked for ${count} ${kind}, got ${level.facts.counts[kind] ?? 0}${level.repairs.length > 0 ? ` (${level.repairs.join(' ')})` : ''}`,
        );
    }
  }
  return { exact, total };
}

/** JSON pointers of every number that a spec can hold, the first of each list. */
function numberPointers(): string[] {
  const found: string[] = [];
  const walk = (schema: unknown, pointer: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { type, properties, items, anyOf, oneOf } = schema as Record<string, unknown>;
    if (type === 'number' || type === 'integer') found.push(pointer);
    for (const option of [...(Array.isArray(anyOf) ? anyOf : []), ...(Array.isArray(oneOf) ? oneOf : [])])
      walk(option, pointer);
    if (items !== undefined) walk(items, `${pointer}/0`);
    for (const [key, child] of Object.entries(properties ?? {})) walk(child, `${pointer}/${key}`);
  };
  walk(z.toJSONSchema(worldSpecSchema, { io: 'input' }), '');
  return [...new Set(found)];
}

/** Numbers that a spec can hold, by whether they are neither swept nor excused, and excuses that excuse nothing. */
export function numbersLeftOpen(): { readonly open: string[]; readonly stale: string[] } {
  const swept = new Set(controls.map((control) => control.pointer));
  const all = numberPointers();
  return {
    open: all.filter((pointer) => !swept.has(pointer) && !(pointer in unsweptNumbers)),
    stale: Object.keys(unsweptNumbers).filter((pointer) => !all.includes(pointer) || swept.has(pointer)),
  };
}

/** Whether what is asked for in numbers shows in the compiled level. */
export const controllabilityPart: Part = {
  name: 'controllability',
  describe: 'Spearman rho of requested and measured for every numeric control; exact counts',
  async run(options) {
    const rows: Row[] = [];
    for (const control of controls) {
      const archetypes = options.archetypes.filter((kind) => control.only?.includes(kind) ?? true);
      const kinds = archetypes.slice(0, options.quick ? 1 : undefined);
      if (kinds.length === 0) continue;
      const swept = kinds.map((archetype) => ({ archetype, rho: sweep(control, archetype) }));
      const rho = Math.min(...swept.map((one) => one.rho));
      for (const { archetype, rho: own } of swept.filter((one) => one.rho < control.bar))
        options.note(`${control.pointer} moves ${archetype} with rho ${own.toFixed(3)} only`);
      rows.push({
        measure: `${control.pointer.slice(1).replaceAll('/', '.')} (${kinds.length === archetypeKinds.length ? 'all kinds' : kinds.join(', ')}): least Spearman's rho`,
        figure: rho.toFixed(3),
        n: requestsOf(control).length * kinds.length,
        bar: `>= ${control.bar}`,
        holds: rho >= control.bar,
      });
    }
    const { exact, total } = countKinds(options);
    rows.push({
      measure: 'counts of things, exact on the compiled level',
      figure: wilson(exact, total),
      n: total,
      bar: '100 %',
      holds: exact === total,
    });
    const { open } = numbersLeftOpen();
    rows.push({
      measure: 'numbers of a spec that are neither swept nor excused',
      figure: open.length === 0 ? '0' : open.join(', '),
      n: numberPointers().length,
      bar: '0',
      holds: open.length === 0,
    });
    return rows;
  },
};
