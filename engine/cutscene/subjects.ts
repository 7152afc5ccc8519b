import { atan2, cos, sin } from '#engine/math/trig.ts';
import { winRuleOf } from '#engine/rules/index.ts';
import type { Level, LevelEntity, Vec3 } from '#engine/level/level.ts';

/** Somebody or something that a shot is about. `position` is where it stands, metres; `facing` radians about y. */
export interface Subject {
  readonly id: string;
  readonly kind: 'character' | 'player' | 'thing' | 'place';
  readonly name: string;
  readonly position: Vec3;
  readonly height: number;
  readonly radius: number;
  readonly facing: number;
  /** Entities that make it up, left out of sight tests. */
  readonly entities: readonly string[];
}

const personHeight = 1.7;

/** The player where the level's spawn is; hand in a level with another spawn to film somewhere else. */
export function playerSubject(level: Level): Subject {
  const { position, yaw } = level.spawn;
  return {
    id: 'player',
    kind: 'player',
    name: '',
    position,
    height: personHeight,
    radius: 0.4,
    facing: yaw,
    entities: [],
  };
}

/** The level as a whole: its middle, as high as what stands there. */
export function placeSubject(level: Level): Subject {
  const solid = level.entities.filter((entity) => entity.look !== 'ground-prop');
  const anchors = [level.spawn.position, ...solid.map((entity) => entity.position)];
  const middle = {
    x: mean(anchors.map((point) => point.x)),
    y: mean(anchors.map((point) => point.y)),
    z: mean(anchors.map((point) => point.z)),
  };
  const spread = Math.sqrt(mean(anchors.map((point) => squared(point.x - middle.x) + squared(point.z - middle.z))));
  const radius = Math.max(12, Math.min(60, spread));
  return {
    id: 'place',
    kind: 'place',
    name: level.title,
    position: middle,
    height: radius * 0.5,
    radius,
    facing: headingTowards(middle, level.spawn.position),
    entities: [],
  };
}

/** Finds what a beat talks about: a character, a thing group, or null when the level has no such thing. */
export function findSubject(level: Level, id: string): Subject | null {
  if (id === 'player') return playerSubject(level);
  if (id === 'place') return placeSubject(level);
  const members = level.entities.filter((entity) => entity.group === id || entity.id === id);
  const nearest = closest(members, level.spawn.position);
  if (nearest === null) return null;
  const person = nearest.look === 'character';
  const height = person ? personHeight * nearest.scale : heightOf(nearest);
  return {
    id,
    kind: person ? 'character' : 'thing',
    name: nearest.name,
    position: nearest.position,
    height,
    radius: person ? 0.4 : Math.max(0.4, height * 0.4),
    facing: person ? nearest.yaw : headingTowards(nearest.position, level.spawn.position),
    entities: members.map((entity) => entity.id),
  };
}

/** What winning is about: the goal, the first gate, the group to collect, or the giver of the quest. */
export function goalSubject(level: Level): Subject | null {
  const { win } = level.rules;
  const [sight] = winRuleOf(win).sights(level, win);
  if (sight === undefined) return null;
  if ('group' in sight) return findSubject(level, sight.group);
  const entity = level.entities.find((candidate) => candidate.mechanic === sight.mechanic);
  return entity === undefined ? null : findSubject(level, entity.id);
}

/** Unit direction in which a subject looks. */
export function facingOf(subject: Subject): Vec3 {
  return { x: -sin(subject.facing), y: 0, z: -cos(subject.facing) };
}

/** Heading in radians of someone at `from` who looks at `to`. */
export function headingTowards(from: Vec3, to: Vec3): number {
  return atan2(from.x - to.x, from.z - to.z);
}

function closest(entities: readonly LevelEntity[], to: Vec3): LevelEntity | null {
  let best: LevelEntity | null = null;
  let bestSquared = Infinity;
  for (const entity of entities) {
    const gap = squared(entity.position.x - to.x) + squared(entity.position.z - to.z);
    if (gap < bestSquared) {
      best = entity;
      bestSquared = gap;
    }
  }
  return best;
}

function heightOf(entity: LevelEntity): number {
  const fromCollider = entity.collider === null ? 0 : entity.collider.halfY + entity.collider.offsetY;
  const fromSize = entity.size?.y ?? 0;
  return Math.max(0.8, Math.min(14, Math.max(fromCollider, fromSize, entity.scale)));
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}

function squared(value: number): number {
  return value * value;
}
