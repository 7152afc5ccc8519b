import { ProviderError } from '#engine/errors.ts';
import type { LevelRecord } from '#engine/protocol/api/shapes.ts';
import type { Level } from '#engine/level/level.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { callApi } from '#client/net/api.ts';

/** Steps of loading, in order. */
export const loadSteps = ['session', 'level', 'build', 'join', 'draw'] as const;
/** A step between opening a link and standing in the world. */
export type LoadStep = (typeof loadSteps)[number];

/** A level as the client needs it. */
export interface LoadedLevel {
  readonly record: LevelRecord;
  readonly level: Level;
}

/** Fetches and builds a level; tells each step as it begins. Throws GameError with what to do. */
export async function loadLevel(id: string, onStep: (step: LoadStep) => void): Promise<LoadedLevel> {
  onStep('level');
  const record = await callApi('readLevel', { params: { id } });
  onStep('build');
  // A breath, so that the step is painted before the compiler holds the thread.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { record, level: buildLevel(record.spec, record.seed) };
}

/** Throws ProviderError `client.no-webgl` when this browser cannot draw 3D at all. */
export function requireWebgl(): void {
  const gl = document.createElement('canvas').getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  if (gl === null) {
    throw new ProviderError('This browser cannot draw 3D.', {
      code: 'client.no-webgl',
      fix: 'Switch on hardware acceleration, or try another browser.',
    });
  }
}

/** Checks a spec from outside and compiles it. Throws InputError `spec.*`. */
export function buildLevel(spec: unknown, seed: number): Level {
  return compileLevel(parseSpec(spec), seed);
}
