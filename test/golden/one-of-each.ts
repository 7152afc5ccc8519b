import type { Collider, LevelEntity, Trigger } from '#engine/level/level.ts';
import { type TestLevelOptions, block, entity, pickup } from '#test/harness.ts';

const corners = [
  { x: 2.4, z: 0 },
  { x: 0, z: 2.4 },
  { x: -2.4, z: 0 },
  { x: 0, z: -2.4 },
] as const;
const post: Collider = { shape: 'cylinder', radius: 0.4, halfY: 0.8, offsetY: 0.8 };
const crate: Collider = { shape: 'box', halfX: 0.68, halfY: 0.75, halfZ: 0.68, offsetY: 0.75 };
const slab: Collider = { shape: 'box', halfX: 1.2, halfY: 0.06, halfZ: 1.2, offsetY: 0.06 };
const ball: Trigger = { shape: 'sphere', radius: 1, offsetY: 0.8 };

interface Parts {
  readonly collider?: Collider;
  readonly trigger?: Trigger;
  readonly props?: (index: number) => LevelEntity['props'];
}

/** Four things of a mechanic round the place where players start: whoever runs about comes upon them. */
function round(mechanic: string, parts: Parts = {}): LevelEntity[] {
  return corners.map(({ x, z }, index) =>
    entity({
      id: `${mechanic}-${index + 1}`,
      mechanic,
      position: { x, y: 0, z },
      variation: index,
      collider: parts.collider ?? null,
      trigger: parts.trigger ?? null,
      props: parts.props?.(index) ?? {},
    }),
  );
}

const touched = { trigger: ball };
const beat = { travelX: 0, travelY: 0, travelZ: 3, periodTicks: 120, phaseTicks: 30 };
const pack = (mechanic: string, props: LevelEntity['props'] = {}): LevelEntity[] =>
  round(mechanic, { ...touched, props: () => props });
const road = [-6, 0, 6].map((x, order) =>
  pickup(`road-${order + 1}`, { at: { x, y: 0, z: 1 }, mechanic: 'waymark', props: { order } }),
);
const siege: TestLevelOptions = {
  entities: [
    pickup('rift-1', { at: { x: -6, y: 0, z: 1 }, mechanic: 'rift', props: { waves: 2, restTicks: 15 } }),
    ...road,
    pickup('keep-1', { at: { x: 6, y: 0, z: 1 }, mechanic: 'keep' }),
    ...round('tower', { collider: post, props: () => ({ costCredits: 1 }) }),
    ...[1, 2, 3, 4].map((index) =>
      pickup(`pack-${index}`, {
        at: { x: -6, y: 0, z: 1 },
        mechanic: 'creep',
        props: { wave: 1 + (index % 2), delayTicks: 20 * index },
      }),
    ),
  ],
  rules: { win: { kind: 'defend', target: 'keep', waves: 2, lives: 9, credits: 12 } },
};
const gate = entity({
  id: 'gate-1',
  mechanic: 'door',
  look: 'door',
  position: { x: 6, y: 0, z: 6 },
  props: { channel: 'gate', latch: false },
  collider: { shape: 'box', halfX: 1.5, halfY: 1.5, halfZ: 0.25, offsetY: 1.5 },
});

/** A small level for each mechanic, in which whoever runs about is bound to come upon it. */
export const oneOfEach: Readonly<Record<string, TestLevelOptions>> = {
  air: {
    ground: -6,
    waterLevel: 0,
    spawn: { x: 0, y: -3, z: 0 },
    player: { abilities: ['swim'], breathTicks: 30 },
    entities: round('air', { trigger: { ...ball, radius: 3 } }).map((bubble) => ({
      ...bubble,
      position: { ...bubble.position, y: -4 },
    })),
  },
  archer: { entities: pack('archer') },
  base: {
    entities: [...round('base', touched), pickup('flag-1', { at: { x: 1, y: 0, z: 1 }, mechanic: 'flag', radius: 1.2 })],
    rules: { win: { kind: 'capture', count: 3 } },
  },
  block: { entities: round('block', { collider: crate }) },
  boss: { entities: pack('boss') },
  boost: { entities: round('boost', touched) },
  bouncer: { entities: round('bouncer', touched) },
  character: { entities: round('character', { collider: post }) },
  chaser: { entities: pack('chaser') },
  checkpoint: { entities: round('checkpoint', touched) },
  collectable: { entities: round('collectable', touched) },
  conveyor: { entities: round('conveyor', { collider: slab }) },
  creep: siege,
  crop: { entities: round('crop', { props: () => ({ growTicks: 30 }) }) },
  door: { entities: round('door', { collider: crate, props: () => ({ free: true }) }) },
  enemy: { entities: pack('enemy', beat) },
  flag: {
    entities: [...round('flag', touched), pickup('base-1', { at: { x: 4, y: 0, z: 4 }, mechanic: 'base', radius: 2 })],
    rules: { win: { kind: 'capture', count: 3 } },
  },
  gate: { entities: round('gate', touched) },
  goal: { entities: round('goal', touched) },
  guard: { entities: pack('guard', beat) },
  hazard: { entities: round('hazard', touched) },
  heal: { entities: [...round('heal', touched), pickup('spikes-1', { at: { x: 0, y: 0, z: 0 }, mechanic: 'hazard' })] },
  keep: siege,
  lever: { entities: [...round('lever', { collider: post, props: () => ({ channel: 'gate' }) }), gate] },
  listener: { entities: pack('listener') },
  'moving-platform': {
    entities: corners.map(({ x, z }, index) =>
      block(`platform-${index + 1}`, {
        at: { x, y: 0.3, z },
        size: { x: 2.4, y: 0.5, z: 2.4 },
        mechanic: 'moving-platform',
        props: { travelX: 3, periodTicks: 150 },
      }),
    ),
  },
  plate: { entities: [...round('plate', { props: () => ({ channel: 'gate' }) }), gate] },
  platform: {
    entities: corners.map(({ x, z }, index) =>
      block(`platform-${index + 1}`, { at: { x, y: 0.3, z }, size: { x: 2.4, y: 0.3, z: 2.4 } }),
    ),
  },
  portal: { entities: round('portal', touched) },
  prop: { entities: round('prop', { collider: crate }) },
  rift: {
    entities: [
      pickup('rift-1', { at: { x: 6, y: 0, z: 0 }, mechanic: 'rift', props: { waves: 1, restTicks: 15 } }),
      ...pack('chaser', { wave: 1, sightMetres: 90, leashMetres: 90 }),
    ],
    rules: { win: { kind: 'survive', waves: 1 } },
  },
  ring: {
    entities: round('ring', { trigger: { ...ball, radius: 2 }, props: (index) => ({ order: index + 1 }) }),
    rules: { win: { kind: 'laps', laps: 1, gates: 4 } },
  },
  runaway: { entities: pack('runaway') },
  search: { entities: round('search', { collider: post, props: () => ({ score: 1 }) }) },
  secret: { entities: round('secret', touched) },
  shop: {
    entities: [
      pickup('coins-1', { at: { x: 0, y: 0, z: 0 }, radius: 3 }),
      ...round('shop', { collider: post, props: () => ({ item: 'heart', price: 1 }) }),
    ],
  },
  sign: { entities: round('sign', { props: () => ({ text: 'This way' }) }) },
  tower: siege,
  viewpoint: { entities: round('viewpoint', touched) },
  waymark: siege,
};
