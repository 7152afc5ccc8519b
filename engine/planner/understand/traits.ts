import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { isUnknownWord } from '#engine/planner/understand/unknown-words.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';

const copula =
  /^(?:is|are|that|which|who|but|pero|que|son|es|sean|muy|very|all|ones|\(|el|la|los|las|,|，|它|们|都|很|但|是|而|且)$/;

/** Traits right before a mention, such as "old" and "red". */
export function traitsBefore(reading: Reading, mention: Mention): string[] {
  const traits: string[] = [];
  let position = mention.first - 1;
  while (traits.length < 4) {
    if (reading.tokens[position]?.key === '的') position -= 1;
    const trait = mentionsOf(reading, 'trait').find((other) => other.last === position);
    if (trait === undefined && !describesNext(reading, position)) break;
    traits.unshift(trait?.concept ?? reading.tokens[position]?.key ?? '');
    position = (trait?.first ?? position) - 1;
  }
  return traits;
}

const acting = /^(?:to|must|can|you|will|should|could|let|please|and|then|dont|not|we|i|they|,|a que|que|debes|hay)$/;

// "mossy statues", "a rusty gate": an unknown word before a thing says how it is; after "to" and at the start it is an act.
function describesNext(reading: Reading, position: number): boolean {
  if (reading.language !== 'en' || !isUnknownWord(reading, position)) return false;
  const before = reading.tokens[position - 1];
  return before !== undefined && before.kind !== 'mark' && !acting.test(before.key);
}

/** Traits after a mention: "monedas rojas", "wolves that are friendly", "狼，但它们很友好". */
export function traitsAfter(reading: Reading, mention: Mention): string[] {
  const traits: string[] = [];
  let joined = false;
  let position = mention.last + 1;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = reading.tokens[position];
    if (token === undefined) break;
    const trait = mentionsOf(reading, 'trait').find((other) => other.first === position);
    if (trait !== undefined) {
      const ofNext = mentionsOf(reading, 'thing', 'stand-in', 'role').some((other) => other.first === trait.last + 1);
      // "mushrooms glowing green".
      joined ||= position === mention.last + 1 && token.key.endsWith('ing');
      if (ofNext || !(joined || reading.language === 'es')) break;
      traits.push(trait.concept);
      position = trait.last + 1;
    } else if (reading.language === 'es' && position === mention.last + 1 && isUnknownWord(reading, position)) {
      // "puente oxidado": in Spanish how it is follows.
      traits.push(token.text.toLowerCase());
      position += 1;
    } else if (copula.test(token.key)) {
      joined ||= !/^[,，]$/.test(token.key);
      position += 1;
    } else break;
  }
  return traits;
}

/** Some of a group that look otherwise: "12 coins, 4 of them red", "其中4枚是红色的", "4 de ellas rojas". */
export function readVariants(reading: Reading, things: readonly ThingWish[]): void {
  for (const span of reading.numbers) {
    const trait = mentionsOf(reading, 'trait').find((other) => other.first > span.last && other.first <= span.last + 5);
    if (trait === undefined) continue;
    const after = reading.tokens.slice(span.last + 1, trait.first).map((token) => token.key);
    const before = reading.tokens.slice(Math.max(0, span.first - 3), span.first).map((token) => token.key);
    const ones = reading.tokens[trait.last + 1]?.key ?? '';
    const lead = before.at(-1) ?? '';
    const bare =
      /^(?:and|y|,)$/.test(lead) &&
      !mentionsOf(reading, 'thing', 'stand-in', 'role').some((other) => other.first === trait.last + 1);
    // "3 red lanterns and 2 blue (ones)", "3 faroles rojos y 2 azules"
    const more = trait.first === span.last + 1 && (/^(?:ones|otras|otros|mas)$/.test(ones) || bare);
    const share =
      /^(?:of|de) (?:them|those|these|which|ellos|ellas|estos|estas|los cuales|las cuales)/.test(after.join(' ')) ||
      /其中|里面/.test(before.join(''));
    if (!share && !more) continue;
    const owner = things.filter((wish) => (wish.spans[0]?.first ?? 0) < span.first && wish.count !== null).at(-1);
    if (owner === undefined || owner.count === null || span.value < 1) continue;
    // "six blue gems and three green ones" are nine.
    if (more) {
      // The first of them keep their own colour, the others follow.
      if (bare && owner.variants.length === 0 && owner.traits.length > 0)
        owner.variants.push({ count: owner.count, traits: owner.traits });
      if (bare) owner.traits = [];
      owner.count += Math.round(span.value);
    }
    if (owner.count <= span.value) continue;
    owner.variants.push({
      count: Math.round(span.value),
      traits: bare && more ? [trait.concept] : [...owner.traits, trait.concept],
    });
  }
}
