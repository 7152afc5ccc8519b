import { z } from 'zod';

import type { Level, LevelEntity } from '#engine/level/level.ts';
import { type WareKind, wareKinds } from '#engine/level/spec-fields.ts';
import type { AbilityKind } from '#engine/level/world-spec.ts';
import { takeEntity } from '#engine/mechanics/effects.ts';
import { learn } from '#engine/mechanics/learnt.ts';
import { defineMechanic, type Play } from '#engine/mechanics/mechanic.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import { changeThing, isOn } from '#engine/mechanics/thing-state.ts';
import type { RunState } from '#engine/sim/types.ts';

/** Name of the counter of coins that are spent. */
const spentCounter = 'coins-spent';
/** How long an offer stands before the next one. */
export const offerTicks = 30;
const taughtBy: Partial<Record<WareKind, AbilityKind>> = { glider: 'glide', boots: 'dash' };

/** What a shop offers right now. */
export interface Offer {
  readonly item: WareKind;
  /** Coins that a press of the button offers. */
  readonly coins: number;
  /** Coins that are asked. */
  readonly price: number;
  /** Offers below the price that are still listened to. */
  readonly tries: number;
}

/**
 * Sells one thing for coins that were gathered in the run. Where haggling is allowed the offer goes down and up again as
 * time passes: a press makes the offer of this moment. Whoever offers too little loses a try and makes the merchant
 * harder; without tries only the full price buys.
 */
export const shopMechanic = defineMechanic({
  kind: 'shop',
  describe:
    'A stall that sells item (key, heart, glider, boots) for price coins of the run; tries above 0 lets players haggle; holds names the door that a sold key opens; seller is the character whose stall it is.',
  look: { idle: 'still', glow: 0.3 },
  factsWord: 'shops',
  props: z.object({
    item: z.enum(wareKinds),
    price: z.int().min(1).max(50),
    tries: z.int().min(0).max(5).default(0),
    holds: z.string().max(60).default(''),
    seller: z.string().max(60).optional(),
  }),
  behave(entity, { item, level }) {
    const coins = coinIds(level);
    return {
      isUsable: (run) => !isOn(run, entity),
      onInteract(play) {
        const offer = offerOf(entity, play.run);
        const purse = coinsTaken(play.run, coins) - spent(play.run);
        if (purse < offer.coins || !isAccepted(entity, { play, offer })) {
          play.events.push({ kind: 'refused', entity: entity.id, at: { ...entity.position } });
          return;
        }
        changeThing(play.run, entity).mode = 1;
        play.run.counters[spentCounter] = spent(play.run) + offer.coins;
        play.events.push({ kind: 'bought', entity: entity.id, item, coins: offer.coins, at: { ...entity.position } });
        handOver(play, { entity, item });
      },
    };
  },
});

/** Coins in a run's purse: what was picked up less what was spent. */
export function purseOf(level: Pick<Level, 'entities'>, run: RunState): number {
  return coinsTaken(run, coinIds(level)) - spent(run);
}

/** The coins of a level: what shops take. */
export function coinIds({ entities }: Pick<Level, 'entities'>): ReadonlySet<string> {
  return new Set(
    entities.filter((each) => each.look === 'coin' && each.mechanic === 'collectable').map(({ id }) => id),
  );
}

/** What a shop offers at this moment of a run. */
export function offerOf(entity: LevelEntity, run: RunState): Offer {
  const item = wareKinds.find((kind) => kind === entity.props['item']) ?? 'key';
  const price = numberProp(entity, { name: 'price', fallback: 1 });
  const used = run.things[entity.id]?.ticks ?? 0;
  const tries = Math.max(0, numberProp(entity, { name: 'tries', fallback: 0 }) - used);
  const span = price - Math.ceil(price / 2);
  if (tries === 0 || span === 0) return { item, coins: price, price, tries };
  const step = Math.floor(run.tick / offerTicks) % (2 * span);
  return { item, coins: price - (step <= span ? step : 2 * span - step), price, tries };
}

/** The merchant's own least price is nobody else's business: it is in no fact, and each refusal raises it. */
function isAccepted(entity: LevelEntity, deal: { play: Play; offer: Offer }): boolean {
  const { play, offer } = deal;
  if (offer.coins >= offer.price) return true;
  const span = offer.price - Math.ceil(offer.price / 2);
  const state = changeThing(play.run, entity);
  const least = offer.price - (entity.variation % (span + 1)) + state.ticks;
  if (offer.coins >= least) return true;
  state.ticks += 1;
  return false;
}

function handOver(play: Play, sale: { entity: LevelEntity; item: WareKind }): void {
  const ability = taughtBy[sale.item];
  if (ability !== undefined) learn(play.run, ability);
  if (sale.item === 'heart') play.run.health += 1;
  if (sale.item === 'key') takeEntity(play, { entity: sale.entity, at: sale.entity.position, score: 0 });
}

function coinsTaken(run: RunState, coins: ReadonlySet<string>): number {
  let count = 0;
  for (const id of run.taken) if (coins.has(id)) count += 1;
  return count;
}

function spent(run: RunState): number {
  return run.counters[spentCounter] ?? 0;
}
