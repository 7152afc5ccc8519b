import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { faceTo, woundCreature, creatureModes } from '#engine/mechanics/minds/creature.ts';
import { canBuild, spendCredits, towerCost } from '#engine/mechanics/minds/defence.ts';
import { changeThing } from '#engine/mechanics/thing-state.ts';
import type { ThingState } from '#engine/sim/types.ts';

/** What can be built on a pad: arrows for one, frost that bites and slows all around, cannon balls that burst among many. */
export const towerKinds = ['arrow', 'frost', 'cannon'] as const;
/** A kind of tower. */
export type TowerKind = (typeof towerKinds)[number];

/** Ticks that a shot flies. */
export const shotTicks = 7;
/** Per cent of their speed that creeps keep beside a frost tower of each level. */
const chillPercent = [100, 62, 52, 44] as const;
const burstMetres = 2.6;
/** Metres that each further level sees more. */
const levelReachMetres = 0.8;

const props = z.object({
  builds: z.enum(towerKinds).default('arrow'),
  costCredits: z.int().min(1).max(200).default(5),
  damage: z.int().min(0).max(500).default(4),
  rangeMetres: z.number().min(2).max(40).default(9),
  cooldownTicks: z
    .int()
    .min(shotTicks + 1)
    .max(300)
    .default(24),
});
type Props = z.infer<typeof props>;

interface Gun {
  readonly entity: LevelEntity;
  readonly state: ThingState;
  readonly given: Props;
  readonly creeps: readonly LevelEntity[];
}

/**
 * A pad to build on. Its state: `mode` is the level of the tower (0 is a bare pad), `health` the number of the entity that
 * it shoots at (0 for nobody, else index in the level + 1), `ticks` how long ago it shot.
 */
export const towerMechanic = defineMechanic({
  kind: 'tower',
  describe:
    'A pad to build a tower on for costCredits, and to build it up twice more; it shoots damage at creeps in rangeMetres every cooldownTicks.',
  look: { idle: 'still', glow: 0.1 },
  factsWord: 'towers',
  props,
  behave(entity, { level, ...given }) {
    const creeps = level.entities.filter((each) => each.mechanic === 'creep');
    return {
      isUsable: (run) => canBuild(level, { run, entity }),
      onInteract(play) {
        if (!canBuild(level, { run: play.run, entity })) return;
        const state = changeThing(play.run, entity);
        spendCredits(play.run, towerCost(entity, state.mode));
        state.mode += 1;
        state.health = 0;
        state.ticks = given.cooldownTicks;
        play.events.push({ kind: 'built', entity: entity.id, at: { ...entity.position } });
      },
      onTick(play) {
        const state = play.run.things[entity.id];
        if (state !== undefined && state.mode > 0) guard(play, { entity, state, given, creeps });
      },
    };
  },
});

/** Metres that a tower of a level reaches. */
export function towerReach(entity: LevelEntity, level: number): number {
  return numberProp(entity, { name: 'rangeMetres', fallback: 9 }) + levelReachMetres * Math.max(0, level - 1);
}

/** Per cent of its speed that a creep keeps at a place: the strongest frost tower that reaches there counts. */
export function chillAt(
  play: Pick<Play, 'run'>,
  wind: { readonly towers: readonly LevelEntity[]; readonly at: { readonly x: number; readonly z: number } },
): number {
  let percent = 100;
  for (const tower of wind.towers) {
    const level = play.run.things[tower.id]?.mode ?? 0;
    if (level === 0 || tower.props['builds'] !== 'frost') continue;
    if (isWithin(tower, { at: wind.at, metres: towerReach(tower, level) }))
      percent = Math.min(percent, chillPercent[level] ?? percent);
  }
  return percent;
}

function isWithin(
  tower: LevelEntity,
  look: { at: { readonly x: number; readonly z: number }; metres: number },
): boolean {
  const x = look.at.x - tower.position.x;
  const z = look.at.z - tower.position.z;
  return x * x + z * z <= look.metres * look.metres;
}

function guard(play: Play, gun: Gun): void {
  const { entity, state, given } = gun;
  if (state.ticks < given.cooldownTicks) state.ticks += 1;
  if (state.ticks === shotTicks && state.health > 0) land(play, gun);
  if (state.ticks < given.cooldownTicks) return;
  const target = foremost(play, gun);
  state.health = target === null ? 0 : play.level.entities.indexOf(target) + 1;
  if (target === null) return;
  faceTo(state, play.run.things[target.id] ?? target.position);
  state.ticks = 0;
  play.events.push({ kind: 'shot', entity: entity.id, at: { ...entity.position } });
}

/** The creep in reach that has come farthest. */
function foremost(play: Play, { entity, state, creeps }: Gun): LevelEntity | null {
  const metres = towerReach(entity, state.mode);
  let best: LevelEntity | null = null;
  let farthest = -1;
  for (const creep of creeps) {
    const at = play.run.things[creep.id];
    if (at?.mode !== creatureModes.march || at.ticks <= farthest || !isWithin(entity, { at, metres })) continue;
    best = creep;
    farthest = at.ticks;
  }
  return best;
}

/** The shot arrives: at one, at all around it, or, from a frost tower, at all around the tower. */
function land(play: Play, { entity, state, given, creeps }: Gun): void {
  const target = play.level.entities[state.health - 1];
  const aim = target === undefined ? undefined : play.run.things[target.id];
  if (target === undefined || aim === undefined) return;
  const blow = { from: { ...entity.position }, damage: given.damage * state.mode };
  const centre = { x: aim.x, z: aim.z };
  for (const creep of creeps) {
    const at = play.run.things[creep.id];
    if (at?.mode !== creatureModes.march) continue;
    const isHit =
      given.builds === 'arrow'
        ? creep === target
        : given.builds === 'frost'
          ? isWithin(entity, { at, metres: towerReach(entity, state.mode) })
          : (at.x - centre.x) * (at.x - centre.x) + (at.z - centre.z) * (at.z - centre.z) <= burstMetres * burstMetres;
    if (isHit)
      woundCreature(play, { entity: creep, state: at, blow, score: numberProp(creep, { name: 'score', fallback: 1 }) });
  }
}
