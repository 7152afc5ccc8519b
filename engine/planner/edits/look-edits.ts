import type { BehaviourKind, ThingGroup } from '#engine/level/world-spec.ts';
import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, groupWords, isRemoved, movingKinds, note, say } from '#engine/planner/edits/edit-context.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { percentOf } from '#engine/planner/edits/player-edits.ts';
import { stillness } from '#engine/planner/edits/read-clause.ts';
import { findGroup } from '#engine/planner/edits/thing-edits.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Mention } from '#engine/planner/text/read-text.ts';
import { colours } from '#engine/planner/understand/hero.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';
import { behaviourWords } from '#engine/planner/words/edit-words.ts';
import { traitWord } from '#engine/planner/words/trait-words.ts';

const sizeWord =
  /\b(?:big|bigger|large|larger|tall|taller|size|high|huge|wide|small|grande|grandes|alto|alta|altos|altas|tama[ñn]o)\b|大小|大|高/i;

/** Colour, size and behaviour of things that are there; true when the clause was about that. */
export function editLooks(context: EditContext, wishes: ClauseWishes): boolean {
  if (context.verb === 'remove' || (context.verb === 'add' && context.explicitVerb)) return false;
  const subjects = wishes.things.filter((wish) => !wishes.objects.has(wish));
  const groups = subjects.flatMap((wish) => {
    const group = findGroup(context.spec, wish);
    return group === null ? [] : [{ wish, group }];
  });
  const pointed = wishes.pronoun === null ? [] : [{ wish: null, group: wishes.pronoun }];
  const found = groups.length > 0 ? groups : pointed;
  const done = found.map((one) => {
    const looked = editTraits(context, { ...one, rivals: found.flatMap(({ wish }) => wish ?? []) });
    const sized = editScale(context, one.group);
    const paced = editPace(context, one.group);
    return editBehaviour(context, one) || looked || sized || paced;
  });
  return done.some(Boolean);
}

function editTraits(
  context: EditContext,
  found: { wish: ThingWish | null; group: ThingGroup; rivals: readonly ThingWish[] },
): boolean {
  const { wish, group } = found;
  const spoken = mentionsOf(context.reading, 'trait').filter(
    (mention) => describes(context, mention) && !isOfRival(context, { mention, ...found }),
  );
  const wanted = [...new Set(spoken.map((mention) => mention.concept))].filter(
    (trait) => !['big', 'small', 'lost', 'hidden'].includes(trait),
  );
  if (wanted.length === 0 || context.verb === 'more' || context.verb === 'less') return false;
  // "turn the red lanterns blue": the last colour is the new one.
  const colour = wanted.filter((trait) => colours.has(trait)).at(-1);
  const others = wanted.filter((trait) => !colours.has(trait));
  const some = wish?.count ?? null;
  const traits = [
    ...new Set([
      ...group.traits.filter((trait) => colour === undefined || !colours.has(trait)),
      ...(colour === undefined ? [] : [colour]),
      ...others,
    ]),
  ].slice(0, 6);
  const { language } = context.reading;
  const told = (list: readonly string[]): string =>
    list.map((trait) => traitWord(trait, language)).join(language === 'zh' ? '、' : ', ');
  if (some !== null && some < group.count && wish?.definite !== true) {
    group.variants = [...(group.variants ?? []), { count: some, traits }].slice(-4);
    say(context, { topic: 'look', words: [groupWords(group, language), `${some} × ${told(wanted)}`] });
    return true;
  }
  if (traits.join() === group.traits.join() && group.variants === undefined) {
    note(context, `${groupWords(group, language)}, ${told(wanted)}`);
    return true;
  }
  group.traits = traits;
  delete group.variants;
  if (others.includes('friendly') && group.role === 'enemy') group.role = 'scenery';
  say(context, { topic: 'look', words: [groupWords(group, language), told(traits)] });
  return true;
}

// A trait that stands before something else which is not there yet describes that.
function describes(context: EditContext, mention: Mention): boolean {
  return !mentionsOf(context.reading, 'role').some((other) => other.first === mention.last + 1);
}

// "the houses blue and the fence red": with a trait between them, each thing has its own.
function isOfRival(
  { reading }: EditContext,
  found: { mention: Mention; wish: ThingWish | null; rivals: readonly ThingWish[] },
): boolean {
  const { mention, wish, rivals } = found;
  if (wish === null || rivals.length < 2) return false;
  const at = (thing: ThingWish): number => thing.spans[0]?.first ?? -1;
  const owner = rivals.findLast((thing) => at(thing) < mention.first) ?? rivals[0];
  const [first, last] = [rivals[0], rivals.at(-1)];
  const isApart = mentionsOf(reading, 'trait').some(
    (other) => first !== undefined && last !== undefined && other.first > at(first) && other.first < at(last),
  );
  return isApart && owner !== wish;
}

/** Bigger, smaller, twice as big: times the usual size. */
function editScale(context: EditContext, group: ThingGroup): boolean {
  const { reading } = context;
  const concepts = editConcepts(context);
  const size = mentionsOf(reading, 'size', 'trait').find(
    (mention) => ['large', 'small', 'big'].includes(mention.concept) && !isInName(context, mention),
  );
  const factor = Number(mentionsOf(reading, 'factor')[0]?.concept ?? timesOf(context));
  const sized = sizeWord.test(reading.text);
  const before = group.scale ?? 1;
  let wanted = before;
  if (factor > 0 && sized && !/\b(?:many|number)\b|数量|cantidad/i.test(reading.text)) wanted = before * factor;
  else if (concepts.has('bigger')) wanted = before * 1.4;
  else if (concepts.has('smaller')) wanted = before * 0.7;
  else if (size === undefined) return false;
  else wanted = size.concept === 'small' ? 0.6 : 1.7;
  const after = Math.round(Math.min(2.5, Math.max(0.5, wanted)) * 100) / 100;
  const words = groupWords(group, reading.language);
  if (after === before) note(context, `${words}, ${before}x`);
  else say(context, { topic: 'scale', words: [words, before, after] });
  group.scale = after;
  return true;
}

// "小林" is a name: alone, "小" needs something that makes it a size.
function isInName({ reading }: EditContext, mention: Mention): boolean {
  if (!/^[大小高]$/.test(mention.phrase)) return false;
  const [before, after] = [reading.tokens[mention.first - 1], reading.tokens[mention.last + 1]];
  return !/^[变更再太得成]$/.test(before?.key ?? '') && after !== undefined && !/^[的一点些号型了吧]$/.test(after.key);
}

// "3 times", "3x", "3倍"
function timesOf({ reading }: EditContext): number {
  const times = reading.numbers.find((number) =>
    /^(?:x|×|times|veces|倍)$/.test(reading.tokens[number.last + 1]?.key ?? ''),
  );
  return times?.value ?? 0;
}

// "let them shoot": how something goes about it that was named before.
function mannerOf({ reading }: EditContext): BehaviourKind | null {
  return (mentionsOf(reading, 'manner')[0]?.concept as BehaviourKind | undefined) ?? null;
}

const playerWord = /\b(?:player|hero|me|i|jugador|jugadora|protagonista)\b|玩家|主角|我/i;

/** How fast creatures and platforms go, times the usual. */
function editPace(context: EditContext, group: ThingGroup): boolean {
  const { reading } = context;
  const concepts = editConcepts(context);
  const isSlowed = /\bslow\w*\b.{1,30}\bdown\b/i.test(reading.text);
  const isMeant =
    isSlowed ||
    /\bas (?:fast|slow|quick)\b/i.test(reading.text) ||
    /\bspeed\b.{1,30}\bup\b/i.test(reading.text) ||
    concepts.has('faster') ||
    concepts.has('slower') ||
    mentionsOf(reading, 'measure').some((mention) => mention.concept === 'speed');
  if (!isMeant || stillness(reading.text) !== null || !movingKinds.has(group.kind) || playerWord.test(reading.text))
    return false;
  const isSlower =
    isSlowed ||
    /\bas slow\b/i.test(reading.text) ||
    concepts.has('slower') ||
    (context.verb === 'less' && !concepts.has('faster'));
  const share = percentOf(context);
  const factor = Number(mentionsOf(reading, 'factor')[0]?.concept ?? timesOf(context));
  const usual = /\b(?:much|way|a lot|far|mucho)\b|得多|很多|多了/i.test(reading.text) ? 1.6 : 1.3;
  const step = share === null ? (factor > 0 ? Math.max(factor, 1 / factor) : usual) : 1 + share;
  const before = group.pace ?? 1;
  const slowed = share === null ? before / step : before * (1 - share);
  const isHalf = factor > 0 && factor < 1 && share === null;
  const wanted = isSlower || isHalf ? slowed : before * step;
  const after = Math.round(Math.min(4, Math.max(0.25, wanted)) * 100) / 100;
  const words = groupWords(group, reading.language);
  if (after === before) note(context, `${words}, ${before}x`);
  else say(context, { topic: 'pace', words: [words, before, after] });
  group.pace = after;
  return true;
}

const behaviourOf: Readonly<Record<string, BehaviourKind>> = { chase: 'chase', patrol: 'patrol', watch: 'guard' };

function editBehaviour(context: EditContext, found: { wish: ThingWish | null; group: ThingGroup }): boolean {
  const { group } = found;
  const isAlive = creatureKinds.includes(group.kind) || (group.kind === 'star' && group.name !== '');
  if (!isAlive) return false;
  // "the guards should patrol": who guards by name is no guarding.
  const cue = mentionsOf(context.reading, 'edit').find(
    (mention) =>
      mention.concept in behaviourOf &&
      !mentionsOf(context.reading, 'thing').some((thing) => thing.first === mention.first),
  );
  const told = stillness(context.reading.text) ?? found.wish?.behaviour ?? mannerOf(context);
  const behaviour = told ?? (cue === undefined ? undefined : behaviourOf[cue.concept]);
  if (behaviour === undefined || (cue !== undefined && isRemoved(context, cue))) return false;
  const { language } = context.reading;
  const words = [groupWords(group, language), behaviourWords[language][behaviour]];
  if (group.behaviour === behaviour) note(context, words.join(', '));
  else say(context, { topic: 'behaviour', words });
  group.behaviour = behaviour;
  return true;
}
