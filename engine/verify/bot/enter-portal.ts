import type { Walker } from '#engine/verify/bot/walker.ts';
import type { RouteStep } from '#engine/verify/nav/route.ts';
import { act, canAct, steerFrame } from '#engine/verify/pilot.ts';

const patienceTicks = 60;

/** Walks into the portal before route[index]; gives back the index, or null when nothing happened. */
export function enterPortal(
  walker: Walker,
  at: { readonly route: readonly RouteStep[]; readonly index: number },
): number | null {
  const { pilot, nav } = walker;
  const before = at.route[at.index - 1]?.node ?? -1;
  const after = at.route[at.index]?.node ?? -1;
  const portal = nav.portals.get(before)?.portal;
  for (let tick = 0; portal !== undefined && tick < patienceTicks && canAct(pilot); tick += 1) {
    const { position } = pilot.run;
    const frame = steerFrame({ x: portal.position.x - position.x, z: portal.position.z - position.z });
    if (act(pilot, frame).some((event) => event.kind === 'teleported')) return at.index;
  }
  walker.banned.add(`${before}>${after}`);
  return null;
}
