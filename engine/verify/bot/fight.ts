import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { creatureModes, whereIsCreature } from '#engine/mechanics/minds/creature.ts';
import { type InputFrame, inputButtons } from '#engine/sim/types.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { isPainful } from '#engine/verify/bot/look-ahead.ts';
import { type Pilot, act, canAct, dream, imagine, jumpPress, steerFrame } from '#engine/verify/pilot.ts';

const menaceMetres = 5;
const engageMetres = 9;
const reachMetres = tuning.swingReachMetres - 0.3;
const horizonTicks = 16;
const heldTicks = 3;
const boutTicks = 900;
const calmModes: readonly number[] = [
  creatureModes.rest,
  creatureModes.dead,
  creatureModes.homeward,
  creatureModes.asleep,
  creatureModes.alarmed,
];

/** How a bout ended: nobody near any more, no way to get closer, or too long without an end. */
export type BoutResult = 'over' | 'stuck';

/** Whether a creature that is after the player is a few steps away. */
export function isMenaced(pilot: Pilot): boolean {
  return nearestFoe(pilot, { reachMetres: menaceMetres, among: null }) !== null;
}

/** Fights whoever is near, those in `among` even when they rest, until nobody is left in reach. */
export function fight(pilot: Pilot, among: readonly LevelEntity[] | null): BoutResult {
  let quietTicks = 0;
  let least = Infinity;
  for (let tick = 0; tick < boutTicks && canAct(pilot); tick += heldTicks) {
    const foe = nearestFoe(pilot, { reachMetres: engageMetres, among });
    if (foe === null) return 'over';
    const health = totalHealth(pilot);
    const progress = health + foe.metres * 0.05;
    quietTicks = progress < least - 0.02 ? 0 : quietTicks + heldTicks;
    least = Math.min(least, progress);
    if (quietTicks > boutTicks / 3) return 'stuck';
    const frame = chooseFrame(pilot, foe);
    for (let held = 0; held < heldTicks && canAct(pilot); held += 1)
      act(pilot, held === 0 ? frame : { ...frame, pressed: 0, buttons: frame.buttons & inputButtons.attack });
  }
  return 'stuck';
}

interface Foe {
  readonly entity: LevelEntity;
  readonly at: Vec3;
  readonly metres: number;
}

function totalHealth(pilot: Pilot): number {
  let sum = 0;
  for (const id in pilot.run.things) sum += pilot.run.things[id]?.health ?? 0;
  return sum;
}

/** The nearest living creature in reach that is after the player or asked for. */
function nearestFoe(
  pilot: Pilot,
  look: { readonly reachMetres: number; readonly among: readonly LevelEntity[] | null },
): Foe | null {
  const { run, world } = pilot;
  let best: Foe | null = null;
  for (const { entity, behaviour } of world.creatures) {
    if (behaviour.onTick === undefined) continue;
    const wanted = look.among?.includes(entity) ?? false;
    const mode = run.things[entity.id]?.mode ?? creatureModes.rest;
    // Those of a tower defence are the towers' business.
    if (!wanted && (entity.mechanic === 'creep' || calmModes.includes(mode))) continue;
    const at = whereIsCreature(run, entity);
    if (at === null || Math.abs(at.y - run.position.y) > 3) continue;
    const metres = hypot2(at.x - run.position.x, at.z - run.position.z);
    if (metres > look.reachMetres || metres >= (best?.metres ?? Infinity)) continue;
    best = { entity, at, metres };
  }
  return best;
}

/** The first of some moves, from bold to shy, that does not hurt within half a second; the one that hurts latest where all do. */
function chooseFrame(pilot: Pilot, foe: Foe): InputFrame {
  const { position } = pilot.run;
  const share = 1 / Math.max(0.01, foe.metres);
  const ahead = { x: (foe.at.x - position.x) * share, z: (foe.at.z - position.z) * share };
  let best: InputFrame | null = null;
  let latest = -1;
  for (const frame of movesTowards(ahead, foe.metres)) {
    const painTick = rehearse(pilot, frame);
    if (painTick === null) return frame;
    if (painTick <= latest) continue;
    latest = painTick;
    best = frame;
  }
  return best ?? steerFrame(ahead, inputButtons.attack);
}

function movesTowards(ahead: { x: number; z: number }, metres: number): InputFrame[] {
  const turned = (cosine: number, sine: number, press = 0): InputFrame =>
    steerFrame({ x: ahead.x * cosine - ahead.z * sine, z: ahead.x * sine + ahead.z * cosine }, press);
  const near = metres < reachMetres;
  const swing = metres < reachMetres + 1 ? inputButtons.attack : 0;
  return [
    ...(near ? [turned(0, 0, inputButtons.attack)] : [turned(1, 0, swing)]),
    turned(-1, 0, swing),
    turned(0, 1, swing),
    turned(0, -1, swing),
    turned(-0.7, 0.7),
    turned(-0.7, -0.7),
    turned(-1, 0, jumpPress),
    turned(1, 0, jumpPress),
  ];
}

/** The tick at which a move hurts, or null when it does not within the horizon. */
function rehearse(pilot: Pilot, frame: InputFrame): number | null {
  const run = dream(pilot);
  for (let tick = 0; tick < horizonTicks; tick += 1) {
    const held = tick === 0 ? frame : { ...frame, pressed: 0, buttons: frame.buttons & inputButtons.attack };
    if (isPainful(imagine(pilot, { run, frame: held }))) return tick;
  }
  return null;
}
