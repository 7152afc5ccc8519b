import type { ShotWish } from '#engine/level/cutscene-spec.ts';
import type { Vec3 } from '#engine/level/level.ts';
import { cos, sin } from '#engine/math/trig.ts';
import { around, distanceFor, lookPoint } from '#engine/cutscene/geometry.ts';
import type { CutscenePose } from '#engine/cutscene/script.ts';
import { overTheShoulder } from '#engine/cutscene/shots/over-the-shoulder.ts';
import { isPerson, type ShotDefinition, type ShotRequest, type Slot } from '#engine/cutscene/shots/shot.ts';
import { twoShot } from '#engine/cutscene/shots/two-shot.ts';
import type { Subject } from '#engine/cutscene/subjects.ts';

const fovDegrees = 36;
const farthestMetres = 90;
/** How steeply the camera looks down, in radians; seen from below it stands near the ground instead. */
const elevation = { eye: 0.05, low: 0, high: 0.65, overhead: 1.3 } as const;
/** A hand is never still: parts of the distance by which the camera strays at each of the poses. */
const tremble = [0, 0.03, -0.02, 0.025, -0.01];

/** A shot as the script asks for it; what is left open is filled in as fits the subject. */
export function askedShot(wish: ShotWish, slot: Slot): ShotDefinition {
  const setup = wish.setup ?? usualSetup(wish, slot.subject);
  const whole = { ...wish, setup, size: wish.size ?? usualSize(slot.subject, setup) };
  const move = wish.move ?? 'static';
  const angle = settleAngle(wish, slot.subject);
  const pair = pairShot(setup, slot);
  const pose = (request: ShotRequest, share: number): CutscenePose =>
    pair?.poseAt(request, move === 'static' ? 0.5 : share) ?? poseOf(request, { ...whole, move, angle }, share);
  return {
    kind: kindOf(setup, whole.size),
    size: whole.size,
    setup,
    move,
    angle,
    fits: () => 10,
    poseAt: (request, share) => pose(request, wish.backwards === true ? 1 - share : share),
  };
}

// Nobody flies over something from under it.
function settleAngle(wish: ShotWish, subject: Subject): NonNullable<ShotDefinition['angle']> {
  if (wish.move === 'flyover') return wish.angle === 'overhead' ? 'overhead' : 'high';
  return wish.angle ?? (subject.kind === 'place' && wish.size === undefined ? 'high' : 'eye');
}

function usualSetup(wish: ShotWish, subject: Subject): ShotDefinition['setup'] {
  if (subject.kind === 'place' || wish.size === 'extreme-wide' || wish.size === 'wide') return 'master';
  return wish.size === 'insert' ? 'insert' : 'single';
}

function usualSize(subject: Subject, setup: ShotDefinition['setup']): ShotDefinition['size'] {
  if (setup === 'two-shot' || setup === 'over-the-shoulder') return 'medium';
  if (setup === 'reaction') return 'close';
  return subject.kind === 'place' ? 'extreme-wide' : isPerson(subject) ? 'medium' : 'full';
}

function kindOf(setup: ShotDefinition['setup'], size: ShotDefinition['size']): string {
  if (setup === 'two-shot' || setup === 'over-the-shoulder' || setup === 'reaction') return setup;
  if (size === 'insert') return size;
  return size.endsWith('close') ? `${size}-up` : `${size}-shot`;
}

/** Two people are seen together where there are two, and not a field apart. */
function pairShot(setup: ShotDefinition['setup'], slot: Slot): ShotDefinition | null {
  const known = setup === 'two-shot' ? twoShot : setup === 'over-the-shoulder' ? overTheShoulder : null;
  return known !== null && slot.other !== null && known.fits(slot) > 0 ? known : null;
}

function poseOf(
  { slot, azimuth }: ShotRequest,
  wish: Required<Pick<ShotDefinition, 'size' | 'move' | 'angle'>>,
  share: number,
): CutscenePose {
  const { subject } = slot;
  const { move } = wish;
  const centre = lookPoint(subject, lookPart(subject, wish.size));
  const swing = share - 0.5;
  const nearer = move === 'dolly' ? 1.25 - share * 0.45 : move === 'follow' ? 1.1 - share * 0.1 : 1;
  const metres = distanceOf(subject, wish.size) * nearer;
  const steep = move === 'crane' ? 0.85 - share * 0.7 : elevation[wish.angle];
  const from = around(centre, {
    facing: subject.facing,
    azimuth: azimuth + (move === 'orbit' ? swing * 2.2 : 0),
    distance: metres * cos(steep),
    rise: wish.angle === 'low' ? subject.position.y + 0.5 - centre.y : metres * sin(steep),
  });
  const aside = sideways(from, centre);
  const strayed = move === 'handheld' ? (tremble[Math.floor(share * 4 + 0.5)] ?? 0) : 0;
  const slide = move === 'truck' || move === 'follow' ? swing * 0.3 : strayed;
  const pan = move === 'pan' ? swing * 0.5 : slide;
  const ahead = move === 'flyover' ? 0.7 * share : 0;
  const nod = move === 'tilt' ? swing * Math.min(subject.height * 0.8, metres * 0.4) : 0;
  const position = {
    x: from.x + aside.x * slide * metres + (centre.x - from.x) * ahead,
    y: from.y + strayed * metres * 0.5,
    z: from.z + aside.z * slide * metres + (centre.z - from.z) * ahead,
  };
  const target = {
    x: centre.x + aside.x * pan * metres,
    y: centre.y + nod,
    z: centre.z + aside.z * pan * metres,
  };
  return { position, target, fovDegrees: move === 'zoom' ? fovDegrees * (1.3 - share * 0.6) : fovDegrees };
}

function lookPart(subject: Subject, size: ShotDefinition['size']): number {
  if (subject.kind === 'place') return 0.1;
  if (size === 'close' || size === 'extreme-close') return isPerson(subject) ? 0.82 : 0.7;
  return size === 'medium' ? 0.7 : 0.5;
}

function distanceOf(subject: Subject, size: ShotDefinition['size']): number {
  if (subject.kind === 'place') return subject.radius * (size === 'extreme-wide' ? 1.8 : 1.3) + 8;
  const framed = distanceFor({ size, heightMetres: Math.max(subject.height, 0.8), fovDegrees });
  return Math.min(farthestMetres, Math.max(1.1, framed + (isPerson(subject) ? 0 : subject.radius)));
}

/** Unit vector along the ground, across the line from the camera to what it shows. */
function sideways(from: Vec3, to: Vec3): Vec3 {
  const x = to.x - from.x;
  const z = to.z - from.z;
  const length = Math.sqrt(x * x + z * z) || 1;
  return { x: -z / length, y: 0, z: x / length };
}
