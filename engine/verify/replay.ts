import { reportError } from '#engine/errors.ts';
import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { engineVersion } from '#engine/protocol/version.ts';
import { hashRunFull } from '#engine/sim/hash-run.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import type { Certificate } from '#engine/sim/types.ts';
import { parseCertificate } from '#engine/verify/certificate.ts';
import { decodeTrace } from '#engine/verify/trace.ts';

/** Whether a certificate proves what it says, and why (not). */
export interface Replay {
  readonly holds: boolean;
  readonly because: string;
}

/** Compiles the spec and plays the certificate's inputs again, in bounded time; anything may be passed as certificate. */
export function replayCertificate(claim: { readonly spec: WorldSpec; readonly certificate: unknown }): Replay {
  try {
    const certificate = parseCertificate(claim.certificate);
    if (certificate.engineVersion !== engineVersion) {
      return no(`It was made by engine ${certificate.engineVersion}; this is engine ${engineVersion}.`);
    }
    return replayOnLevel({ level: compileLevel(claim.spec, certificate.seed), certificate });
  } catch (error) {
    return no(reportError(error).message);
  }
}

/** Plays a certificate's inputs on a level that is already compiled. Throws InputError `certificate.trace-too-long`. */
export function replayOnLevel(claim: { readonly level: Level; readonly certificate: Certificate }): Replay {
  const { level, certificate } = claim;
  if (certificate.specHash !== level.specHash) return no('It belongs to another spec.');
  if (certificate.layoutHash !== level.layoutHash) return no('The level that the spec compiles to has another layout.');
  const frames = decodeTrace(certificate.inputTrace);
  if (frames.length !== certificate.tickCount) {
    return no(`Its trace has ${frames.length} ticks, but it claims ${certificate.tickCount}.`);
  }
  const world = prepareWorld(level);
  const run = createRun(world);
  for (const frame of frames) {
    if (run.status !== 'playing')
      return no(`The run was ${run.status} after ${run.tick} ticks, before the trace ended.`);
    stepRun(world, run, frame);
  }
  if (run.status !== 'won') return no(`The inputs do not win: the run is ${run.status} after ${run.tick} ticks.`);
  if (hashRunFull(run) !== certificate.finalStateHash) return no('The inputs end in another state than it claims.');
  return { holds: true, because: `The inputs win in ${run.tick} ticks.` };
}

function no(because: string): Replay {
  return { holds: false, because };
}
