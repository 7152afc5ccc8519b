import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { addGroup } from '#engine/planner/compose/draft.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import type { SaleWish } from '#engine/planner/understand/sales.ts';

const usualPrice = 5;
const spareCoins = 4;
const usualTries = 3;
/** Tokens between a seller and the last of what they sell. */
const farthestSeller = 14;

/** Gives everything that is for sale a stall of its own, its merchant beside it, and coins to pay with. */
export function composeSales(draft: SpecDraft): void {
  const merchants = draft.intent.people.filter((person) => person.role === 'merchant');
  let cost = 0;
  draft.intent.sales.forEach((sale, index) => {
    const free = draft.things.find((group) => group.kind === 'market-stall' && group.count === 1 && !group.sells);
    const id = free?.id ?? addGroup(draft, { kind: 'market-stall', count: 1, role: 'landmark' });
    const stall = draft.things.find((group) => group.id === id);
    if (stall === undefined) return;
    const price = sale.price ?? usualPrice;
    cost += price;
    stall.sells = { item: sale.item, price, ...(sale.haggles ? { haggleTries: usualTries } : {}) };
    const merchant = sellerOf(draft, sale) ?? merchants[index];
    const person = draft.characters.find(({ id: own }) => merchant && own === draft.characterOf.get(merchant));
    if (person !== undefined) stall.sells.seller = person.id;
    if (person !== undefined && person.placement.near === undefined)
      person.placement = { region: 'anywhere', near: stall.id, relation: 'beside' };
  });
  if (cost > 0 && !draft.things.some((group) => group.kind === 'coin'))
    addGroup(draft, { kind: 'coin', count: cost + spareCoins, role: 'collect' });
}

/** Whoever is named shortly before what is for sale: "Captain Rosa sells a glider". */
function sellerOf(draft: SpecDraft, sale: SaleWish): PersonWish | undefined {
  const at = sale.spans[0]?.first ?? 0;
  return draft.intent.people
    .filter((person) => person.first >= 0 && person.last < at && at - person.last <= farthestSeller)
    .toSorted((a, b) => b.last - a.last)[0];
}
