import { atan2, hypot2, pi } from '#engine/math/trig.ts';
import { bare } from '#engine/procgen/sky-entities.ts';
import { type RoomWork, putDoor, putThing } from './put-thing.ts';
import type { PuzzleMaker, PuzzleRoom } from './room-puzzles.ts';
import { type LockColour, colourOf, colouredName, signText } from './room-words.ts';

/** Corners of a room by the sign of x and z. */
const corners = [
  { x: 1, z: 1 },
  { x: -1, z: 1 },
  { x: -1, z: -1 },
  { x: 1, z: -1 },
] as const;
type Corner = (typeof corners)[number];
/** From the middle of a room to its walls, and to the walls of the vault in a corner of it. */
const roomHalfMetres = 6;
const vaultMetres = 2;
const wallMetres = 0.4;
/** From the middle to the gates: in the vault, and in the other corners. */
const innerGateMetres = 3.1;
const gateMetres = 4.3;
/** Deep enough in the corner that no arm reaches it over the wall. */
const leverMetres = 5.3;

/** A lever behind walls without a door: of three gates only the one of the same light leads in, and back out. */
export const portalPuzzle: PuzzleMaker = (work, room) => {
  const { plan, pool } = work;
  const { language } = plan.spec;
  if (plan.countedKinds.has('portal') && pool.asked('portal') < 4) return false;
  if (plan.absentKinds.has('portal') || plan.absentKinds.has('lever')) return false;
  if (plan.countedKinds.has('lever') && pool.asked('lever') < 1) return false;
  const rng = work.rng.fork(`portal/${room.channel}`);
  const [vault, ...others] = rng.shuffle(corners);
  if (vault === undefined) return false;
  closeVault(work, { room, vault });
  const other = colourOf(room.passage.index + 3);
  const inner = gate(work, { room, corner: vault, metres: innerGateMetres, colour: room.colour, outwards: true });
  const [right, ...wrong] = rng
    .shuffle(others)
    .map((corner, index) =>
      gate(work, { room, corner, metres: gateMetres, colour: index === 0 ? room.colour : other, outwards: false }),
    );
  join(work, [inner, right]);
  join(work, wrong);
  const centre = centreOf(work, room);
  putThing(work, {
    kind: 'lever',
    mechanic: 'lever',
    room: room.room,
    at: { x: centre.x + vault.x * leverMetres, z: centre.z + vault.z * leverMetres },
    radius: 1.1,
    name: colouredName('lever', { colour: room.colour, language }),
    props: { channel: room.channel, hue: room.colour.hue },
  });
  putDoor(work, { ...room, props: { channel: room.channel } });
  putThing(work, {
    kind: 'sign',
    mechanic: 'sign',
    room: room.room,
    props: { text: signText('portal', { language }) },
  });
  return true;
};

function centreOf(work: RoomWork, room: PuzzleRoom): { x: number; z: number } {
  return work.graph.rooms[room.room]?.centre ?? { x: 0, z: 0 };
}

/** Two walls cut a corner off; nothing else is placed there. */
function closeVault(work: RoomWork, place: { room: PuzzleRoom; vault: Corner }): void {
  const { vault } = place;
  const centre = centreOf(work, place.room);
  const length = roomHalfMetres - vaultMetres + wallMetres / 2;
  const middle = roomHalfMetres - length / 2;
  for (const along of ['x', 'z'] as const) {
    const number = work.entities.filter((entity) => entity.group === 'vaults').length + 1;
    const size = { x: length, y: work.heightMetres, z: wallMetres };
    work.entities.push({
      ...bare({
        id: `vault-${number}`,
        group: 'vaults',
        look: 'masonry',
        mechanic: 'prop',
        at: {
          x: centre.x + vault.x * (along === 'x' ? middle : vaultMetres),
          y: 0,
          z: centre.z + vault.z * (along === 'x' ? vaultMetres : middle),
        },
      }),
      yaw: along === 'x' ? 0 : pi / 2,
      size,
      collider: { shape: 'box', halfX: size.x / 2, halfY: size.y / 2, halfZ: size.z / 2, offsetY: size.y / 2 },
    });
  }
  const deep = (vaultMetres + roomHalfMetres) / 2;
  work.spots.claim({
    x: centre.x + vault.x * deep,
    z: centre.z + vault.z * deep,
    radius: hypot2(deep / 2, deep / 2),
  });
}

/** A gate in a corner; it lets people out towards the middle of the room, or `outwards` into the corner. */
function gate(
  work: RoomWork,
  wish: { room: PuzzleRoom; corner: Corner; metres: number; colour: LockColour; outwards: boolean },
): number {
  const { corner, metres, colour } = wish;
  const centre = centreOf(work, wish.room);
  const turn = atan2(corner.x, corner.z) + (wish.outwards ? pi : 0);
  putThing(work, {
    kind: 'portal',
    mechanic: 'portal',
    room: wish.room.room,
    at: { x: centre.x + corner.x * metres, z: centre.z + corner.z * metres },
    radius: 1.8,
    yaw: turn,
    props: { hue: colour.hue },
  });
  return work.entities.length - 1;
}

/** Makes two gates lead to each other. */
function join(work: RoomWork, pair: readonly (number | undefined)[]): void {
  const [a, b] = pair.map((index) => (index === undefined ? undefined : work.entities[index]));
  if (a === undefined || b === undefined) return;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    work.entities[work.entities.indexOf(from)] = { ...from, props: { ...from.props, to: to.id } };
}
