import type { Level, Vec3 } from '#engine/level/level.ts';
import { halfSpan, heightAt } from '#engine/level/terrain.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { createRun, stepRun } from '#engine/sim/step.ts';
import type { Finding } from '#engine/sim/types.ts';
import { cureOfDeadSpace, cureOfFalls } from '#engine/verify/cures.ts';
import type { Playthrough } from '#engine/verify/play-level.ts';

const squareMetres = 12;
const deadShare = 0.6;
const marginMetres = 10;
const manyBlows = 2;
const mostPlaces = 4;

/** What a won level is looked at for. */
export interface WonCase {
  readonly level: Level;
  readonly spec: WorldSpec;
  readonly play: Playthrough;
}

/** Hints about a level that can be won: where the bot fell or was caught, and how much of the map nothing happens in. */
export function remarkOn(won: WonCase): Finding[] {
  const squares = new Set<string>();
  const blows: Blow[] = [];
  const { world, frames } = won.play;
  const run = createRun(world);
  let stood: Vec3 = { ...run.position };
  for (const frame of frames) {
    for (const event of stepRun(world, run, frame)) {
      if (event.kind === 'respawn' || event.kind === 'hurt') blows.push({ by: event.by, at: stood });
    }
    if (run.grounded) stood = { ...run.position };
    squares.add(squareOf(run.position));
  }
  return [...remarkOnBlows(won, blows), ...remarkOnDeadSpace(won, squares)];
}

function squareOf(at: { readonly x: number; readonly z: number }): string {
  return `${Math.floor(at.x / squareMetres)}/${Math.floor(at.z / squareMetres)}`;
}

/** What got the bot, and where it last stood before. */
interface Blow {
  readonly by: string;
  readonly at: Vec3;
}

const wordsOf: Readonly<Record<string, string>> = {
  fall: 'The bot fell',
  water: 'The bot ended up in deep water',
  crushed: 'The bot was crushed',
};

/** One hint for each thing (or depth) that got the bot more than once, the worst first. */
function remarkOnBlows({ spec, level }: WonCase, blows: readonly Blow[]): Finding[] {
  const byCause = new Map<string, { times: number; at: Vec3 }>();
  for (const { by, at } of blows) {
    const cause = level.entities.find((entity) => entity.id === by);
    const before = byCause.get(by);
    byCause.set(by, { times: (before?.times ?? 0) + 1, at: cause?.position ?? before?.at ?? at });
  }
  const cure = cureOfFalls(spec);
  return [...byCause]
    .filter(([, { times }]) => times >= manyBlows)
    .toSorted(([, a], [, b]) => b.times - a.times)
    .slice(0, mostPlaces)
    .map(([by, { times, at }]) => ({
      severity: 'hint' as const,
      code: 'verify.deaths',
      message: `${wordsOf[by] ?? `"${by}" got the bot`} ${times} times before it won.`,
      fix: cure?.fix ?? 'Move it away from the way to the goal.',
      at,
      patch: cure?.patch ?? null,
    }));
}

/** Ground that can be walked on, where the spec placed nothing and no way to win leads. */
function remarkOnDeadSpace({ level, spec }: WonCase, visited: ReadonlySet<string>): Finding[] {
  const { terrain } = level;
  if (!terrain.solid) return [];
  const own = new Set([...spec.things, ...spec.characters].map((item) => item.id));
  const used = new Set(visited);
  for (const entity of level.entities) {
    if (own.has(entity.group) || entity.mechanic !== 'prop') used.add(squareOf(entity.position));
  }
  const half = halfSpan(terrain) - marginMetres;
  const dry = Math.max(terrain.killHeight + 2, terrain.waterLevel ?? -Infinity);
  let all = 0;
  let dead = 0;
  let deadX = 0;
  let deadZ = 0;
  for (let x = -half; x < half; x += squareMetres) {
    for (let z = -half; z < half; z += squareMetres) {
      if (heightAt(terrain, x, z) < dry) continue;
      all += 1;
      if (used.has(squareOf({ x, z }))) continue;
      dead += 1;
      deadX += x;
      deadZ += z;
    }
  }
  if (all === 0 || dead / all < deadShare) return [];
  const cure = cureOfDeadSpace(spec);
  const middle = { x: deadX / dead, z: deadZ / dead };
  return [
    {
      severity: 'hint',
      code: 'verify.dead-space',
      message: `Nothing happens on ${Math.round((dead / all) * 100)} % of the map.`,
      fix: cure?.fix ?? 'Add something to find there.',
      at: { ...middle, y: heightAt(terrain, middle.x, middle.z) },
      patch: cure?.patch ?? null,
    },
  ];
}
