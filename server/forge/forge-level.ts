import { InputError } from '#engine/errors.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { measureWorld } from '#engine/cutscene/world-facts.ts';
import type { WorldFacts } from '#engine/level/facts-schema.ts';
import type { Level } from '#engine/level/level.ts';
import { publicSpec, specHash } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';
import type { Certificate, Finding } from '#engine/sim/types.ts';
import { tellRepairs } from '#engine/planner/words/tell-repairs.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import type { Planned, Planner } from '#server/forge/create-planner.ts';

/** A certificate together with the (public) spec that it is about: all that a re-run needs. */
export type PortableCertificate = Certificate & { readonly spec: WorldSpec };

/** Why there is no level: words that were understood and turned down, or not understood. */
export interface Refusal {
  readonly code: string;
  readonly reason: string;
  readonly suggestion: string;
}

/** What `--json` prints; all that is about a level is null in a refusal. */
export interface ForgeReport {
  readonly refused?: Refusal;
  readonly seed: number;
  readonly spec: WorldSpec | null;
  readonly specHash: string | null;
  /** SHA-256 over terrain, things, rules and player rules: all that play depends on, and nothing of its looks. */
  readonly levelHash: string | null;
  readonly facts: WorldFacts | null;
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  readonly certificate: PortableCertificate | null;
  readonly findings: readonly Finding[];
  readonly verification: {
    /** Whether the level could be won as first compiled. */
    readonly raw: boolean;
    readonly repaired: boolean;
    readonly completed: boolean;
    readonly ticks: number | null;
  };
  /** Milliseconds that each part took; `verify` includes compiling again for each repair. */
  readonly ms: { readonly plan: number; readonly compile: number; readonly verify: number; readonly total: number };
  /** Models that were asked, when a planner with models was chosen. */
  readonly attempts: readonly ProviderAttempt[];
  /** RFC 6902 patch that an instruction became, the patch that takes it back, and the change in words. */
  readonly patch?: readonly unknown[];
  readonly undo?: readonly unknown[];
  readonly diff?: readonly string[];
}

/** A report and the level that it is about. */
export interface ForgeResult {
  readonly report: ForgeReport;
  readonly level: Level | null;
}

/** What to build from: a prompt, or a spec that is already there. */
export interface ForgeOrder {
  readonly source: { readonly prompt: string } | { readonly spec: WorldSpec };
  readonly seed: number;
  readonly planner: Planner;
}

/** Plans (or takes a spec), compiles and verifies, and measures each part; words that cannot be used become a refusal. */
export async function forgeLevel({ source, seed, planner }: ForgeOrder): Promise<ForgeResult> {
  const started = performance.now();
  const plan = async (): Promise<Planned> =>
    'spec' in source ? { spec: source.spec, attempts: [] } : planner.plan({ prompt: source.prompt, seed });
  const planned = await orRefusal(plan);
  if ('refused' in planned) return refuse(planned.refused, { seed, started });
  return proveLevel({ ...planned, seed, started });
}

/** Compiles and verifies a spec; `started` is when its planning began (milliseconds of `performance.now`). */
export function proveLevel(order: Planned & { readonly seed: number; readonly started: number }): ForgeResult {
  const { seed, started, attempts } = order;
  const plannedAt = performance.now();
  const first = compileLevel(order.spec, seed);
  const compiledAt = performance.now();
  const { spec, level, certificate, findings, repaired } = verifyLevel({ spec: order.spec, seed, level: first });
  const verifiedAt = performance.now();
  const report: ForgeReport = {
    seed,
    spec,
    specHash: specHash(spec),
    levelHash: level.layoutHash,
    facts: measureWorld(level, spec),
    assumptions: spec.assumptions,
    warnings: [...new Set(tellRepairs([...spec.warnings, ...level.repairs], spec))],
    certificate: certificate === null ? null : { ...certificate, spec: publicSpec(spec) },
    findings,
    verification: {
      raw: certificate !== null && !repaired,
      repaired,
      completed: certificate !== null,
      ticks: certificate?.tickCount ?? null,
    },
    ms: {
      plan: round(plannedAt - started),
      compile: round(compiledAt - plannedAt),
      verify: round(verifiedAt - compiledAt),
      total: round(verifiedAt - started),
    },
    attempts,
  };
  return { report, level };
}

/** What a piece of planning gives, or why the words were refused. Throws everything that is not about the words. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | { refused: Refusal }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError) || !error.code.startsWith('input.')) throw error;
    return { refused: { code: error.code, reason: error.message, suggestion: error.fix } };
  }
}

/** A result without a level. */
export function refuse(refused: Refusal, order: { readonly seed: number; readonly started: number }): ForgeResult {
  const spent = round(performance.now() - order.started);
  const report: ForgeReport = {
    refused,
    seed: order.seed,
    spec: null,
    specHash: null,
    levelHash: null,
    facts: null,
    assumptions: [],
    warnings: [],
    certificate: null,
    findings: [],
    verification: { raw: false, repaired: false, completed: false, ticks: null },
    ms: { plan: spent, compile: 0, verify: 0, total: spent },
    attempts: [],
  };
  return { report, level: null };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
