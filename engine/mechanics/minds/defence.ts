import type { Level, LevelEntity, Rules } from '#engine/level/level.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import { creatureModes, deathTicks } from '#engine/mechanics/minds/creature.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import type { RunState, ThingState } from '#engine/sim/types.ts';

/** The rule of a tower defence: who is defended, against how many waves, with how many lives and credits at the start. */
export type DefendRule = Extract<Rules['win'], { readonly kind: 'defend' }>;

const spentCounter = 'spent';
const breachedCounter = 'breached';

/** The rule of a level that is about defending, or null. */
export function defendRuleOf(level: Pick<Level, 'rules'>): DefendRule | null {
  return level.rules.win.kind === 'defend' ? level.rules.win : null;
}

/** Credits to build with: what there was at the start and every point scored since, less what was spent. */
export function creditsOf(level: Pick<Level, 'rules'>, run: RunState): number {
  return (defendRuleOf(level)?.credits ?? 0) + run.score - spentCredits(run);
}

/** Credits that went into towers. */
export function spentCredits(run: RunState): number {
  return run.counters[spentCounter] ?? 0;
}

/** Pays for a tower. */
export function spendCredits(run: RunState, credits: number): void {
  run.counters[spentCounter] = spentCredits(run) + credits;
}

/** Lives that the keep still has. */
export function keepLives(level: Pick<Level, 'rules'>, run: RunState): number {
  return Math.max(0, (defendRuleOf(level)?.lives ?? 0) - (run.counters[breachedCounter] ?? 0));
}

/** A creep has come to the keep: it is gone, and with it some of the keep's lives; with the last one the run is lost. */
export function breach(
  play: Play,
  arrival: { readonly entity: LevelEntity; readonly state: ThingState; readonly toll: number },
): void {
  const { run, level, events } = play;
  const { entity, state, toll } = arrival;
  state.mode = creatureModes.dead;
  state.ticks = deathTicks;
  if (run.status !== 'playing' || defendRuleOf(level) === null) return;
  run.counters[breachedCounter] = (run.counters[breachedCounter] ?? 0) + toll;
  events.push({ kind: 'breached', entity: entity.id, at: { x: state.x, y: state.y, z: state.z } });
  if (keepLives(level, run) > 0) return;
  run.status = 'lost';
  events.push({ kind: 'lost', reason: 'keep' });
}

/** What a siege is about: what is defended, who calls the waves, and where towers can stand. */
export interface Siege {
  readonly keep: LevelEntity | undefined;
  readonly caller: LevelEntity | undefined;
  readonly towers: readonly LevelEntity[];
}

const sieges = new WeakMap<Pick<Level, 'entities'>, Siege>();

/** The siege of a level; looked for once, because the bot asks every tick. */
export function siegeOf(level: Pick<Level, 'entities'>): Siege {
  const known = sieges.get(level);
  if (known !== undefined) return known;
  const siege = {
    keep: level.entities.find((entity) => entity.mechanic === 'keep'),
    caller: level.entities.find(
      (entity) => entity.mechanic === 'rift' && numberProp(entity, { name: 'waves', fallback: 0 }) > 0,
    ),
    towers: level.entities.filter((entity) => entity.mechanic === 'tower'),
  };
  sieges.set(level, siege);
  return siege;
}

/** How many times a tower was built and built up so far: 0 for a bare pad. */
export function towerLevel(run: RunState, entity: Pick<LevelEntity, 'id'>): number {
  return run.things[entity.id]?.mode ?? 0;
}

/** Highest level of a tower. */
export const topTowerLevel = 3;

/** Credits for the next level of a tower that has reached `built`: each one costs half the first price more. */
export function towerCost(entity: LevelEntity, built: number): number {
  const price = numberProp(entity, { name: 'costCredits', fallback: 5 });
  return price + Math.floor((price * built) / 2);
}

/** Whether the next level of a tower can be had now. */
export function canBuild(level: Pick<Level, 'rules'>, site: { run: RunState; entity: LevelEntity }): boolean {
  const { run, entity } = site;
  const built = towerLevel(run, entity);
  return built < topTowerLevel && creditsOf(level, run) >= towerCost(entity, built);
}
