import type { LevelEntity, PlayerRules, Terrain } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { quantise } from '#engine/math/scalar.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { jumpApex } from '#engine/sim/tuning.ts';
import type { Layout } from './open-world.ts';
import { platformEntity } from './sky-entities.ts';

const widthMetres = { open: 4.5, rooms: 2.2 } as const;
/** Higher than any jump from a stone that may lie beside it. */
const aboveJumpMetres = 2.4;
const harderMetres = 1.2;
const rootMetres = 1.5;
const laneMetres = 0.9;
const mostTiltMetres = 1.8;
const mostCrags = 6;
/** Games in rooms: whatever stands in a corridor would bar it, so only the goal is put up high. */
const roomed: readonly ArchetypeKind[] = ['maze', 'dungeon', 'puzzle', 'escape-room'];
/** Games whose courses have walls to climb of their own, or that nobody plays on foot. */
const without: readonly ArchetypeKind[] = ['obby', 'flyer', 'rings', 'runner', 'race', 'tower-defence'];

/** Whether walls have to be climbed here that the kind of game does not bring by itself. */
export function hasCrags({ spec, playerRules }: Pick<SettledSpec, 'spec' | 'playerRules'>): boolean {
  return playerRules.abilities?.includes('climb') === true && !without.includes(spec.archetype);
}

/**
 * Puts part of what has to be reached on crags that nobody jumps onto, where players have learnt to climb: so many of what
 * is to be gathered that the rest is not enough, or the goal; where the win is about neither, the secrets.
 */
export function raiseOnCrags(plan: SettledSpec, layout: Layout): Layout {
  if (!hasCrags(plan)) return layout;
  const wanted = candidatesOf(plan, layout.entities);
  const entities = [...layout.entities];
  let raised = 0;
  for (const { id } of wanted.things) {
    if (raised >= wanted.count) break;
    const index = entities.findIndex((entity) => entity.id === id);
    const entity = entities[index];
    const crag = entity === undefined ? null : cragUnder(entity, { plan, layout, entities, number: raised + 1 });
    if (entity === undefined || crag === null) continue;
    raised += 1;
    entities[index] = { ...entity, position: { ...entity.position, y: quantise(crag.top) } };
    entities.push(crag.entity);
  }
  if (raised === 0) plan.repairs.push('Nothing has to be climbed here, because there was no room for a crag.');
  const crags = entities.filter(({ group }) => group === 'crags');
  const isOverrun = ({ id, group, position }: LevelEntity): boolean =>
    group.startsWith('wild:') &&
    !id.startsWith('crag-') &&
    crags.some((crag) => metresApart(crag, position) < widthMetres.open);
  return { ...layout, entities: entities.filter((entity) => !isOverrun(entity)) };
}

function candidatesOf(
  plan: SettledSpec,
  entities: readonly LevelEntity[],
): { readonly things: readonly LevelEntity[]; readonly count: number } {
  const goals = entities.filter(({ mechanic }) => mechanic === 'goal');
  if (goals.length > 0) return { things: goals, count: 1 };
  if (roomed.includes(plan.spec.archetype)) return { things: [], count: 0 };
  const steps = plan.quests.flatMap((quest) => quest.steps.filter((step) => step.kind === 'collect'));
  const asked = plan.win.kind === 'collect' ? [plan.win, ...steps] : steps;
  const [target] = asked;
  const needed = entities.filter(({ group, mechanic }) => group === target?.target && mechanic === 'collectable');
  if (target === undefined || needed.length === 0)
    return { things: entities.filter(({ mechanic }) => mechanic === 'secret'), count: mostCrags };
  const spare = needed.length - Math.min(needed.length, target.count);
  const wished = Math.max(1, Math.floor(target.count / 2));
  // Where too many are to spare for that, one is at least worth the climb.
  return { things: needed, count: spare + 1 > mostCrags ? 1 : Math.min(mostCrags, spare + wished) };
}

function cragUnder(
  entity: LevelEntity,
  at: { plan: SettledSpec; layout: Layout; entities: readonly LevelEntity[]; number: number },
): { readonly entity: LevelEntity; readonly top: number } | null {
  const { plan, layout, entities, number } = at;
  const { x, z, y } = entity.position;
  const isRoom = roomed.includes(plan.spec.archetype);
  const width = isRoom ? widthMetres.rooms : widthMetres.open;
  const reach = width / 2 + laneMetres;
  const spawn = layout.spawn.position;
  if (hypot2(spawn.x - x, spawn.z - z) < reach + 1.5 || !isLevel(layout.terrain, { x, z, reach })) return null;
  const isFree = entities.every(
    (other) =>
      other.id === entity.id ||
      other.group.startsWith('wild:') ||
      other.look === 'masonry' ||
      (other.collider === null && !isHostile(other.mechanic) && other.mechanic !== 'hazard') ||
      metresApart(other, { x, z }) > reach + bodyMetres(other),
  );
  if (!isFree) return null;
  const top = y + cragHeight(plan.playerRules, plan.rules.difficulty);
  const deck = { top: { x, y: top, z }, sizeX: width, sizeZ: width };
  const thickness = top - y + rootMetres;
  return { entity: platformEntity(`crag-${number}`, { ...deck, thickness, group: 'crags' }), top };
}

function cragHeight(rules: PlayerRules, difficulty: number): number {
  return quantise(jumpApex(rules) + aboveJumpMetres + harderMetres * difficulty);
}

function isLevel(terrain: Terrain, place: { x: number; z: number; reach: number }): boolean {
  const { x, z, reach } = place;
  const around = [-reach, 0, reach].flatMap((dx) => [-reach, 0, reach].map((dz) => heightAt(terrain, x + dx, z + dz)));
  const low = Math.min(...around);
  return Math.max(...around) - low < mostTiltMetres && low > (terrain.waterLevel ?? -1e9) + 0.2;
}

function bodyMetres({ collider }: LevelEntity): number {
  if (collider === null) return 1;
  return collider.shape === 'cylinder' ? collider.radius : hypot2(collider.halfX, collider.halfZ);
}

function metresApart(entity: LevelEntity, at: { readonly x: number; readonly z: number }): number {
  return hypot2(entity.position.x - at.x, entity.position.z - at.z);
}
