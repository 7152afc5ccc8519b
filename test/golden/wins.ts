import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { type ArchetypeKind, archetypeKinds } from '#engine/level/world-spec.ts';
import type { WinKind } from '#engine/rules/index.ts';
import { hashRunFull } from '#engine/sim/hash-run.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

/** How a compiled level was won by the bot. */
export interface GoldenWin {
  readonly archetype: ArchetypeKind;
  readonly win: WinKind;
  readonly layoutHash: string;
  readonly ticks: number;
  readonly final: string;
}

const seed = 1;

/** Compiles a small level of every kind of game, and one for each way to win that no kind is about, and lets the bot win it. */
export function playWins(): Record<string, GoldenWin> {
  const specs = archetypeKinds.map((kind) => {
    const spec = sampleSpec(kind, seed);
    return { name: kind as string, spec: parseSpec({ ...spec, layout: { ...spec.layout, size: 'small' } }) };
  });
  const guests = [{ kind: 'collect', win: { kind: 'endure', seconds: 30 } }] as const;
  for (const { kind, win } of guests) {
    const spec = sampleSpec(kind, seed);
    const small = { ...spec, layout: { ...spec.layout, size: 'small' }, rules: { ...spec.rules, win } };
    specs.push({ name: `${kind} to ${win.kind}`, spec: parseSpec(small) });
  }
  return Object.fromEntries(
    specs.map(({ name, spec }) => {
      const level = compileLevel(spec, seed);
      const { run, failure } = playLevel(level);
      if (failure !== null || run.status !== 'won') throw new Error(`The bot lost the golden level "${name}".`);
      const { archetype, layoutHash, rules } = level;
      return [name, { archetype, win: rules.win.kind, layoutHash, ticks: run.tick, final: hashRunFull(run) }];
    }),
  );
}
