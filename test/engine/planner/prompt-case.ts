import type { WorldSpec } from '#engine/level/world-spec.ts';

/** A prompt with what its spec has to hold; counts are exact totals per kind. */
export interface PromptCase {
  readonly prompt: string;
  readonly language?: WorldSpec['language'];
  readonly archetype?: WorldSpec['archetype'];
  readonly setting?: Partial<WorldSpec['setting']>;
  readonly layout?: Partial<WorldSpec['layout']>;
  readonly player?: Partial<WorldSpec['player']>;
  readonly counts?: Readonly<Record<string, number>>;
  /** Words of `absent`; kinds that must not be among the things. */
  readonly absent?: readonly string[];
  readonly without?: readonly string[];
  readonly people?: readonly string[];
  /** "kind relation kind" for placements; a character's name may stand for a kind. */
  readonly relations?: readonly string[];
  readonly regions?: Readonly<Record<string, string>>;
  readonly timerSeconds?: number | null;
  readonly lives?: number | null;
  readonly win?: Partial<{ kind: string; count: number }>;
  readonly title?: string;
  readonly assumes?: RegExp;
}
