import type { SettledGroup } from '#engine/level/settle-spec.ts';
import type { ThingGroup } from '#engine/level/world-spec.ts';

const spareCoins = 3;
/** As many coins as are added at most: stalls that would take more are cheaper. */
const mostAddedCoins = 60;

/** Makes what is for sale affordable: coins can be picked up, there are some, and prices ask for no more than there are. */
export function settleShops(groups: readonly SettledGroup[], repairs: string[]): SettledGroup[] {
  const asked = groups
    .filter((group) => group.mechanic === 'shop')
    .reduce((sum, group) => sum + priceOf(group) * group.count, 0);
  if (asked === 0) return [...groups];
  const given = groups.filter((group) => group.kind === 'coin').reduce((sum, group) => sum + group.count, 0);
  const added = given > 0 ? 0 : Math.min(asked, mostAddedCoins);
  const coins = given + added;
  let left = coins;
  const settled = groups.map((group): SettledGroup => {
    if (group.kind === 'coin') return { ...group, role: 'collect', mechanic: 'collectable' };
    if (group.mechanic !== 'shop' || group.sells === undefined) return group;
    const price = Math.max(1, Math.min(group.sells.price, Math.floor(left / group.count)));
    if (price < group.sells.price)
      repairs.push(`There are ${coins} coins, so the ${group.sells.item} costs ${price} of them.`);
    left -= price * group.count;
    return left < 0 ? { ...group, mechanic: 'prop' } : { ...group, sells: { ...group.sells, price } };
  });
  return given > 0 ? settled : [...settled, coinsFor(added)];
}

function priceOf(group: ThingGroup): number {
  return group.sells?.price ?? 0;
}

function coinsFor(price: number): SettledGroup {
  return {
    id: 'extra:coin',
    kind: 'coin',
    name: '',
    count: price + spareCoins,
    traits: [],
    role: 'collect',
    placement: { region: 'anywhere' },
    mechanic: 'collectable',
  };
}
