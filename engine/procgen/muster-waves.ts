import type { LevelEntity } from '#engine/level/level.ts';
import { shapeOfLook } from '#engine/level/thing-catalog.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { DefendRule } from '#engine/mechanics/minds/defence.ts';
import { topTowerLevel, towerCost } from '#engine/mechanics/minds/defence.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import { towerReach } from '#engine/mechanics/tower.ts';
import { hypot2 } from '#engine/math/trig.ts';
import type { Spot } from './draft.ts';

/** How tough a creature is beside the others, and how quick in centimetres per tick. */
const natures: Partial<Record<ThingKind, { tough: number; speed: number }>> = {
  slime: { tough: 2, speed: 5 },
  ghost: { tough: 3, speed: 6 },
  goblin: { tough: 4, speed: 6 },
  wolf: { tough: 4, speed: 8 },
  guard: { tough: 6, speed: 5 },
  golem: { tough: 18, speed: 4 },
};
const plain = { tough: 4, speed: 6 };
const bigScale = 1.5;
/** From this height on a creature is slow and tough, whatever it looks like. */
const hugeMetres = 3.5;
const bigTough = 4;
const bigToll = 3;
/** Ticks from one creep to the next, at difficulty 0 and 1. */
const gapTicks = [42, 28] as const;
const longestWaveTicks = 1200;
const restTicks = [270, 170] as const;
/** Share of what all towers can do in a wave that the wave can take, at difficulty 0 and 1. */
const strain = [0.7, 1.8] as const;
/** The first wave has this share of that: nobody has built much by then. */
const firstShare = 0.45;
/** Share of a level's towers that a wave's scores buy for the next. */
const incomeShare = 0.75;

/** What waves are mustered against. */
export interface Siege {
  readonly rule: DefendRule;
  readonly difficulty: number;
  /** Points of the road, a metre apart. */
  readonly points: readonly Spot[];
}

/**
 * Gives each creep its wave, larger, tougher and quicker each time, the toughest and a big one in the last; their health
 * follows what the towers that can be paid by then are able to do. The first rift calls them.
 */
export function musterWaves(entities: readonly LevelEntity[], siege: Siege): LevelEntity[] {
  const { rule, difficulty } = siege;
  const creeps = entities
    .filter((entity) => entity.mechanic === 'creep')
    .map((entity) => ({ entity, ...natureOf(entity) }))
    .toSorted((a, b) => a.tough - b.tough);
  const towers = entities.filter((entity) => entity.mechanic === 'tower');
  const sizes = waveSizes(creeps.length, rule.waves);
  const score = scoreOf(towers, creeps.length);
  const changed = new Map<string, LevelEntity>();
  let first = 0;
  sizes.forEach((size, index) => {
    const squad = creeps.slice(first, first + size);
    const gap = Math.floor(Math.min(between(gapTicks, difficulty), longestWaveTicks / size));
    const isLast = index === sizes.length - 1;
    const big = isLast && size > 1 && !isHuge(squad.at(-1)?.entity) ? squad.at(-1)?.entity.id : undefined;
    const pace = 0.9 + 0.2 * difficulty + (0.25 * index) / Math.max(1, sizes.length - 1);
    const speed = (squad.reduce((sum, creep) => sum + creep.speed, 0) / Math.max(1, size)) * pace;
    const credits = rule.credits + Math.floor(first * score * 0.9);
    const ramp = firstShare + ((1 - firstShare) * index) / Math.max(1, sizes.length - 1);
    const might = strength(siege, { towers, credits, size, gap, speed }) * between(strain, difficulty) * ramp;
    const weights = squad.map(({ entity, tough }) => (entity.id === big ? tough * bigTough : tough));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    squad.forEach(({ entity, speed: usual }, at) => {
      const isBig = entity.id === big || isHuge(entity);
      const health = Math.floor((might * (weights[at] ?? 1)) / Math.max(1, total));
      changed.set(entity.id, {
        ...entity,
        scale: entity.id === big ? entity.scale * bigScale : entity.scale,
        props: {
          wave: index + 1,
          delayTicks: at * gap,
          healthPoints: Math.max(2, Math.min(2000, health)),
          speedCentimetresPerTick: Math.max(3, Math.floor(usual * pace * (isBig ? 0.75 : 1))),
          damage: 1,
          score: isBig ? score * 3 : score,
          toll: isBig ? bigToll : 1,
        },
      });
    });
    first += size;
  });
  const caller = entities.find((entity) => entity.mechanic === 'rift');
  return entities.map((entity) => {
    if (entity !== caller) return changed.get(entity.id) ?? entity;
    const rest = Math.floor(between(restTicks, difficulty));
    return { ...entity, props: { ...entity.props, waves: rule.waves, restTicks: rest } };
  });
}

function natureOf(entity: LevelEntity): { tough: number; speed: number } {
  return natures[isHuge(entity) ? 'golem' : (entity.look as ThingKind)] ?? plain;
}

function isHuge(entity: LevelEntity | undefined): boolean {
  if (entity === undefined) return false;
  return entity.look === 'golem' || (shapeOfLook(entity.look)?.heightMetres ?? 0) * entity.scale >= hugeMetres;
}

function between(ends: readonly [number, number], share: number): number {
  return ends[0] + (ends[1] - ends[0]) * share;
}

/** Sizes of waves that grow and add up: nobody is left out, and no wave is empty. */
function waveSizes(creeps: number, waves: number): number[] {
  const weightOf = (wave: number): number => 3 + wave;
  let weights = 0;
  for (let wave = 0; wave < waves; wave += 1) weights += weightOf(wave);
  let reached = 0;
  let taken = 0;
  return Array.from({ length: waves }, (_, wave) => {
    reached += weightOf(wave);
    const until = wave === waves - 1 ? creeps : Math.floor(((creeps - waves) * reached) / weights) + wave + 1;
    const size = until - taken;
    taken = until;
    return size;
  });
}

/** Credits for each creep, so that all of them together pay for most of what can be built. */
function scoreOf(towers: readonly LevelEntity[], creeps: number): number {
  let price = 0;
  for (const tower of towers) for (let level = 0; level < topTowerLevel; level += 1) price += towerCost(tower, level);
  return Math.max(1, Math.min(20, Math.floor((price * incomeShare) / Math.max(1, creeps))));
}

/**
 * Health that the towers that the credits buy can take from a wave while it passes. Whoever
 * builds where it helps least must still have a chance, so the worst bargains are counted first.
 */
function strength(
  siege: Siege,
  wave: { towers: readonly LevelEntity[]; credits: number; size: number; gap: number; speed: number },
): number {
  const shotsOf = (tower: LevelEntity): number => {
    const metres = siege.points.filter(
      (point) => hypot2(point.x - tower.position.x, point.z - tower.position.z) < towerReach(tower, 1),
    ).length;
    const ticks = (metres * 100) / wave.speed + (wave.size - 1) * wave.gap;
    return ticks / numberProp(tower, { name: 'cooldownTicks', fallback: 24 });
  };
  const bargains = wave.towers
    .map((tower) => ({ tower, damage: shotsOf(tower) * numberProp(tower, { name: 'damage', fallback: 4 }) }))
    .toSorted((a, b) => a.damage / towerCost(a.tower, 0) - b.damage / towerCost(b.tower, 0));
  let { credits } = wave;
  let damage = 0;
  for (let level = 0; level < topTowerLevel; level += 1) {
    for (const bargain of bargains) {
      const cost = towerCost(bargain.tower, level);
      if (cost > credits) continue;
      credits -= cost;
      damage += bargain.damage;
    }
  }
  return damage;
}
