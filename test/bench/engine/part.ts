import type { ArchetypeKind } from '#engine/level/world-spec.ts';

/** One line of the table: what was measured, what came out, and whether that is good enough (null: no bar). */
export interface Row {
  readonly measure: string;
  readonly figure: string;
  readonly n: number;
  readonly bar: string;
  readonly holds: boolean | null;
}

/** How much to measure, and where. */
export interface BenchOptions {
  readonly quick: boolean;
  /** Seeds per archetype, first included. */
  readonly seeds: number;
  readonly first: number;
  readonly archetypes: readonly ArchetypeKind[];
  readonly workers: number;
  /** A remark below the table, such as which level failed. */
  readonly note: (text: string) => void;
}

/** A part of the bench, which can be chosen by name. */
export interface Part {
  readonly name: string;
  readonly describe: string;
  readonly run: (options: BenchOptions) => Promise<readonly Row[]>;
}

/** The seeds of a run, or the first few of them. */
export function seedsOf(options: BenchOptions, most = Infinity): number[] {
  return Array.from({ length: Math.min(options.seeds, most) }, (_, index) => options.first + index);
}

/** Every archetype of the run with each of its seeds. */
export function casesOf(options: BenchOptions, most = Infinity): { archetype: ArchetypeKind; seed: number }[] {
  return options.archetypes.flatMap((archetype) => seedsOf(options, most).map((seed) => ({ archetype, seed })));
}
