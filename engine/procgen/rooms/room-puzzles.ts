import { hypot2 } from '#engine/math/trig.ts';
import { lockBelt, lockBeltMetres } from './lock-belt.ts';
import { type PutWish, type RoomWork, putDoor, putThing } from './put-thing.ts';
import { boardSquares, makePushPuzzle } from './push-puzzle.ts';
import { riddles } from './riddles.ts';
import type { Passage } from './room-graph.ts';
import { type LockColour, colourOf, colouredName, signText } from './room-words.ts';

/** A room whose door to the next one opens by a puzzle. */
export interface PuzzleRoom {
  readonly room: number;
  readonly passage: Passage;
  readonly colour: LockColour;
  readonly channel: string;
  /** 0 (gentle) .. 1 (hard). */
  readonly hardness: number;
}

/** Fills a room with its puzzle and closes its door; false when the spec leaves no thing to build it with. */
export type PuzzleMaker = (work: RoomWork, room: PuzzleRoom) => boolean;

const squareMetres = 2;

function centreOf(work: RoomWork, room: number): { x: number; z: number } {
  return work.graph.rooms[room]?.centre ?? { x: 0, z: 0 };
}

function squarePlace(work: RoomWork, square: { room: number; square: number }): { x: number; z: number } {
  const centre = centreOf(work, square.room);
  const middle = (boardSquares - 1) / 2;
  return {
    x: centre.x + ((square.square % boardSquares) - middle) * squareMetres,
    z: centre.z + (Math.floor(square.square / boardSquares) - middle) * squareMetres,
  };
}

function sign(work: RoomWork, wish: { room: number; text: string; at?: { x: number; z: number } }): void {
  const { text, ...where } = wish;
  putThing(work, { kind: 'sign', mechanic: 'sign', ...where, props: { text } });
}

function lever(work: RoomWork, wish: Pick<PutWish, 'room' | 'props' | 'name' | 'at'>): boolean {
  return putThing(work, { kind: 'lever', mechanic: 'lever', radius: 1.1, ...wish }) !== null;
}

/** One lever in the room opens its door. */
export const leverPuzzle: PuzzleMaker = (work, room) => {
  const { language } = work.plan.spec;
  const name = colouredName('lever', { colour: room.colour, language });
  if (!lever(work, { room: room.room, name, props: { channel: room.channel, hue: room.colour.hue } })) return false;
  putDoor(work, { ...room, props: { channel: room.channel } });
  sign(work, { room: room.room, text: signText('lever', { language }) });
  return true;
};

/** A block has to hold down a plate, round pillars; a lever brings it home. */
export const blockPuzzle: PuzzleMaker = (work, room) => pushRoom(work, { ...room, blocks: 1 });

/** Two blocks for two plates, one in each half of the room. */
export const twoBlockPuzzle: PuzzleMaker = (work, room) => pushRoom(work, { ...room, blocks: 2 });

function pushRoom(work: RoomWork, room: PuzzleRoom & { blocks: number }): boolean {
  const { rng } = work;
  const { language } = work.plan.spec;
  const taken = new Set<number>();
  const entrance = entranceSquare(work, room);
  const props = { channel: room.channel };
  if (work.plan.countedKinds.has('block') && work.pool.asked('block') < room.blocks) return false;
  if (work.plan.countedKinds.has('plate') && work.pool.asked('plate') < room.blocks) return false;
  for (let number = 0; number < room.blocks; number += 1) {
    const colour = colourOf(room.passage.index + number * 3);
    const puzzle = makePushPuzzle({
      rng: rng.fork(`push/${room.channel}/${number}`),
      entrance,
      taken,
      // With two blocks each is in the way of the other: that is hard enough.
      pillars: room.blocks === 1 ? Math.round(1 + room.hardness * 3) : 0,
      pushes: Math.round(2 + room.hardness * 4),
    });
    if (puzzle === null) return number > 0;
    for (const square of [puzzle.block, puzzle.plate, ...puzzle.pillars]) taken.add(square);
    const at = (square: number) => squarePlace(work, { room: room.room, square });
    putThing(work, {
      kind: 'plate',
      mechanic: 'plate',
      room: room.room,
      at: at(puzzle.plate),
      yaw: 0,
      props: { ...props, hue: colour.hue },
      name: colouredName('plate', { colour, language }),
    });
    putThing(work, {
      kind: 'block',
      mechanic: 'block',
      room: room.room,
      at: at(puzzle.block),
      yaw: 0,
      props: { ...props, hue: colour.hue },
      name: colouredName('block', { colour, language }),
    });
    for (const pillar of puzzle.pillars) putPillar(work, at(pillar));
  }
  // Nothing else may get in the way of the blocks.
  for (let square = 0; square < boardSquares * boardSquares; square += 1)
    if (!isCorner(square)) work.spots.claim({ ...squarePlace(work, { room: room.room, square }), radius: 0.7 });
  putDoor(work, { ...room, props: { ...props, latch: false } });
  const [first, second] = cornersFrom(work, room);
  lever(work, { room: room.room, at: first, name: '↺', props: { ...props, resets: true } });
  sign(work, {
    room: room.room,
    at: second,
    text: `${signText(room.blocks === 1 ? 'block' : 'plates', { language })} ${signText('reset', { language })}`,
  });
  return true;
}

/** The two corners of a room next to where players come in, out of the way of every block. */
function cornersFrom(work: RoomWork, room: PuzzleRoom): [{ x: number; z: number }, { x: number; z: number }] {
  const centre = centreOf(work, room.room);
  const entry = squarePlace(work, { room: room.room, square: entranceSquare(work, room) });
  const out = 4.7;
  const corners = [-out, out]
    .flatMap((x) => [-out, out].map((z) => ({ x: centre.x + x, z: centre.z + z })))
    .toSorted((a, b) => hypot2(a.x - entry.x, a.z - entry.z) - hypot2(b.x - entry.x, b.z - entry.z));
  return [corners[0] ?? centre, corners[1] ?? centre];
}

function isCorner(square: number): boolean {
  const column = square % boardSquares;
  const row = Math.floor(square / boardSquares);
  return (column === 0 || column === boardSquares - 1) && (row === 0 || row === boardSquares - 1);
}

function putPillar(work: RoomWork, at: { x: number; z: number }): void {
  const number = work.entities.filter((entity) => entity.group === 'pillars').length + 1;
  work.entities.push({
    id: `pillar-${number}`,
    group: 'pillars',
    mechanic: 'prop',
    look: 'masonry',
    name: '',
    position: { x: at.x, y: 0, z: at.z },
    yaw: 0,
    scale: 1,
    size: { x: 1.25, y: 2, z: 1.25 },
    collider: { shape: 'box', halfX: 0.625, halfY: 1, halfZ: 0.625, offsetY: 1 },
    trigger: null,
    variation: number,
    props: {},
  });
}

/** The square of the board nearest to where players come in. */
function entranceSquare(work: RoomWork, room: PuzzleRoom): number {
  const centre = centreOf(work, room.room);
  const entry = work.graph.passages.find((passage) => passage.to === room.room);
  const before = entry === undefined ? { x: centre.x, z: centre.z + 16 } : centreOf(work, entry.from);
  const middle = (boardSquares - 1) / 2;
  const clampSquare = (value: number): number => Math.max(0, Math.min(boardSquares - 1, Math.floor(middle + value)));
  const column = clampSquare(Math.sign(before.x - centre.x) * 3);
  const row = clampSquare(Math.sign(before.z - centre.z) * 3);
  return row * boardSquares + column;
}

/** Levers that obey an order; the sign tells it. */
export const orderPuzzle: PuzzleMaker = (work, room) => {
  const { language } = work.plan.spec;
  const count = room.hardness > 0.5 ? 4 : 3;
  if (work.plan.countedKinds.has('lever') && work.pool.asked('lever') < count) return false;
  const colours = work.rng
    .fork(`order/${room.channel}`)
    .shuffle(Array.from({ length: count }, (_, index) => colourOf(index)));
  colours.forEach((colour, index) => {
    const name = colouredName('lever', { colour, language });
    lever(work, { room: room.room, name, props: { channel: room.channel, turn: index + 1, hue: colour.hue } });
  });
  putDoor(work, { ...room, props: { channel: room.channel } });
  const words = colours.map((colour) => (language === 'en' ? colour.en : language === 'zh' ? colour.zh : colour.es));
  sign(work, {
    room: room.room,
    text: signText('order', { language, words: [words.join(language === 'zh' ? '、' : ', ')] }),
  });
  return true;
};

/** A riddle on a sign, its answers on levers; the wrong ones only snap back. */
export const riddlePuzzle: PuzzleMaker = (work, room) => {
  const { language } = work.plan.spec;
  if (work.plan.countedKinds.has('lever') && work.pool.asked('lever') < 4) return false;
  const rng = work.rng.fork(`riddle/${room.channel}`);
  const known = new Set(work.entities.map((entity) => entity.props['text']));
  const fresh = riddles[language].filter((riddle) => !known.has(riddle.question));
  const { question, answer, wrong } = rng.pick(fresh.length > 0 ? fresh : riddles[language]);
  const colour = colourOf(3);
  for (const text of rng.shuffle([answer, ...wrong]))
    lever(work, {
      room: room.room,
      name: text,
      props: { channel: room.channel, decoy: text !== answer, hue: colour.hue },
    });
  putDoor(work, { ...room, props: { channel: room.channel } });
  sign(work, { room: room.room, text: question });
  return true;
};

/** Things to look into, one of which holds the key. */
export const searchPuzzle: PuzzleMaker = (work, room) => {
  const { language } = work.plan.spec;
  const rng = work.rng.fork(`search/${room.channel}`);
  const kinds = (['crate', 'secret-chest', 'book', 'crate', 'lantern', 'crate'] as const).filter(
    (kind) => !work.plan.countedKinds.has(kind) && !work.plan.absentKinds.has(kind),
  );
  const count = Math.min(kinds.length, 3 + Math.round(room.hardness * 3));
  const right = rng.int(0, Math.max(0, count - 1));
  let hidden = 0;
  kinds.slice(0, count).forEach((kind, index) => {
    const props: PutWish['props'] = index === right ? { holds: room.channel, score: 1 } : {};
    if (putThing(work, { kind, mechanic: 'search', room: room.room, props, radius: 0.9 }) !== null && index === right)
      hidden += 1;
  });
  if (hidden === 0) return false;
  putDoor(work, { ...room, props: { key: room.channel } });
  sign(work, { room: room.room, text: signText('search', { language }) });
  return true;
};

/** A belt fills the corridor and runs towards whoever comes, faster than anybody runs, until its levers turn it round. */
export const beltPuzzle: PuzzleMaker = (work, room) => {
  const { plan, graph, pool, spots, entities } = work;
  const { language } = plan.spec;
  const levers = room.hardness > 0.6 ? 2 : 1;
  if (plan.countedKinds.has('lever') && pool.asked('lever') < levers) return false;
  const thing = pool.take('conveyor');
  if (thing === null) return false;
  const belt = lockBelt(graph.floor, { ...room, thing, rules: plan.playerRules, hue: room.colour.hue });
  entities.push(belt);
  spots.claim({ ...belt.position, radius: lockBeltMetres });
  for (let number = 0; number < levers; number += 1) {
    const colour = colourOf(room.passage.index + number * 2);
    const name = colouredName('lever', { colour, language });
    lever(work, { room: room.room, name, props: { channel: room.channel, hue: colour.hue } });
  }
  sign(work, { room: room.room, text: signText('belt', { language }) });
  return true;
};

/** The door opens by a touch: the way out when the spec leaves nothing to build a puzzle with. */
export const freePuzzle: PuzzleMaker = (work, room) => {
  putDoor(work, { ...room, props: { free: true } });
  return true;
};
