import { compileLevel } from '#engine/level/compile.ts';
import { measureWorld } from '#engine/cutscene/world-facts.ts';
import type { WorldFacts } from '#engine/level/facts-schema.ts';
import type { Level } from '#engine/level/level.ts';
import { specHash } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import type { Certificate, Finding } from '#engine/sim/types.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';

/** What `--json` prints. */
export interface ForgeReport {
  readonly spec: WorldSpec;
  readonly specHash: string;
  readonly layoutHash: string;
  readonly facts: WorldFacts;
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  readonly certificate: Certificate | null;
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
}

/** A report and the level that it is about. */
export interface ForgeResult {
  readonly report: ForgeReport;
  readonly level: Level;
}

/** Plans (or takes a spec), compiles and verifies, and measures each part. Throws InputError for prompts that cannot be used. */
export function forgeLevel(order: {
  readonly prompt?: string;
  readonly spec?: WorldSpec;
  readonly seed: number;
}): ForgeResult {
  const started = performance.now();
  const planned = order.spec ?? planPrompt({ prompt: order.prompt ?? '', seed: order.seed }).spec;
  const plannedAt = performance.now();
  compileLevel(planned, order.seed);
  const compiledAt = performance.now();
  const { spec, level, certificate, findings, repaired } = verifyLevel({ spec: planned, seed: order.seed });
  const verifiedAt = performance.now();
  const report = {
    spec,
    specHash: specHash(spec),
    layoutHash: level.layoutHash,
    facts: measureWorld(level, spec),
    assumptions: spec.assumptions,
    warnings: [...new Set([...spec.warnings, ...level.repairs])],
    certificate,
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
  };
  return { report, level };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
