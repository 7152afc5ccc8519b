import type { ThingKind } from '#engine/level/world-spec.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import { facing } from '#engine/procgen/draft.ts';
import type { Maze } from './grow-maze.ts';
import { type RoomWork, putDoor, putThing } from './put-thing.ts';
import { colourOf, colouredName, signText } from './room-words.ts';
import { doorEntity } from './wall-entities.ts';

/** Closes the gates of a maze with keys and levers in dead ends before them, joins dead ends by portals, hides a corner. */
export function placeMazeTricks(work: RoomWork, maze: Maze): { hidden: number[]; extras: CourseThing[] } {
  const free = work.rng.shuffle(maze.deadEnds);
  const takeEnd = (part: number): number | null => {
    const index = free.findIndex((cell) => maze.partOf[cell] === part);
    return index < 0 ? null : (free.splice(index, 1)[0] ?? null);
  };
  maze.gates.forEach((_, index) => closeGate(work, { maze, index, opener: takeEnd(index) }));
  const hidden = hideCorner(work, { maze, cell: takeEnd(0) });
  joinByPortals(work, { maze, takeEnd });
  putThing(work, {
    kind: 'sign',
    mechanic: 'sign',
    room: maze.graph.start,
    radius: 0.6,
    props: { text: signText('maze', { language: work.plan.spec.language }) },
  });
  return { hidden, extras: extrasFor(work, maze) };
}

function closeGate(work: RoomWork, gate: { maze: Maze; index: number; opener: number | null }): void {
  const passage = gate.maze.gates[gate.index];
  if (passage === undefined || gate.opener === null) return;
  const { language } = work.plan.spec;
  const colour = colourOf(gate.index + 1);
  const channel = `gate-${gate.index + 1}`;
  const base = { room: gate.opener, where: 'middle' as const, radius: 0.8 };
  // A key that was wished somewhere stays free for its place, as long as a lever does.
  const key = work.plan.groups.find(({ id }) => id === work.pool.peek('key')?.group);
  const isBound = key !== undefined && (key.placement.region !== 'anywhere' || key.placement.near !== undefined);
  const asLever = gate.index % 2 === 0 || isBound;
  const centre = work.graph.rooms[gate.opener]?.centre ?? { x: 0, z: 0 };
  const put = (kind: 'lever' | 'key') =>
    putThing(work, {
      ...base,
      kind,
      at: centre,
      mechanic: kind === 'lever' ? 'lever' : 'collectable',
      name: colouredName(kind, { colour, language }),
      yaw: 0,
      props: kind === 'lever' ? { channel, hue: colour.hue } : { score: 2, hue: colour.hue },
    });
  const opener = put(asLever ? 'lever' : 'key') ?? put(asLever ? 'key' : 'lever');
  if (opener === null) return;
  putDoor(work, { passage, colour, props: opener.mechanic === 'lever' ? { channel } : { key: opener.id } });
}

/** A dead end behind a piece of wall that gives way. */
function hideCorner(work: RoomWork, corner: { maze: Maze; cell: number | null }): number[] {
  const { cell, maze } = corner;
  const passage = maze.graph.passages.find((each) => each.to === cell);
  if (cell === null || passage === undefined || work.plan.absentKinds.has('secret-chest')) return [];
  work.entities.push(
    doorEntity(maze.graph.floor, {
      id: 'secret-door-1',
      group: 'walls',
      name: '',
      between: passage.between,
      heightMetres: work.heightMetres,
      hidden: true,
      props: { free: true },
    }),
  );
  return [cell];
}

/** Two dead ends of the same part become one place. */
function joinByPortals(work: RoomWork, ask: { maze: Maze; takeEnd: (part: number) => number | null }): void {
  if (work.plan.countedKinds.has('portal') && work.pool.asked('portal') < 2) return;
  if (work.plan.absentKinds.has('portal')) return;
  const last = ask.maze.gates.length;
  const first = ask.takeEnd(last);
  const second = first === null ? null : ask.takeEnd(last);
  if (first === null || second === null) return;
  for (const cell of [first, second]) {
    const centre = ask.maze.graph.rooms[cell]?.centre ?? { x: 0, z: 0 };
    const passage = ask.maze.graph.passages.find((each) => each.to === cell);
    const before = ask.maze.graph.rooms[passage?.from ?? cell]?.centre ?? centre;
    putThing(work, {
      kind: 'portal',
      mechanic: 'portal',
      room: cell,
      at: centre,
      radius: 1.9,
      yaw: facing(centre, before),
      props: { hue: 284 },
    });
  }
}

/** What a good maze needs and the spec left out. */
function extrasFor({ plan, pool }: RoomWork, maze: Maze): CourseThing[] {
  const extras: CourseThing[] = [];
  const add = (kind: ThingKind, more: { count: number; mechanic: string }): void => {
    if (pool.asked(kind) > 0) return;
    for (let index = 0; index < more.count; index += 1) {
      const thing = pool.take(kind);
      if (thing !== null) extras.push({ ...thing, mechanic: more.mechanic });
    }
  };
  const { difficulty } = plan.rules;
  const cells = maze.graph.rooms.length;
  add('checkpoint', { count: maze.gates.length + 2, mechanic: 'checkpoint' });
  add('secret-chest', { count: 1, mechanic: 'secret' });
  if (!plan.groups.some((group) => group.mechanic === 'collectable' && group.kind !== 'key'))
    add('coin', { count: Math.round(cells / 7), mechanic: 'collectable' });
  if (!plan.absentFeatures.has('hazards') && difficulty > 0.2)
    add('spikes', { count: Math.round((cells * difficulty) / 14), mechanic: 'hazard' });
  add('lamp-post', { count: Math.round(cells / 12), mechanic: 'prop' });
  return extras;
}
