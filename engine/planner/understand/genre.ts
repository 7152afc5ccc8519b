import type { AbilityKind, ArchetypeKind } from '#engine/level/world-spec.ts';
import { archetypeKinds } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { GenreWish, PersonWish, ThingWish } from '#engine/planner/understand/intent.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';
import { readStoreys } from '#engine/planner/understand/storeys.ts';
import { findEndurance } from '#engine/planner/understand/rules.ts';
import type { SaleWish } from '#engine/planner/understand/sales.ts';
import { pickupKinds } from '#engine/planner/understand/things.ts';

/** Games that need what players have learnt: gaps and walls for leapers, water for swimmers. */
const abilityCues = [
  ['wall-run', 'obby', 3],
  ['glide', 'obby', 2],
  ['climb', 'obby', 2],
  ['dash', 'obby', 2],
  ['swim', 'collect', 1.5],
] as const satisfies readonly (readonly [AbilityKind, ArchetypeKind, number])[];

/** What decides the genre besides its own words. */
export interface GenreEvidence {
  readonly negation: Negation;
  readonly things: readonly ThingWish[];
  readonly people: readonly PersonWish[];
  readonly sales: readonly SaleWish[];
}

/** Weighs all cues of a text for all archetypes; genres that do not exist yet lead to the nearest one. */
export function readGenre(reading: Reading, evidence: GenreEvidence): GenreWish | null {
  const scores = new Map<ArchetypeKind, number>();
  const add = (archetype: ArchetypeKind, weight: number): void => {
    scores.set(archetype, (scores.get(archetype) ?? 0) + weight);
  };
  const endured = findEndurance(reading, evidence.negation);
  if (endured !== null) add('survival', 1);
  if (mentionsOf(reading, 'unit').some(({ concept }) => concept === 'capture')) add('capture-flag', 6);
  const until = mentionsOf(reading, 'endure').some(
    (mention) => mention.concept === 'until' && !isDenied(evidence.negation, mention),
  );
  if (until) add('survival', 3);
  if (fliesThroughRings(reading)) add('rings', 7);
  const seen = new Set<string>();
  let leads = true;
  for (const mention of mentionsOf(reading, 'archetype')) {
    if (isDenied(evidence.negation, mention) || seen.has(mention.phrase)) continue;
    seen.add(mention.phrase);
    // Who can glide does not have to fly all the way.
    const able = mentionsOf(reading, 'ability').some((ability) => ability.first === mention.first);
    // Whoever survives two minutes in a maze is in a maze.
    const timed = endured !== null && mention.first <= endured.last && mention.last >= endured.first;
    const most = able ? 1 : timed ? 4 : mention.weight;
    add(mention.concept as ArchetypeKind, Math.min(most, mention.weight));
    // "A farming game": whoever says so first means it; what follows is what is in it.
    if (leads && most >= 5 && saysGame(reading, mention)) add(mention.concept as ArchetypeKind, 1.5);
    leads &&= most < 5;
  }
  for (const [ability, archetype, weight] of abilityCues) {
    const asked = mentionsOf(reading, 'ability').some(
      (mention) => mention.concept === ability && !isDenied(evidence.negation, mention),
    );
    if (asked) add(archetype, weight);
  }
  addThingCues(evidence, add);
  // A house of several floors is gone through room by room.
  if (readStoreys(reading, evidence.negation).floors !== null) add('dungeon', 3);
  const missing = mentionsOf(reading, 'missing-archetype').find((mention) => !isDenied(evidence.negation, mention));
  if (missing !== undefined) add(missing.concept as ArchetypeKind, 4);
  const best = [...scores].sort((a, b) => b[1] - a[1] || order(a[0]) - order(b[0]))[0];
  if (best === undefined || best[1] <= 0) return null;
  const nearest = missing !== undefined && missing.concept === best[0];
  return { archetype: best[0], because: nearest ? 'nearest' : 'asked', word: nearest ? missing.phrase : '' };
}

// "A glider and 10 rings": rings in the air are for flying, not for leaping.
function fliesThroughRings(reading: Reading): boolean {
  const flaps = mentionsOf(reading, 'archetype').some(({ phrase }) => /flap|鸟|bird|pájaro/.test(phrase));
  const rings =
    !flaps && mentionsOf(reading, 'thing').some(({ phrase }) => /^(?:rings|hoop|aro|anillo|圆环|环)$/.test(phrase));
  const flies = mentionsOf(reading, 'archetype', 'ability').some(
    ({ concept }) => concept === 'flyer' || concept === 'glide',
  );
  return rings && flies;
}

function saysGame(reading: Reading, { phrase, last }: Mention): boolean {
  return /\b(?:game|juego|sim)\b|游戏/.test(`${phrase} ${reading.tokens[last + 1]?.key ?? ''}`);
}

function addThingCues(evidence: GenreEvidence, add: (archetype: ArchetypeKind, weight: number) => void): void {
  for (const wish of evidence.things) {
    if (wish.kind === 'moving-platform' || wish.kind === 'bouncer') add('obby', 2.5);
    if ((wish.kind === 'spikes' && wish.name === '') || wish.kind === 'checkpoint' || wish.kind === 'lava-pool')
      add('obby', 1);
    if (wish.kind === 'boost-pad') add('race', 3);
    if (wish.kind === 'crop') add('farm', 2);
    if (wish.kind === 'air-bubble') add('collect', 2);
    if (wish.kind === 'gate' && wish.plural) add('flyer', 1.5);
    if (wish.kind === 'door' || wish.kind === 'lever') add('dungeon', 2);
    if (wish.kind === 'block' || wish.kind === 'plate') add('puzzle', 3);
    if (wish.kind === 'golem') add('boss', 3);
    if (wish.kind === 'rift') add('survival', 3);
    if (wish.kind === 'guard' && wish.plural) add('stealth', 2);
    if (wish.kind === 'flag') add('capture-flag', 1.5);
    if (pickupKinds.has(wish.kind)) add('collect', wish.taken ? 1.5 : (wish.count ?? 0) > 1 ? 1 : 0.4);
    else if (wish.taken && (wish.count ?? 0) > 1) add('collect', 1.5);
    if (wish.kind === 'house' || wish.kind === 'market-stall' || wish.kind === 'well') add('quest-village', 0.4);
  }
  // A key is bought for a door.
  if (evidence.sales.some((sale) => sale.item === 'key')) add('dungeon', 2.5);
  if (evidence.people.length > 0) add('quest-village', Math.min(2, 0.9 * evidence.people.length));
}

function order(archetype: ArchetypeKind): number {
  return archetype === 'quest-village' ? -1 : archetypeKinds.indexOf(archetype);
}
