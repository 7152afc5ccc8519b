import { InputError } from '#engine/errors.ts';
import type { Collider, Level, LevelEntity, Trigger } from '#engine/level/level.ts';
import { findMechanic } from '#engine/mechanics/index.ts';
import type { Behaviour } from '#engine/mechanics/mechanic.ts';
import { type Solid, createSolid } from '#engine/sim/solid.ts';
import { type SpatialGrid, createSpatialGrid } from '#engine/sim/spatial-grid.ts';
import { tuning } from '#engine/sim/tuning.ts';

/** Something that reacts to the player: its area and what it does. */
export interface Touchable {
  readonly entity: LevelEntity;
  readonly area: Solid;
  readonly round: boolean;
  readonly behaviour: Behaviour;
}

/** Something whose place or presence depends on the run; `solid` and `area` are null where it has none. */
export interface Changing {
  readonly entity: LevelEntity;
  readonly behaviour: Behaviour;
  readonly solid: Solid | null;
  readonly area: Solid | null;
}

/** A level made ready for stepping: collision and behaviour sorted by place. Shared by any number of runs. */
export interface SimWorld {
  readonly level: Level;
  readonly solids: SpatialGrid<Solid>;
  readonly allSolids: readonly Solid[];
  /** Solids that carry riders. */
  readonly movers: readonly Solid[];
  /** Conveyors: solids that carry riders while they stay. */
  readonly belts: readonly Solid[];
  readonly touchables: SpatialGrid<Touchable>;
  readonly allTouchables: readonly Touchable[];
  readonly enemies: readonly Touchable[];
  readonly hazards: readonly Touchable[];
  readonly characters: readonly Touchable[];
  /** Guards, flags to carry, bases to carry them to, and gates of a course. */
  readonly guards: readonly LevelEntity[];
  readonly flags: readonly LevelEntity[];
  readonly bases: readonly LevelEntity[];
  readonly rings: readonly LevelEntity[];
  /** What can be fought. */
  readonly creatures: readonly Touchable[];
  /** What stands elsewhere, or is gone, in some runs; see `arrangeWorld`. */
  readonly changing: readonly Changing[];
  /** What acts by itself every tick. */
  readonly acting: readonly { readonly entity: LevelEntity; readonly behaviour: Behaviour }[];
  /** Group of each entity id. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** Ids of all gates and goals, for the win rules. */
  readonly gates: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
  /** Places that "reach" steps wait for, by group. */
  readonly landmarks: ReadonlyMap<string, readonly LevelEntity[]>;
  /** Flyers crash above this height in metres. */
  readonly ceilingHeight: number;
}

const triggerSkinMetres = 0.12;
const ceilingAboveThingsMetres = 6;

/** Builds the grids of a level. Throws InputError `level.mechanic` or `level.props` when an entity makes no sense. */
export function buildSimWorld(level: Level): SimWorld {
  const solids: Solid[] = [];
  const touchables: Touchable[] = [];
  const characters: Touchable[] = [];
  const creatures: Touchable[] = [];
  const changing: Changing[] = [];
  const acting: { entity: LevelEntity; behaviour: Behaviour }[] = [];
  const roam = new Map<string, number>();
  for (const entity of level.entities) {
    const behaviour = bindBehaviour(entity, level);
    const solid = entity.collider === null ? null : createSolid(entity, entity.collider);
    if (solid !== null) solids.push(solid);
    if (behaviour.onTick !== undefined) acting.push({ entity, behaviour });
    if (behaviour.roamMetres !== undefined) roam.set(entity.id, behaviour.roamMetres);
    const shape = touchShape(entity);
    const touchable = { entity, behaviour, area: createSolid(entity, shape), round: shape.shape === 'sphere' };
    if (behaviour.onTouch !== undefined) touchables.push(touchable);
    if (behaviour.onHit !== undefined) creatures.push(touchable);
    if (behaviour.onInteract !== undefined) characters.push(touchable);
    if (changes(behaviour)) changing.push({ entity, behaviour, solid, area: touchable.area });
  }
  const roamOf = ({ entity }: Solid): number => roam.get(entity.id) ?? 0;
  return {
    level,
    solids: createSpatialGrid(solids, {
      marginMetres: tuning.capsuleRadiusMetres + 0.6,
      solidOf: (solid) => solid,
      roamOf,
    }),
    allSolids: solids,
    movers: solids.filter((solid) => solid.motion !== null),
    belts: solids.filter((solid) => solid.entity.mechanic === 'conveyor'),
    touchables: createSpatialGrid(touchables, {
      marginMetres: tuning.capsuleRadiusMetres + 0.2,
      solidOf: (item) => item.area,
      roamOf: (item) => roamOf(item.area),
    }),
    allTouchables: touchables,
    enemies: touchables.filter((item) => item.entity.mechanic === 'enemy'),
    hazards: touchables.filter((item) => item.entity.mechanic === 'hazard'),
    characters,
    creatures,
    guards: entitiesOf(level, 'guard'),
    flags: entitiesOf(level, 'flag'),
    bases: entitiesOf(level, 'base'),
    rings: entitiesOf(level, 'ring'),
    changing,
    acting,
    groupOf: new Map(level.entities.map((entity) => [entity.id, entity.group])),
    gates: idsOf(level, 'gate'),
    goals: idsOf(level, 'goal'),
    landmarks: landmarksOf(level),
    ceilingHeight: ceilingOf(level, solids),
  };
}

function changes({ isPresent, isSolid, roamMetres }: Behaviour): boolean {
  return isPresent !== undefined || isSolid !== undefined || roamMetres !== undefined;
}

function bindBehaviour(entity: LevelEntity, level: Level): Behaviour {
  const mechanic = findMechanic(entity.mechanic);
  if (mechanic !== undefined) return mechanic.bind(entity, level);
  throw new InputError(`"${entity.id}" wants the mechanic "${entity.mechanic}", which does not exist.`, {
    code: 'level.mechanic',
    fix: 'Compile the level with the engine that plays it.',
  });
}

function touchShape(entity: LevelEntity): Collider | Trigger {
  if (entity.trigger !== null) return entity.trigger;
  const collider = entity.collider;
  if (collider === null) return { shape: 'sphere', radius: 0.8, offsetY: 0.8 };
  // What is solid can only be touched from outside, so its area is the solid and a thin skin.
  const halfY = collider.halfY + triggerSkinMetres;
  if (collider.shape === 'cylinder') return { ...collider, halfY, radius: collider.radius + triggerSkinMetres };
  return { ...collider, halfY, halfX: collider.halfX + triggerSkinMetres, halfZ: collider.halfZ + triggerSkinMetres };
}

function entitiesOf(level: Level, mechanic: string): readonly LevelEntity[] {
  return level.entities.filter((entity) => entity.mechanic === mechanic);
}

function idsOf(level: Level, mechanic: string): ReadonlySet<string> {
  return new Set(entitiesOf(level, mechanic).map((entity) => entity.id));
}

function landmarksOf(level: Level): ReadonlyMap<string, readonly LevelEntity[]> {
  const wanted = new Set(
    level.quests.flatMap((quest) => quest.steps.filter((step) => step.kind === 'reach').map((step) => step.target)),
  );
  return new Map([...wanted].map((group) => [group, level.entities.filter((entity) => entity.group === group)]));
}

function ceilingOf(level: Level, solids: readonly Solid[]): number {
  let highest = level.spawn.position.y;
  for (const solid of solids) highest = Math.max(highest, solid.top + Math.max(0, solid.motion?.travelY ?? 0));
  for (const entity of level.entities) highest = Math.max(highest, entity.position.y);
  return highest + ceilingAboveThingsMetres;
}
