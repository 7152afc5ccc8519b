import type { Level } from '#engine/level/level.ts';
import type { ArchetypeKind, WorldSpec } from '#engine/level/world-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { idleInput, ticksPerSecond } from '#engine/sim/types.ts';
import { mean } from '#test/bench/engine/statistics.ts';
import { TestWorld } from '#test/harness.ts';

/** A number of the spec (or words in an order, from less to more) that somebody can ask for, and how it shows in a compiled level. */
export type Control = ControlMeasure &
  (
    | { readonly range: readonly [number, number]; readonly whole: boolean; readonly values?: never }
    | { readonly values: readonly string[] }
  );

interface ControlMeasure {
  /** JSON pointer into the spec. */
  readonly pointer: string;
  /** Brings a sample spec to where the control means something. */
  readonly prepare?: (spec: WorldSpec) => WorldSpec;
  /** Archetypes in which it means something; all when not said. */
  readonly only?: readonly ArchetypeKind[];
  /** Seeds whose measurements are averaged for each value. */
  readonly seeds: number;
  readonly measure: (level: Level) => number;
  /** Least rank correlation of requested and measured. */
  readonly bar: number;
}

const onFeet: readonly ArchetypeKind[] = ['collect', 'quest-village', 'obby'];

function walkMeadow(level: Level): TestWorld {
  return new TestWorld({ player: level.playerRules, cells: 200 });
}

function walkedMetres(level: Level): number {
  const walk = walkMeadow(level).hold({ x: 1, z: 0 }).ticks(30);
  const from = walk.run.position.x;
  return walk.ticks(30).run.position.x - from;
}

function jumpMetres(level: Level): number {
  const jump = walkMeadow(level).press('jump');
  let highest = 0;
  for (let tick = 0; tick < 60; tick += 1) highest = Math.max(highest, jump.ticks(1).run.position.y);
  return highest;
}

/** Speed in metres per second after a third of a second of falling. */
function fallSpeed(level: Level): number {
  return -walkMeadow(level).place({ x: 0, y: 50, z: 0 }).ticks(10).run.velocity.y;
}

function secondsUntilLost(level: Level): number {
  const world = prepareWorld(level);
  const run = createRun(world);
  while (run.status === 'playing' && run.tick < 60_000) stepRun(world, run, idleInput);
  return run.status === 'lost' ? run.tick / ticksPerSecond : Infinity;
}

/** Root mean square of the ground's height around its mean, in metres. */
function roughness({ terrain }: Level): number {
  const heights: number[] = [];
  const half = (terrain.cells * terrain.cellMetres) / 2;
  for (let x = -half * 0.6; x <= half * 0.6; x += 3) {
    for (let z = -half * 0.6; z <= half * 0.6; z += 3) heights.push(heightAt(terrain, x, z));
  }
  const middle = mean(heights);
  return Math.sqrt(mean(heights.map((height) => (height - middle) * (height - middle))));
}

/** Plants that grow by themselves. */
function plants(level: Level): number {
  return level.entities.filter(({ look }) => look === 'tree' || look === 'flower' || look === 'mushroom').length;
}

function gapMetres(level: Level): number {
  const gates = level.entities.filter((entity) => entity.mechanic === 'gate');
  return -mean(gates.map(({ trigger }) => (trigger?.shape === 'box' ? trigger.halfY * 2 : 0)));
}

/** Width of what one lands on, in metres, negative: narrower is harder. */
function platformMetres(level: Level): number {
  const platforms = level.entities.filter((entity) => entity.mechanic === 'platform');
  return -mean(
    platforms.map(({ collider }) => (collider?.shape === 'box' ? Math.min(collider.halfX, collider.halfZ) * 2 : 0)),
  );
}

/** Speed in metres per second of everybody who patrols. */
function patrolSpeed(level: Level): number {
  const speeds = level.entities
    .filter((entity) => entity.mechanic === 'enemy')
    .map(({ props }) => {
      const way = Math.abs(Number(props['travelX'] ?? 0)) + Math.abs(Number(props['travelZ'] ?? 0));
      return (2 * way * ticksPerSecond) / Math.max(1, Number(props['periodTicks'] ?? 1));
    });
  return mean(speeds);
}

/** How players move, how the land lies and how hard it is. */
export const landControls: readonly Control[] = [
  {
    pointer: '/player/speedMultiplier',
    range: [0.5, 2],
    whole: false,
    only: onFeet,
    seeds: 1,
    measure: walkedMetres,
    bar: 0.98,
  },
  {
    pointer: '/player/jumpMultiplier',
    range: [0.5, 2],
    whole: false,
    only: onFeet,
    seeds: 1,
    measure: jumpMetres,
    bar: 0.98,
  },
  {
    pointer: '/player/gravityMultiplier',
    range: [0.4, 2],
    whole: false,
    only: onFeet,
    seeds: 1,
    measure: fallSpeed,
    bar: 0.98,
  },
  {
    pointer: '/player/lives',
    range: [1, 9],
    whole: true,
    seeds: 1,
    measure: (level) => createRun(prepareWorld(level)).lives ?? 0,
    bar: 0.98,
  },
  {
    pointer: '/rules/timerSeconds',
    range: [10, 400],
    whole: true,
    only: ['collect', 'obby'],
    seeds: 1,
    measure: secondsUntilLost,
    bar: 0.98,
  },
  {
    pointer: '/setting/fogDensity',
    range: [0, 1],
    whole: false,
    seeds: 1,
    measure: (level) => level.environment.fogDensity,
    bar: 0.98,
  },
  {
    pointer: '/layout/hilliness',
    range: [0, 1],
    whole: false,
    only: ['collect', 'quest-village'],
    seeds: 4,
    measure: roughness,
    bar: 0.98,
  },
  {
    pointer: '/layout/vegetation',
    range: [0, 1],
    whole: false,
    only: ['collect', 'quest-village'],
    seeds: 4,
    measure: plants,
    bar: 0.98,
  },
  {
    pointer: '/rules/difficulty',
    range: [0, 1],
    whole: false,
    only: ['flyer'],
    seeds: 2,
    measure: gapMetres,
    bar: 0.98,
  },
  {
    pointer: '/rules/difficulty',
    range: [0, 1],
    whole: false,
    only: ['obby'],
    seeds: 6,
    measure: platformMetres,
    bar: 0.98,
  },
  {
    pointer: '/rules/difficulty',
    range: [0, 1],
    whole: false,
    only: ['collect', 'quest-village'],
    seeds: 4,
    measure: patrolSpeed,
    bar: 0.98,
  },
];
