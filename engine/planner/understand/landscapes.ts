import type { BiomeKind, BiomeRegionKind } from '#engine/level/world-spec.ts';
import { biomeRegionKinds } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';

/** A landscape with the part of the map that it covers. */
export interface LandscapeWish {
  readonly biome: BiomeKind;
  readonly region: BiomeRegionKind;
}

const furthest = 4;

/** Landscapes by part of the map: "a forest in the north and a desert in the south", "北边是森林", "bosque al norte". */
export function readLandscapes(reading: Reading, negation: Negation): LandscapeWish[] {
  const wishes: LandscapeWish[] = [];
  const places = placesOf(reading, negation);
  const used = new Set<Mention>();
  for (const side of sidesOf(reading)) {
    const best = places
      .filter((place) => !used.has(place) && !crossesStop(reading, { place, side: side.mention }))
      .map((place) => ({ place, gap: gapOf(place, side.mention) }))
      .filter(({ gap }) => gap <= furthest)
      // In Chinese the part of the map leads, elsewhere it mostly follows.
      .toSorted((a, b) => a.gap - b.gap || order(reading, { place: a.place, side: side.mention }))[0]?.place;
    if (best === undefined || wishes.some((wish) => wish.region === side.region)) continue;
    used.add(best);
    wishes.push({ biome: best.concept as BiomeKind, region: side.region });
  }
  return wishes.length > 0 && places.length > 1 ? wishes : [];
}

function placesOf(reading: Reading, negation: Negation): Mention[] {
  const found = mentionsOf(reading, 'biome', 'missing-biome').filter((mention) => !isDenied(negation, mention));
  return found.filter((mention, index) => found.findIndex((other) => other.first === mention.first) === index);
}

function sidesOf(reading: Reading): { region: BiomeRegionKind; mention: Mention }[] {
  return mentionsOf(reading, 'region', 'relation').flatMap((mention) => {
    const middle = mention.phrase === '中间' && /^[是有]$/.test(reading.tokens[mention.last + 1]?.key ?? '');
    const region = middle
      ? 'centre'
      : biomeRegionKinds.find((kind) => mention.concept === kind || mention.concept === `${kind}-of`);
    return region === undefined ? [] : [{ region, mention }];
  });
}

function gapOf(a: Mention, b: Mention): number {
  return Math.max(a.first - b.last, b.first - a.last) - 1;
}

function order(reading: Reading, pair: { place: Mention; side: Mention }): number {
  const leads = pair.side.first < pair.place.first;
  return (reading.language === 'zh') === leads ? -1 : 1;
}

function crossesStop(reading: Reading, pair: { place: Mention; side: Mention }): boolean {
  const [left, right] = pair.place.first < pair.side.first ? [pair.place, pair.side] : [pair.side, pair.place];
  return reading.tokens
    .slice(left.last + 1, right.first)
    .some((token) => /^[.,;:!?。，；：！？]$/.test(token.text) || /^(?:and|y|和)$/.test(token.key));
}
