import type { LevelEntity } from '#engine/level/level.ts';
import { barsWay } from '#engine/mechanics/conveyor.ts';
import { isUnlocked, lockOf } from '#engine/mechanics/lock.ts';
import { offerOf, purseOf } from '#engine/mechanics/shop.ts';
import { doorDelayTicks } from '#engine/mechanics/door.ts';
import { isOn } from '#engine/mechanics/thing-state.ts';
import { type RunState, idleInput } from '#engine/sim/types.ts';
import { finish } from '#engine/verify/bot/finish.ts';
import { goalNodes } from '#engine/verify/bot/goal-nodes.ts';
import type { Objective } from '#engine/verify/bot/objective.ts';
import { pushOntoPlate } from '#engine/verify/bot/push-blocks.ts';
import { trade } from '#engine/verify/bot/trade.ts';
import { goThere } from '#engine/verify/bot/travel.ts';
import { type Walker, maxAmnesties, routeTo } from '#engine/verify/bot/walker.ts';
import { findRoute } from '#engine/verify/nav/route.ts';
import { act, canAct } from '#engine/verify/pilot.ts';

/** Something to do that may open a way: what, how, and whether it is done. */
interface Opener {
  readonly entity: LevelEntity;
  readonly kind: Objective['kind'] | 'use' | 'trade';
  readonly done: (run: RunState) => boolean;
}

const triesPerOpener = 4;

/** Does the nearest thing that may open a way: a key, a lever, a locked door, a plate. False when nothing is left to try. */
export function openWay(walker: Walker, from: number): boolean {
  const { nav, pilot } = walker;
  const openers = listOpeners(walker);
  const byNode = new Map<number, Opener>();
  for (const opener of openers) {
    for (const node of goalNodes(nav, {
      kind: opener.kind === 'trade' ? 'talk' : opener.kind,
      entities: [opener.entity],
    }).keys()) {
      if (!byNode.has(node)) byNode.set(node, opener);
    }
  }
  const goals = new Set(byNode.keys());
  const route =
    findRoute(nav, { from, goals, hops: null, banned: walker.banned }) ??
    (goals.size > 0 ? routeTo(walker, { from, goals }) : null);
  const opener = byNode.get(route?.at(-1)?.node ?? -1);
  if (route === null || opener === undefined) return pushOntoPlate(walker) || tryAgain(walker);
  const done = (): boolean => pilot.run.status !== 'playing' || opener.done(pilot.run);
  const travelled = goThere(walker, { route, from, goals, done });
  if (travelled === 'arrived') {
    if (opener.kind === 'trade') trade(pilot, { shop: opener.entity, done });
    else finish(pilot, { kind: opener.kind, entity: opener.entity, done });
  }
  // A door follows its switches a moment later.
  const waitTicks = 3 + doorDelayTicks(pilot.world.level);
  for (let tick = 0; tick < waitTicks && canAct(pilot); tick += 1) act(pilot, idleInput);
  if (!done()) {
    // A blow on the way says little about what is at its end.
    const weight = travelled === 'interrupted' ? 0.25 : 1;
    const tries = (walker.failures.get(opener.entity.id) ?? 0) + weight;
    walker.failures.set(opener.entity.id, tries);
    if (tries >= triesPerOpener) {
      walker.skipped.add(opener.entity.id);
      walker.lostOpeners.add(opener.entity.id);
    }
  }
  return true;
}

/** What was given up may work at another moment of those who walk around it: all of it once more, a few times. */
function tryAgain(walker: Walker): boolean {
  if (walker.lostOpeners.size === 0 || walker.amnesties >= maxAmnesties) return false;
  walker.amnesties += 1;
  for (const id of walker.lostOpeners) {
    walker.skipped.delete(id);
    walker.failures.delete(id);
  }
  walker.lostOpeners.clear();
  return true;
}

function listOpeners(walker: Walker): Opener[] {
  const { world, run } = walker.pilot;
  const { level } = world;
  const openers: Opener[] = [];
  const add = (entity: LevelEntity, how: Omit<Opener, 'entity'>): void => {
    if (!walker.skipped.has(entity.id) && !how.done(run)) openers.push({ entity, ...how });
  };
  const isTaken =
    ({ id }: LevelEntity) =>
    (now: RunState): boolean =>
      now.taken.includes(id);
  // What cannot be paid yet has to be gathered first.
  const addPurchase = (shop: LevelEntity): void => {
    const { price, tries } = offerOf(shop, run);
    const purse = purseOf(level, run);
    const coins = level.entities.filter(
      ({ id, look, mechanic }) =>
        look === 'coin' && mechanic === 'collectable' && !run.taken.includes(id) && !walker.skipped.has(id),
    );
    // Whoever has all there is and still too little haggles.
    const haggles = coins.length === 0 && tries > 0 && purse >= Math.ceil(price / 2);
    if (purse >= price || haggles) add(shop, { kind: 'trade', done: isTaken(shop) });
    else for (const coin of coins) add(coin, { kind: 'touch', done: isTaken(coin) });
  };
  for (const door of level.entities) {
    if ((door.mechanic !== 'door' && !barsWay(door, { level, run })) || isOn(run, door)) continue;
    const lock = lockOf(door, level);
    if (lock.switches.length === 0 && isUnlocked(run, lock))
      add(door, { kind: 'touch', done: (now) => isOn(now, door) });
    for (const entity of lock.keys === null ? [] : level.entities.filter(({ id }) => lock.keys?.has(id)))
      if (entity.mechanic === 'shop') addPurchase(entity);
      else add(entity, { kind: entity.mechanic === 'search' ? 'use' : 'touch', done: isTaken(entity) });
    for (const entity of lock.switches) {
      if (entity.mechanic === 'lever' && isLeverDue(run, { lever: entity, switches: lock.switches }))
        add(entity, { kind: 'use', done: (now) => isOn(now, entity) });
      // A plate under a foot opens only doors that stay open, or that need nothing else.
      if (entity.mechanic === 'plate' && (entity.props['latch'] === true || isOnlyPlate(run, { door, entity, lock })))
        add(entity, { kind: 'touch', done: (now) => isOn(now, entity) || isOn(now, door) });
    }
  }
  return openers;
}

/** Levers with an order come one after the other. */
function isLeverDue(run: RunState, among: { lever: LevelEntity; switches: readonly LevelEntity[] }): boolean {
  const turn = Number(among.lever.props['turn'] ?? 0);
  const pulled = among.switches.filter((other) => other.mechanic === 'lever' && isOn(run, other)).length;
  return turn === 0 || pulled === turn - 1;
}

function isOnlyPlate(
  run: RunState,
  ask: { door: LevelEntity; entity: LevelEntity; lock: { switches: readonly LevelEntity[] } },
): boolean {
  return (
    ask.door.props['latch'] !== false &&
    ask.lock.switches.every((other) => other.id === ask.entity.id || isOn(run, other))
  );
}
