import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { facing } from '#engine/procgen/draft.ts';
import { thingEntity } from '#engine/procgen/sky-entities.ts';
import type { Passage, RoomGraph } from './room-graph.ts';
import { takeWished } from './room-wishes.ts';
import type { RoomSpots, SpotWish } from './room-spots.ts';
import { type LockColour, colouredName } from './room-words.ts';
import type { ThingPool } from './thing-pool.ts';
import { doorEntity } from './wall-entities.ts';

/** What a layout of rooms works with; what it places is added to `entities`. */
export interface RoomWork {
  readonly plan: SettledSpec;
  readonly graph: RoomGraph;
  readonly pool: ThingPool;
  readonly spots: RoomSpots;
  readonly rng: Rng;
  readonly entities: LevelEntity[];
  readonly heightMetres: number;
  /** The room with the way out. */
  readonly goal: number;
}

/** Something to place in a room: at a spot of its own, or at an exact place. */
export interface PutWish {
  readonly kind: ThingKind;
  readonly mechanic: string;
  readonly room: number;
  readonly where?: SpotWish;
  readonly at?: { readonly x: number; readonly z: number };
  readonly radius?: number;
  readonly yaw?: number;
  readonly name?: string;
  readonly props: LevelEntity['props'];
}

/** Places one thing of the spec's, or one of its own where the spec allows; null where it does not or nothing is free. */
export function putThing(work: RoomWork, wish: PutWish): LevelEntity | null {
  const thing = work.pool.take(wish.kind);
  if (thing === null) return null;
  const centre = work.graph.rooms[wish.room]?.centre ?? { x: 0, z: 0 };
  const radius = wish.radius ?? 0.9;
  if (wish.at !== undefined) work.spots.claim({ ...wish.at, radius });
  // A sign says the same wherever it stands.
  const wished =
    wish.mechanic === 'sign' && wish.at === undefined ? takeWished(work, { thing, radius, where: 'corner' }) : null;
  const spot = wished ?? wish.at ?? work.spots.take(wish.room, { radius, where: wish.where ?? 'corner' }) ?? centre;
  const entity = thingEntity({
    ...thing,
    mechanic: wish.mechanic,
    name: thing.name || (wish.name ?? ''),
    at: { x: spot.x, y: 0, z: spot.z },
    yaw: wish.yaw ?? facing(spot, centre),
    props: wish.props,
  });
  work.entities.push(entity);
  return entity;
}

/** Closes a passage with a door of a colour. */
export function putDoor(
  work: RoomWork,
  wish: { readonly passage: Passage; readonly colour: LockColour; readonly props: LevelEntity['props'] },
): void {
  const { passage, colour } = wish;
  const door = work.pool.take('door') ?? { id: `lock-${passage.index + 1}`, group: 'locks', name: '' };
  work.entities.push(
    doorEntity(work.graph.floor, {
      id: door.id,
      group: door.group,
      name: door.name || colouredName('door', { colour, language: work.plan.spec.language }),
      between: passage.between,
      heightMetres: work.heightMetres,
      hidden: false,
      props: { ...wish.props, hue: colour.hue },
    }),
  );
}
