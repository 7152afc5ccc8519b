import { applyPatch } from 'rfc6902';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { Certificate, Finding } from '#engine/sim/types.ts';
import { issueCertificate } from '#engine/verify/certificate.ts';
import { diagnose } from '#engine/verify/diagnose.ts';
import { type Playthrough, maxPlayWork, playLevel } from '#engine/verify/play-level.ts';
import { remarkOn } from '#engine/verify/remark.ts';
import { type Repair, listRepairs } from '#engine/verify/repair.ts';

/** What verification found; `spec` and `level` are the repaired ones where a repair was needed. */
export interface Verification {
  readonly spec: WorldSpec;
  readonly repaired: boolean;
  readonly level: Level;
  readonly certificate: Certificate | null;
  readonly findings: readonly Finding[];
}

const maxRepairs = 3;
/** For all rounds together: a level that needs more is told what is wrong, and that is all. */
const maxWorkTicks = 470_000;
/** The first play leaves this much for mending what it fails at. */
const mendingWorkTicks = 120_000;
const leastWorkTicks = 60_000;
/** What compiling a mended spec counts for. */
const compileWorkTicks = 30_000;
const maxWarnings = 24;

/**
 * Compiles a spec (or takes the `level` that it compiles to with this seed), lets the bot play it and, where it cannot be
 * won, tries a few repairs on the spec. Deterministic and bounded.
 */
export function verifyLevel(request: {
  readonly spec: WorldSpec;
  readonly seed: number;
  readonly level?: Level;
}): Verification {
  const { seed } = request;
  let { spec } = request;
  const first = request.level ?? compileLevel(spec, seed);
  let level = first;
  const said: Finding[] = [];
  let { play, findings, workLeft } = tryLevel({ level, spec, workLeft: maxWorkTicks, spare: mendingWorkTicks });
  for (let round = 0; play.failure !== null && round < maxRepairs && workLeft > leastWorkTicks; round += 1) {
    const mended = mendLevel({ spec, level, findings, seed });
    if (mended === null) break;
    ({ spec, level } = mended);
    said.push(tellRepair(mended.repair));
    workLeft -= compileWorkTicks * mended.compiles;
    ({ play, findings, workLeft } = tryLevel({ level, spec, workLeft, spare: 0 }));
  }
  if (play.failure !== null) return { spec: request.spec, repaired: false, level: first, certificate: null, findings };
  return {
    spec,
    repaired: said.length > 0,
    level,
    certificate: issueCertificate(level, play),
    findings: [...said, ...remarkOn({ level, spec, play })],
  };
}

/** The first repair that makes another level of it: a house has no hills to lower. */
function mendLevel(ill: {
  readonly spec: WorldSpec;
  readonly level: Level;
  readonly findings: readonly Finding[];
  readonly seed: number;
}): { repair: Repair; spec: WorldSpec; level: Level; compiles: number } | null {
  let compiles = 0;
  for (const repair of listRepairs(ill.spec, ill.findings)) {
    const spec = applyRepair(ill.spec, repair);
    if (spec === null) continue;
    const level = compileLevel(spec, ill.seed);
    compiles += 1;
    if (level.layoutHash !== ill.level.layoutHash) return { repair, spec, level, compiles };
  }
  return null;
}

/** Plays a level and says what is wrong with it; what the play took is off the work that is left. */
function tryLevel(attempt: { level: Level; spec: WorldSpec; workLeft: number; spare: number }): {
  play: Playthrough;
  findings: Finding[];
  workLeft: number;
} {
  const { level, spec } = attempt;
  const play = playLevel(level, Math.min(maxPlayWork, attempt.workLeft - attempt.spare));
  const workLeft = attempt.workLeft - play.work;
  return { play, findings: diagnose({ level, spec, play, maxWork: workLeft }), workLeft };
}

function applyRepair(spec: WorldSpec, repair: Repair): WorldSpec | null {
  const mended = JSON.parse(JSON.stringify(spec)) as WorldSpec;
  const problems = applyPatch(mended, [...repair.patch]).filter((problem) => problem !== null);
  if (problems.length > 0) return null;
  mended.warnings = [...mended.warnings, repair.because.slice(0, 240)].slice(-maxWarnings);
  return parseSpec(mended);
}

function tellRepair(repair: Repair): Finding {
  return {
    severity: 'warning',
    code: 'verify.repaired',
    message: repair.because,
    fix: 'Undo the change and edit the level to mend it in another way.',
    at: null,
    patch: [...repair.patch],
  };
}
