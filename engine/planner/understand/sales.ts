import type { WareKind } from '#engine/level/spec-fields.ts';
import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';

/** Something that somebody sells here. */
export interface SaleWish {
  readonly item: WareKind;
  /** Coins that it costs, or null where no price was named. */
  readonly price: number | null;
  readonly haggles: boolean;
  /** Words that are about the deal: the ware and its price are not lying about as well. */
  readonly spans: readonly Span[];
}

interface Span {
  readonly first: number;
  readonly last: number;
}

const wares: readonly (readonly [WareKind, RegExp])[] = [
  ['key', /\b(?:keys?|llaves?)\b|钥匙/giu],
  [
    'heart',
    /\b(?:(?:health |healing )?potions?|hearts?|elixir|poci[oó]n(?: de (?:vida|salud))?|coraz[oó]n)|药水|红心|爱心/giu,
  ],
  [
    'glider',
    /\b(?:(?:hang |para)?gliders?|parachutes?|ala delta|paraca[ií]das|parapente|planeador)\b|滑翔伞|滑翔翼|降落伞/giu,
  ],
  ['boots', /\b(?:(?:dash |speed |winged )?boots|botas(?: veloces| aladas)?)\b|冲刺靴|靴子/giu],
];
const deals = /\b(?:sells?|selling|sold|buys?|buying|for sale|vende[nr]?|vendiendo|comprar?)\b|卖|出售|买/giu;
const haggling = /\b(?:haggl|bargain|regate)|讨价还价|砍价|还价/iu;
const farthestWare = 8;
const farthestPrice = 9;
const highestPrice = 50;

/** Reads who sells what for how much: "a shop that sells a key for 5 coins", "商店卖钥匙，5枚金币", "una tienda vende una llave por 5 monedas". */
export function readSales(reading: Reading, negation: Negation): SaleWish[] {
  const hasSeller = mentionsOf(reading, 'thing', 'role').some(
    (mention) => ['market-stall', 'merchant'].includes(mention.concept) && !isDenied(negation, mention),
  );
  const spoken = spansOf(reading, deals);
  const haggles = haggling.test(reading.text);
  const sales: SaleWish[] = [];
  for (const [item, words] of wares) {
    const ware = spansOf(reading, words).find((span) =>
      spoken.some((deal) => deal.last < span.first && span.first - deal.last <= farthestWare),
    );
    const isRefused =
      ware !== undefined &&
      reading.mentions.some((mention) => mention.first === ware.first && isDenied(negation, mention));
    if (ware === undefined || isRefused) continue;
    const price = priceOf(reading, ware);
    // "buy a key" says that there is a shop only where coins are spoken of.
    if (!hasSeller && price === null) continue;
    sales.push({ item, price: price?.coins ?? null, haggles, spans: [ware, ...(price === null ? [] : [price.span])] });
  }
  return sales;
}

/** The number of coins nearest to a ware: after it, or before it as in "用5枚金币买钥匙". */
function priceOf(reading: Reading, ware: Span): { readonly coins: number; readonly span: Span } | null {
  const coins = mentionsOf(reading, 'thing').filter((mention) => mention.concept === 'coin');
  const priced = reading.numbers
    .flatMap((number) => {
      const coin = coins.find((mention) => mention.first > number.last && mention.first - number.last <= 3);
      const away = number.first > ware.last ? number.first - ware.last : ware.first - number.last + 2;
      return coin === undefined || away > farthestPrice || number.value < 1 ? [] : [{ number, coin, away }];
    })
    .toSorted((a, b) => a.away - b.away)[0];
  if (priced === undefined) return null;
  const { number, coin } = priced;
  return {
    coins: Math.min(highestPrice, Math.round(number.value)),
    span: { first: number.first, last: coin.last },
  };
}

/** Tokens in which a pattern is found. */
function spansOf(reading: Reading, pattern: RegExp): Span[] {
  return [...reading.text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    const first = reading.tokens.findIndex((token) => token.end > match.index);
    const last = reading.tokens.findLastIndex((token) => token.start < end);
    return first < 0 || last < first ? [] : [{ first, last }];
  });
}
