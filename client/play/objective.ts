import type { Level, LevelEntity } from '#engine/level/level.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { ticksPerSecond, type RunState } from '#engine/sim/types.ts';
import { movingPose, motionOf } from '#engine/mechanics/pose.ts';
import { isOn } from '#engine/mechanics/thing-state.ts';
import { type Offer, offerOf, purseOf } from '#engine/mechanics/shop.ts';
import { canBuild, topTowerLevel, towerCost, towerLevel } from '#engine/mechanics/minds/defence.ts';
import type { TowerKind } from '#engine/mechanics/tower.ts';
import { needsHands } from '#engine/mechanics/crop.ts';

/** Seconds left on the level's timer, or null without one. */
export function secondsLeft(level: Level, run: RunState): number | null {
  const { timerTicks } = level.rules;
  return timerTicks === null ? null : Math.max(0, (timerTicks - run.tick) / ticksPerSecond);
}

/** Something in reach that the interact button would use. */
export interface Reachable {
  readonly entity: string;
  readonly kind: 'character' | 'thing';
  readonly name: string;
  /** What is for sale there, and what one has to pay with. */
  readonly sale?: Offer & { readonly purse: number };
  /** What can be built here, where something can. */
  readonly offer?: TowerOffer;
}

/** The next level of a tower, what it costs, and whether that can be paid. */
export interface TowerOffer {
  readonly builds: TowerKind;
  readonly level: number;
  readonly credits: number;
  readonly affordable: boolean;
}

const usableMechanics = new Set(['character', 'secret', 'lever', 'search', 'crop', 'tower', 'shop']);
const signReachMetres = 3.4;

/** What is written on the nearest sign in reach of the eyes, or null. */
export function signInSight(level: Level, run: RunState): string | null {
  let best: string | null = null;
  let bestMetres = signReachMetres;
  for (const { mechanic, position, props } of level.entities) {
    if (mechanic !== 'sign' || typeof props['text'] !== 'string' || props['text'] === '') continue;
    const metres = Math.hypot(position.x - run.position.x, position.z - run.position.z);
    if (metres > bestMetres || Math.abs(position.y - run.position.y) > 2.5) continue;
    best = props['text'];
    bestMetres = metres;
  }
  return best;
}

/** The nearest thing in reach that answers to the interact button, or null. */
export function reachableNow(level: Level, run: RunState): Reachable | null {
  const taken = new Set(run.taken);
  let best: LevelEntity | null = null;
  let bestMetres: number = tuning.interactReachMetres;
  for (const entity of level.entities) {
    const isUsed =
      taken.has(entity.id) ||
      ((entity.mechanic === 'lever' || entity.mechanic === 'shop') && isOn(run, entity)) ||
      (entity.mechanic === 'crop' && !needsHands(run, entity)) ||
      (entity.mechanic === 'tower' && towerLevel(run, entity) >= topTowerLevel);
    if (!usableMechanics.has(entity.mechanic) || (isUsed && entity.props['resets'] !== true)) continue;
    const motion = motionOf(entity);
    const { position } = motion === null ? entity : movingPose(entity, { motion, tick: run.tick });
    const metres = Math.hypot(position.x - run.position.x, position.y - run.position.y, position.z - run.position.z);
    if (metres <= bestMetres) {
      best = entity;
      bestMetres = metres;
    }
  }
  if (best === null) return null;
  return {
    entity: best.id,
    kind: best.look === 'character' ? 'character' : 'thing',
    name: best.name === '' ? best.look : best.name,
    ...(best.mechanic === 'shop' ? { sale: { ...offerOf(best, run), purse: purseOf(level, run) } } : {}),
    ...(best.mechanic === 'tower' ? { offer: towerOfferOf(level, { run, entity: best }) } : {}),
  };
}

function towerOfferOf(level: Level, site: { run: RunState; entity: LevelEntity }): TowerOffer {
  const built = towerLevel(site.run, site.entity);
  const { builds } = site.entity.props;
  return {
    builds: builds === 'frost' || builds === 'cannon' ? builds : 'arrow',
    level: built + 1,
    credits: towerCost(site.entity, built),
    affordable: canBuild(level, site),
  };
}
