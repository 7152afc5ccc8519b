import { hypot2 } from '#engine/math/trig.ts';
import { orbOf } from '#engine/mechanics/archer.ts';
import { footprintDistanceSquared, placeSolid } from '#engine/sim/solid.ts';
import { type InputFrame, type RunEvent } from '#engine/sim/types.ts';
import { type Pilot, dream, imagine, jumpPress, steerFrame } from '#engine/verify/pilot.ts';

const threatMetres = 6;
const besideMetres = 2;
const horizonTicks = 16;
const fallMetres = 0.15;

/** Whether any of these events hurt the player. */
export function isPainful(events: readonly RunEvent[]): boolean {
  return events.some((event) => event.kind === 'hurt' || event.kind === 'respawn');
}

/** Whether something that hurts is close: creatures a few steps away, spikes and lava right beside. */
export function isThreatNear(pilot: Pilot): boolean {
  const { position, tick } = pilot.run;
  const beside = pilot.world.hazards.some(
    ({ area }) =>
      footprintDistanceSquared(area, position) < besideMetres * besideMetres && Math.abs(area.bottom - position.y) < 3,
  );
  if (beside) return true;
  const shot = pilot.world.creatures.some(({ entity }) => {
    const state = entity.mechanic === 'archer' ? pilot.run.things[entity.id] : undefined;
    const orb = state === undefined ? null : orbOf(pilot.world.level, state);
    return orb !== null && hypot2(orb.x - position.x, orb.z - position.z) < threatMetres;
  });
  if (shot) return true;
  return pilot.world.enemies.some(({ area }) => {
    placeSolid(area, tick);
    return (
      hypot2(area.x - position.x, area.z - position.z) - area.radius < threatMetres &&
      Math.abs(area.bottom - position.y) < 5
    );
  });
}

/** The frame nearest to a wished direction that does not run into a blow within half a second. */
export function dodge(pilot: Pilot, wish: { readonly x: number; readonly z: number }): InputFrame {
  const straight = steerFrame(wish);
  if (!isThreatNear(pilot) || pilot.run.safeTicks > horizonTicks) return straight;
  let best = straight;
  let bestProgress = -Infinity;
  for (const { frame, first } of options(wish)) {
    const progress = rehearse(pilot, { frame, first, wish });
    if (progress === null) continue;
    if (first === straight) return straight;
    if (progress <= bestProgress) continue;
    best = first;
    bestProgress = progress;
  }
  return best;
}

function options(wish: { x: number; z: number }): { first: InputFrame; frame: InputFrame }[] {
  const turned = (cosine: number, sine: number) =>
    steerFrame({ x: wish.x * cosine - wish.z * sine, z: wish.x * sine + wish.z * cosine });
  const straight = steerFrame(wish);
  const walks = [
    straight,
    turned(0.7, 0.7),
    turned(0.7, -0.7),
    turned(0, 1),
    turned(0, -1),
    turned(0, 0),
    turned(-1, 0),
    turned(-0.7, 0.7),
    turned(-0.7, -0.7),
  ];
  return [...walks.map((frame) => ({ first: frame, frame })), { first: steerFrame(wish, jumpPress), frame: straight }];
}

/** Metres made good towards the wish, or null where it hurts. */
function rehearse(
  pilot: Pilot,
  plan: { first: InputFrame; frame: InputFrame; wish: { x: number; z: number } },
): number | null {
  const run = dream(pilot);
  for (let tick = 0; tick < horizonTicks; tick += 1) {
    if (isPainful(imagine(pilot, { run, frame: tick === 0 ? plan.first : plan.frame }))) return null;
  }
  const { position } = pilot.run;
  const falls = !run.grounded && run.position.y < position.y - fallMetres && !pilot.world.level.terrain.solid;
  if (falls) return null;
  return (run.position.x - position.x) * plan.wish.x + (run.position.z - position.z) * plan.wish.z;
}
