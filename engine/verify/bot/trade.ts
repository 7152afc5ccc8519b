import type { LevelEntity } from '#engine/level/level.ts';
import { offerOf, purseOf } from '#engine/mechanics/shop.ts';
import { inputButtons } from '#engine/sim/types.ts';
import { dodge } from '#engine/verify/bot/look-ahead.ts';
import { type Pilot, act, canAct } from '#engine/verify/pilot.ts';

/** As long as an offer may take to come round to the full price. */
const patienceTicks = 1600;

/** Steps up to a stall and pays what it asks, or all that is in the purse, as soon as that is the offer; false when nothing was sold. */
export function trade(pilot: Pilot, deal: { readonly shop: LevelEntity; readonly done: () => boolean }): boolean {
  const { shop, done } = deal;
  for (let tick = 0; tick < patienceTicks && canAct(pilot) && !done(); tick += 1) {
    const { position } = pilot.run;
    const frame = dodge(pilot, { x: shop.position.x - position.x, z: shop.position.z - position.z });
    const offer = offerOf(shop, pilot.run);
    const purse = purseOf(pilot.world.level, pilot.run);
    if (offer.tries === 0 && purse < offer.price) return done();
    const bid = Math.min(purse, offer.price);
    const pays = tick % 6 === 5 && offer.coins === bid ? inputButtons.interact : 0;
    act(pilot, { ...frame, buttons: frame.buttons | pays, pressed: frame.pressed | pays });
  }
  return done();
}
