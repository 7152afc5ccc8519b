import type { LevelFacts } from './facts-schema.ts';
import type { Level, LevelEntity } from './level.ts';
import { mapFrame } from './map-frame.ts';
import { inRegionByDirection } from './regions.ts';
import { waterWords } from './spec-references.ts';
import { halfSpan, heightAt } from './terrain.ts';
import { shapeOfLook } from './thing-catalog.ts';
import type { Placement, WorldSpec } from './world-spec.ts';
import { hypot2 } from '#engine/math/trig.ts';

type Measured = Omit<Level, 'facts'>;

/** Metres between the edges of two things that still count. */
const besideMetres = 6.5;
const nearMetres = 18;

/** Checks on the placed entities every relation and region that the spec asks for. */
export function measureRelations(
  level: Measured,
  spec: Pick<WorldSpec, 'things' | 'characters'>,
): LevelFacts['relations'] {
  const found: LevelFacts['relations'] = [];
  for (const item of [...spec.things, ...spec.characters]) {
    const { near, relation, region } = item.placement;
    const subjects = level.entities.filter((entity) => entity.group === item.id);
    if (near !== undefined) {
      const word = relation ?? 'near';
      found.push({
        subject: item.id,
        relation: word,
        object: near,
        holds:
          subjects.length > 0 &&
          (word === 'between'
            ? standsBetween(level, { subjects, near, and: item.placement.and })
            : holdsFor(level, { subjects, near, relation: word })),
        asked: true,
      });
    }
    if (region === 'anywhere' || !level.terrain.solid || (region === 'centre' && near !== undefined)) continue;
    found.push({
      subject: item.id,
      relation: 'in',
      object: region,
      holds: subjects.length > 0 && subjects.every((entity) => isInRegion(level, { entity, region })),
      asked: true,
    });
  }
  return [...found, ...measureNeighbours(level, found)];
}

/** Whether everything stands nearer to the middle of two things than to either of them. */
function standsBetween(
  level: Measured,
  wanted: { subjects: readonly LevelEntity[]; near: string; and: string | undefined },
): boolean {
  const of = (id: string): LevelEntity[] =>
    level.entities.filter((entity) => entity.group === id || entity.look === id);
  const from = of(wanted.near)[0]?.position;
  const to = (wanted.and === undefined ? of(wanted.near)[1] : of(wanted.and)[0])?.position;
  if (from === undefined || to === undefined) return false;
  const middle = { x: (from.x + to.x) / 2, z: (from.z + to.z) / 2 };
  const reach = Math.max(nearMetres / 2, hypot2(to.x - from.x, to.z - from.z) / 3);
  return wanted.subjects.every(({ position }) => hypot2(position.x - middle.x, position.z - middle.z) <= reach);
}

/** Most relations that are listed without having been asked for. */
const mostNeighbours = 40;

/** What just happens to stand beside or on a side of each other, among single landmarks, buildings and people. */
function measureNeighbours(level: Measured, asked: LevelFacts['relations']): LevelFacts['relations'] {
  if (!level.terrain.solid) return [];
  const known = new Set(asked.map(({ subject, object }) => `${subject}/${object}`));
  const lone = lonelyEntities(level);
  const found: LevelFacts['relations'] = [];
  for (const subject of lone) {
    for (const object of lone) {
      if (subject === object || known.has(`${subject.group}/${object.group}`)) continue;
      for (const relation of ['beside', 'north-of', 'south-of', 'east-of', 'west-of']) {
        if (found.length >= mostNeighbours || !relates(relation, { subject, object })) continue;
        found.push({ subject: subject.group, relation, object: object.group, holds: true, asked: false });
      }
    }
  }
  return found;
}

function lonelyEntities(level: Measured): LevelEntity[] {
  const sizes = new Map<string, number>();
  for (const { group } of level.entities) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return level.entities.filter((entity) => {
    if (entity.look === 'character') return true;
    const shape = shapeOfLook(entity.look);
    return shape?.building === true && sizes.get(entity.group) === 1;
  });
}

function holdsFor(
  level: Measured,
  wanted: { subjects: readonly LevelEntity[]; near: string; relation: string },
): boolean {
  const { subjects, near, relation } = wanted;
  const objects = level.entities.filter(
    (entity) => !subjects.includes(entity) && (entity.group === near || entity.look === near),
  );
  if (near === 'spawn' || near === 'centre' || near === 'square')
    objects.push(pointEntity(near === 'spawn' ? level.spawn.position : middleOf(level)));
  if (objects.length === 0 && !waterWords.includes(near)) return false;
  if (objects.length === 0)
    return level.terrain.waterLevel !== null && subjects.every((entity) => isAtWater(level, entity));
  if (relation === 'around') return surrounds(subjects, objects);
  return subjects.every((subject) => objects.some((object) => relates(relation, { subject, object })));
}

/** Whether two things stand so to each other, wherever else they are. */
export function relates(relation: string, pair: { subject: LevelEntity; object: LevelEntity }): boolean {
  const { subject, object } = pair;
  const east = subject.position.x - object.position.x;
  const south = subject.position.z - object.position.z;
  const apart = hypot2(east, south) - roomOf(subject) - roomOf(object);
  if (relation === 'beside') return apart <= besideMetres;
  if (relation === 'near') return apart <= nearMetres;
  if (relation === 'on' || relation === 'inside') return hypot2(east, south) <= roomOf(object);
  if (relation === 'behind') return relates('near', pair) && relates('north-of', pair);
  if (relation === 'in-front-of') return relates('near', pair) && relates('south-of', pair);
  if (relation === 'left-of') return relates('near', pair) && relates('west-of', pair);
  if (relation === 'right-of') return relates('near', pair) && relates('east-of', pair);
  if (relation === 'north-of') return south < -0.5 && Math.abs(south) >= Math.abs(east);
  if (relation === 'south-of') return south > 0.5 && Math.abs(south) >= Math.abs(east);
  if (relation === 'east-of') return east > 0.5 && Math.abs(east) >= Math.abs(south);
  return east < -0.5 && Math.abs(east) >= Math.abs(south);
}

/** All near one of the objects, and from three on not all on one side of it. */
function surrounds(subjects: readonly LevelEntity[], objects: readonly LevelEntity[]): boolean {
  const close = subjects.every((subject) => objects.some((object) => relates('near', { subject, object })));
  if (!close || subjects.length < 3) return close;
  return objects.some((object) => {
    const quarters = new Set(
      subjects.map((subject) => `${subject.position.x >= object.position.x}${subject.position.z >= object.position.z}`),
    );
    return quarters.size >= 3;
  });
}

function roomOf(entity: LevelEntity): number {
  const shape = shapeOfLook(entity.look);
  return shape ? shape.footprintMetres * entity.scale : 0.6;
}

function pointEntity(position: LevelEntity['position']): LevelEntity {
  return {
    id: '',
    group: '',
    mechanic: 'prop',
    look: 'ground-prop',
    name: '',
    position,
    yaw: 0,
    scale: 1,
    size: null,
    collider: null,
    trigger: null,
    variation: 0,
    props: {},
  };
}

/** Middle of the houses of a village, or of the map. */
function middleOf(level: Measured): LevelEntity['position'] {
  const houses = level.entities.filter((entity) => entity.look === 'house');
  if (level.archetype !== 'quest-village' || houses.length < 3) return { x: 0, y: 0, z: 0 };
  const sum = houses.reduce((total, house) => ({ x: total.x + house.position.x, z: total.z + house.position.z }), {
    x: 0,
    z: 0,
  });
  return { x: sum.x / houses.length, y: 0, z: sum.z / houses.length };
}

function isInRegion(level: Measured, wanted: { entity: LevelEntity; region: Placement['region'] }): boolean {
  const { entity, region } = wanted;
  if (region === 'water') return isAtWater(level, entity);
  if (region === 'high') return entity.position.y >= highGround(level);
  const { halfX, halfZ } = mapFrame(level);
  const middle = region === 'centre' ? middleOf(level) : { x: 0, z: 0 };
  const point = { x: (entity.position.x - middle.x) / halfX, z: (entity.position.z - middle.z) / halfZ };
  if (region === 'centre') return Math.max(Math.abs(point.x), Math.abs(point.z)) <= 0.45;
  return inRegionByDirection(region, point);
}

function isAtWater(level: Measured, entity: LevelEntity): boolean {
  const { terrain } = level;
  if (terrain.waterLevel === null) return false;
  for (const reach of [0, 4, 8, 12]) {
    for (const [x, z] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [0.7, 0.7],
      [-0.7, 0.7],
      [0.7, -0.7],
      [-0.7, -0.7],
    ] as const) {
      if (heightAt(terrain, entity.position.x + x * reach, entity.position.z + z * reach) < terrain.waterLevel)
        return true;
    }
  }
  return false;
}

/** The height that six of ten dry places in the map stay below. */
function highGround({ terrain }: Measured): number {
  const half = halfSpan(terrain) - 14;
  const dry: number[] = [];
  for (let x = -half; x < half; x += 3) {
    for (let z = -half; z < half; z += 3) {
      const height = heightAt(terrain, x, z);
      if (height > (terrain.waterLevel ?? terrain.killHeight)) dry.push(height);
    }
  }
  dry.sort((a, b) => a - b);
  return dry[Math.floor(dry.length * 0.6)] ?? 0;
}
