import type { Body, BodyKind, BodyShape } from '#engine/level/bodies.ts';
import { bodyShapes } from '#engine/level/bodies.ts';
import type { BehaviourKind, ThingGroup, ThingKind } from '#engine/level/world-spec.ts';
import { tuning } from '#engine/sim/tuning.ts';
import type { Collider, Trigger, Vec3 } from '#engine/level/level.ts';

/** How much room a kind of thing takes and how it behaves unless its role says otherwise. */
export interface ThingShape {
  /** Radius in metres at scale 1 that nothing else may stand in. */
  readonly footprintMetres: number;
  readonly heightMetres: number;
  readonly body: Body | null;
  /** Smallest and largest scale that placing may choose. */
  readonly scales: readonly [number, number];
  readonly mechanic: string;
  /** Stands on levelled ground, and a path leads to it. */
  readonly building: boolean;
}

const box = (halfX: number, halfY: number, halfZ: number): Body => ({ shape: 'box', halfX, halfY, halfZ });
const cylinder = (radius: number, halfY: number): Body => ({ shape: 'cylinder', radius, halfY });

function shape(footprintMetres: number, heightMetres: number, more: Partial<ThingShape> = {}): ThingShape {
  return { footprintMetres, heightMetres, body: null, scales: [1, 1], mechanic: 'prop', building: false, ...more };
}

/** Room and behaviour of every kind of thing. A model of a kind fills its body and height at scale 1 and faces -z. */
export const thingShapes = {
  coin: shape(0.5, 0.9),
  gem: shape(0.5, 0.9),
  lantern: shape(0.5, 1),
  star: shape(0.6, 1.2),
  mushroom: shape(0.45, 0.6, { scales: [0.8, 1.4] }),
  flower: shape(0.35, 0.5, { scales: [0.8, 1.3] }),
  book: shape(0.5, 0.8),
  shell: shape(0.45, 0.5),
  apple: shape(0.45, 0.6),
  key: shape(0.5, 0.9),
  tree: shape(1.1, 5.2, { body: cylinder(0.32, 2.4), scales: [0.8, 1.45] }),
  rock: shape(1, 1.1, { body: cylinder(0.75, 0.5), scales: [0.6, 1.6] }),
  house: shape(3.9, 5.4, { body: box(2.7, 2.3, 2.3), building: true }),
  tower: shape(3.1, 11, { body: cylinder(2.1, 5), building: true }),
  lighthouse: shape(3.4, 14, { body: cylinder(2.2, 6.5), building: true }),
  windmill: shape(3.6, 9.5, { body: cylinder(2.2, 4), building: true }),
  well: shape(1.8, 2.5, { body: cylinder(1.05, 0.5), building: true }),
  fountain: shape(2.8, 2.4, { body: cylinder(1.9, 0.45), building: true }),
  'market-stall': shape(2.3, 2.8, { body: box(1.5, 1.2, 0.9), building: true }),
  bridge: shape(4.2, 1.4, { body: box(3.6, 0.14, 1.4), building: true }),
  boat: shape(2.9, 2.6, { body: box(1.1, 0.7, 2.5) }),
  statue: shape(1.8, 3.6, { body: cylinder(0.95, 1.7), building: true }),
  ruin: shape(3.3, 3.6, { body: cylinder(2, 1.6), building: true }),
  fence: shape(1.3, 1.1, { body: box(1.2, 0.5, 0.1) }),
  campfire: shape(1.2, 1, { body: cylinder(0.55, 0.2) }),
  'lamp-post': shape(0.6, 3.2, { body: cylinder(0.14, 1.5) }),
  crate: shape(0.8, 0.9, { body: box(0.45, 0.45, 0.45), scales: [0.85, 1.15] }),
  ghost: shape(0.9, 1.7, { mechanic: 'enemy' }),
  slime: shape(0.8, 0.9, { mechanic: 'enemy' }),
  wolf: shape(0.9, 1.1, { mechanic: 'enemy' }),
  goblin: shape(0.8, 1.4, { mechanic: 'chaser', scales: [0.9, 1.1] }),
  golem: shape(2.2, 4.4, { mechanic: 'boss' }),
  guard: shape(0.7, 1.9, { mechanic: 'guard' }),
  spikes: shape(1.3, 0.5, { mechanic: 'hazard' }),
  'lava-pool': shape(2, 0.2, { mechanic: 'hazard', scales: [0.8, 1.2] }),
  bouncer: shape(1.1, 0.5, { mechanic: 'bouncer' }),
  'moving-platform': shape(1.8, 0.4, { body: box(1.5, 0.2, 1.5), mechanic: 'moving-platform' }),
  checkpoint: shape(0.9, 2.4, { mechanic: 'checkpoint' }),
  gate: shape(2.4, 4.2, { mechanic: 'gate' }),
  'secret-chest': shape(0.8, 0.8, { mechanic: 'secret' }),
  door: shape(1.9, 3.2, { body: box(1.6, 1.6, 0.25), mechanic: 'door' }),
  lever: shape(0.6, 1.3, { body: cylinder(0.25, 0.3), mechanic: 'lever' }),
  plate: shape(0.9, 0.12, { mechanic: 'plate' }),
  block: shape(0.95, 1.5, { body: box(0.68, 0.75, 0.68), mechanic: 'block' }),
  portal: shape(1.2, 2.8, { mechanic: 'portal' }),
  conveyor: shape(2.2, 0.12, { body: box(1.1, 0.06, 2), mechanic: 'conveyor' }),
  sign: shape(0.6, 1.7, { mechanic: 'sign' }),
  wall: shape(2.1, 3, { body: box(2, 1.5, 0.3) }),
  heart: shape(0.5, 0.9, { mechanic: 'heal' }),
  rift: shape(1.4, 3.4, { mechanic: 'rift' }),
  flag: shape(1, 3.2, { mechanic: 'flag' }),
  banner: shape(1.8, 3.6, { mechanic: 'base' }),
  'boost-pad': shape(1.5, 0.2, { mechanic: 'boost' }),
  crop: shape(1.1, 0.7, { mechanic: 'crop' }),
  beam: shape(1.8, 2.6, { mechanic: 'hazard' }),
  'air-bubble': shape(0.7, 1.4, { mechanic: 'air' }),
  crystal: shape(1.9, 3.6, { body: cylinder(1.1, 0.5), mechanic: 'keep' }),
  'build-pad': shape(1.5, 3.4, { body: cylinder(0.85, 0.95), mechanic: 'tower' }),
  'way-stone': shape(0.7, 0.1, { mechanic: 'waymark' }),
  bench: shape(1.3, 1, { body: box(0.85, 0.22, 0.3) }),
} as const satisfies Record<ThingKind, ThingShape>;

/** What a thing looks like: its own body, or its kind's. */
export function lookOf(thing: {
  readonly kind: ThingKind;
  readonly body?: BodyKind | undefined;
}): ThingKind | BodyKind {
  return thing.body ?? thing.kind;
}

/** Metres from which a body needs levelled ground, when its kind is a building. */
const leastBuildingMetres = 1.4;

/** True for mechanics whose things are walked into, whatever body they have. */
function isSoft(mechanic: string): boolean {
  return isHostile(mechanic) || ['hazard', 'runaway', 'collectable', 'secret'].includes(mechanic);
}

/** Room and behaviour of a thing: its own body's room, its kind's behaviour. */
export function shapeOf(thing: {
  readonly kind: ThingKind;
  readonly body?: BodyKind | undefined;
  readonly mechanic?: string;
}): ThingShape {
  const own: ThingShape = thingShapes[thing.kind];
  if (thing.body === undefined) return own;
  const { footprintMetres, heightMetres, body } = bodyShapes[thing.body];
  return {
    ...own,
    footprintMetres,
    heightMetres,
    body: isSoft(thing.mechanic ?? own.mechanic) ? null : body,
    building: own.building && footprintMetres >= leastBuildingMetres,
  };
}

/** Room of what looks so, or null for looks that are no thing ("platform", "character"). */
export function shapeOfLook(
  look: string,
  mechanic = 'prop',
): Pick<ThingShape, 'footprintMetres' | 'heightMetres' | 'body' | 'building'> | null {
  if (look in thingShapes) return thingShapes[look as ThingKind];
  if (!(look in bodyShapes)) return null;
  const shape: BodyShape = bodyShapes[look as BodyKind];
  const building = shape.body !== null && !shape.alive && shape.footprintMetres >= leastBuildingMetres;
  return { ...shape, body: isSoft(mechanic) ? null : shape.body, building };
}

/** True for looks that breathe and look about. */
export function isAlive(look: string): boolean {
  if (look in bodyShapes) return bodyShapes[look as BodyKind].alive;
  return (creatureKinds as readonly string[]).includes(look);
}

const friendlyTraits = ['friendly', 'harmless', 'kind', 'tame', 'gentle', 'peaceful'];

/** Kinds that hurt unless their traits say that they are friendly. */
export const creatureKinds: readonly ThingKind[] = ['ghost', 'slime', 'wolf', 'goblin', 'golem', 'guard'];

const mechanicOfBehaviour = {
  patrol: 'enemy',
  chase: 'chaser',
  guard: 'guard',
  listen: 'listener',
  flee: 'runaway',
  shoot: 'archer',
} as const satisfies Record<BehaviourKind, string>;

const hostileMechanics: readonly string[] = ['enemy', 'chaser', 'boss', 'guard', 'creep', 'listener', 'archer'];

/** Whether what has this mechanic means harm. */
export function isHostile(mechanic: string): boolean {
  return hostileMechanics.includes(mechanic);
}

/** Which mechanic gives a group its behaviour: its role decides, else its kind. */
export function mechanicOf(group: Pick<ThingGroup, 'kind' | 'role' | 'traits' | 'behaviour' | 'sells'>): string {
  if (group.sells !== undefined) return 'shop';
  if (group.behaviour === 'flee' && group.role !== 'secret') return 'runaway';
  if (group.role === 'collect') return 'collectable';
  if (group.role === 'secret') return 'secret';
  if (group.role === 'hazard') return 'hazard';
  const own: string = thingShapes[group.kind].mechanic;
  const friendly = group.traits.some((trait) => friendlyTraits.includes(trait.toLowerCase()));
  if (isHostile(own) && friendly && group.role !== 'enemy') return 'prop';
  if (group.behaviour !== undefined && (group.role === 'enemy' || isHostile(own)))
    return mechanicOfBehaviour[group.behaviour];
  if (group.role === 'enemy') return isHostile(own) ? own : 'enemy';
  return own;
}

/** Collider of a body at a scale, standing on the position of its entity. */
export function colliderOf(body: Body | null, scale: number): Collider | null {
  if (body === null) return null;
  const halfY = body.halfY * scale;
  if (body.shape === 'cylinder') return { shape: 'cylinder', radius: body.radius * scale, halfY, offsetY: halfY };
  return { shape: 'box', halfX: body.halfX * scale, halfY, halfZ: body.halfZ * scale, offsetY: halfY };
}

/** Area in which a mechanic notices a player, or null where it needs none. */
export function triggerOf(
  mechanic: string,
  thing: { readonly look: ThingKind | BodyKind; readonly scale: number },
): Trigger | null {
  const shape = shapeOfLook(thing.look);
  if (shape === null) return null;
  const { footprintMetres, heightMetres, body } = shape;
  const radius = footprintMetres * thing.scale;
  if (mechanic === 'viewpoint') return { shape: 'sphere', radius: radius + 0.7, offsetY: 0.8 };
  if (mechanic === 'collectable')
    return { shape: 'sphere', radius: Math.max(1.1, body ? radius + 0.5 : 0), offsetY: 0.8 };
  if (mechanic === 'runaway') return { shape: 'sphere', radius: 0.9, offsetY: 0.7 };
  if (mechanic === 'heal') return { shape: 'sphere', radius: 1.1, offsetY: 0.8 };
  if (mechanic === 'secret') return { shape: 'sphere', radius: Math.max(1.3, body ? radius + 0.5 : 0), offsetY: 0.6 };
  if (isHostile(mechanic))
    return { shape: 'sphere', radius: 0.8 * radius + 0.05, offsetY: Math.min(0.5 * heightMetres * thing.scale, 1) };
  if (mechanic === 'flag') return { shape: 'sphere', radius: 1.2, offsetY: 1 };
  if (mechanic === 'base') return { shape: 'sphere', radius: 2.2, offsetY: 1 };
  if (mechanic === 'checkpoint') return { shape: 'sphere', radius: 2, offsetY: 1 };
  if (mechanic === 'hazard' && thing.look === 'beam')
    return { shape: 'box', halfX: 1.6, halfY: 0.5, halfZ: 0.2, offsetY: tuning.slideHeightMetres + 0.7 };
  if (mechanic === 'hazard') return flatTrigger(0.7 * radius, 0.3);
  if (mechanic === 'bouncer') return flatTrigger(0.8, 0.35);
  if (mechanic === 'portal') return { shape: 'sphere', radius: 0.75 * thing.scale, offsetY: 1.1 };
  if (mechanic === 'air') return { shape: 'sphere', radius: 1.2, offsetY: 0.7 };
  if (mechanic === 'boost') return flatTrigger(1.3, 0.5);
  return null;
}

/** Area of a gate that frames an opening of `size`: z wide, y high, passed along x. */
export function gateTrigger(size: Vec3): Trigger {
  return { shape: 'box', halfX: 0.7, halfY: size.y / 2, halfZ: size.z / 2, offsetY: size.y / 2 };
}

function flatTrigger(half: number, halfY: number): Trigger {
  return { shape: 'box', halfX: half, halfY, halfZ: half, offsetY: halfY };
}
