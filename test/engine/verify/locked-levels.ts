import type { LevelEntity } from '#engine/level/level.ts';
import { pi } from '#engine/math/trig.ts';
import { type TestLevelOptions, block, entity, pickup } from '#test/harness.ts';

const goal = pickup('goal-1', { at: { x: 22, y: 0, z: 0 }, mechanic: 'goal', radius: 0.9 });
const at = (x: number, z: number) => ({ x, y: 0, z });

/** A wall across the whole map at x = 10 with an opening of 3 m at z = 0. */
function wallWithOpening(): LevelEntity[] {
  return [-1, 1].map((side) =>
    block(`wall-${side}`, { at: { x: 10, y: 6, z: side * 16.75 }, size: { x: 1, y: 6, z: 30.5 } }),
  );
}

function door(props: LevelEntity['props'], id = 'door-1'): LevelEntity {
  return entity({
    id,
    mechanic: 'door',
    look: 'door',
    position: at(10, 0),
    yaw: pi / 2,
    props,
    collider: { shape: 'box', halfX: 1.5, halfY: 3, halfZ: 0.25, offsetY: 3 },
  });
}

/** Something with a mechanic at a place, with a small body where it stands in the way. */
export function contraption(
  id: string,
  parts: { mechanic: string; x: number; z: number; props?: LevelEntity['props']; yaw?: number },
): LevelEntity {
  const { mechanic, x, z } = parts;
  const bodies: Record<string, LevelEntity['collider']> = {
    lever: { shape: 'cylinder', radius: 0.25, halfY: 0.3, offsetY: 0.3 },
    block: { shape: 'box', halfX: 0.68, halfY: 0.75, halfZ: 0.68, offsetY: 0.75 },
    conveyor: { shape: 'box', halfX: 1.1, halfY: 0.06, halfZ: 3, offsetY: 0.06 },
  };
  return entity({
    id,
    mechanic,
    position: at(x, z),
    yaw: parts.yaw ?? 0,
    props: parts.props ?? {},
    collider: bodies[mechanic] ?? null,
    trigger: mechanic === 'portal' ? { shape: 'sphere', radius: 0.75, offsetY: 1.1 } : null,
  });
}

const lever = (number: number, z: number, props: LevelEntity['props'] = {}): LevelEntity =>
  contraption(`lever-${number}`, { mechanic: 'lever', x: 2, z, props: { channel: 'gate', ...props } });

/** Levels with a closed way, each of which a player can open. */
export const lockedLevels: Record<string, TestLevelOptions> = {
  'a locked door and its key': {
    entities: [...wallWithOpening(), door({ key: 'red' }), pickup('red-1', { at: at(-8, 6) }), goal],
  },
  'a door that a touch opens': { entities: [...wallWithOpening(), door({ free: true }), goal] },
  'a key in a chest to search': {
    entities: [
      ...wallWithOpening(),
      door({ key: 'iron' }),
      contraption('chest-1', { mechanic: 'search', x: -6, z: -4, props: { holds: 'iron' } }),
      goal,
    ],
  },
  'a lever that opens a gate': { entities: [...wallWithOpening(), door({ channel: 'gate' }), lever(1, 8), goal] },
  'three levers in order and a decoy': {
    entities: [
      ...wallWithOpening(),
      door({ channel: 'gate' }),
      lever(1, 8, { turn: 2 }),
      lever(2, 3, { turn: 3 }),
      lever(3, -6, { turn: 1 }),
      lever(4, -10, { decoy: true }),
      goal,
    ],
  },
  'a plate that stays down': {
    entities: [
      ...wallWithOpening(),
      door({ channel: 'gate' }),
      contraption('plate-1', { mechanic: 'plate', x: -4, z: 5, props: { channel: 'gate', latch: true } }),
      goal,
    ],
  },
  'a block for a plate': {
    entities: [
      ...wallWithOpening(),
      door({ channel: 'gate', latch: false }),
      contraption('plate-1', { mechanic: 'plate', x: -6, z: 4, props: { channel: 'gate' } }),
      contraption('block-1', { mechanic: 'block', x: 2, z: -2 }),
      goal,
    ],
  },
  'two blocks for two plates': {
    entities: [
      ...wallWithOpening(),
      door({ channel: 'gate', latch: false }),
      contraption('plate-1', { mechanic: 'plate', x: -4, z: 4, props: { channel: 'gate' } }),
      contraption('plate-2', { mechanic: 'plate', x: 4, z: 8, props: { channel: 'gate' } }),
      contraption('block-1', { mechanic: 'block', x: 2, z: -2 }),
      contraption('block-2', { mechanic: 'block', x: -2, z: -6 }),
      goal,
    ],
  },
  'a way through a portal': {
    entities: [
      block('wall', { at: { x: 10, y: 6, z: 0 }, size: { x: 1, y: 6, z: 64 } }),
      contraption('portal-1', { mechanic: 'portal', x: -4, z: 8 }),
      contraption('portal-2', { mechanic: 'portal', x: 18, z: -8 }),
      goal,
    ],
  },
  'a belt to turn round': {
    entities: [
      ...[-1, 1].map((side) =>
        block(`wall-${side}`, { at: { x: 10, y: 6, z: side * 16.75 }, size: { x: 5, y: 6, z: 30.5 } }),
      ),
      entity({
        id: 'belt-1',
        mechanic: 'conveyor',
        look: 'conveyor',
        position: at(10, 0),
        yaw: pi / 2,
        scale: 2,
        props: { speedMetresPerSecond: 10, channel: 'gate' },
        collider: { shape: 'box', halfX: 2.2, halfY: 0.12, halfZ: 4, offsetY: 0.12 },
      }),
      lever(1, 8),
      goal,
    ],
  },
  'a belt in the way': {
    entities: [
      ...wallWithOpening(),
      contraption('belt-1', { mechanic: 'conveyor', x: 10, z: 0, yaw: pi / 2, props: { speedMetresPerSecond: 3 } }),
      goal,
    ],
  },
};
