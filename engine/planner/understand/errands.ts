import type { Reading } from '#engine/planner/text/read-text.ts';
import type { PersonWish, ThingWish } from '#engine/planner/understand/intent.ts';
import { findShown } from '#engine/planner/understand/scene-subjects.ts';

/** One step of an errand: whom to see, what to gather, or where to go. */
export type ErrandStep =
  | { readonly kind: 'talk'; readonly person: PersonWish }
  | { readonly kind: 'collect'; readonly thing: ThingWish; readonly count: number | null }
  | { readonly kind: 'reach'; readonly thing: ThingWish };

/** What somebody asks players to do, in order, and what they get for it. */
export interface Errand {
  readonly giver: PersonWish;
  readonly steps: readonly ErrandStep[];
  readonly rewardCredits: number | null;
}

const asking =
  /\b(?:asks?|wants?|needs?|sends?|tells? (?:you|the player|players)|begs?|lost|has lost|looking for|searching for|gives? (?:you )?(?:a |the )?(?:quest|mission|task)|requests?|misses|pide|quiere|necesita|perdi[oó]|ha perdido|manda|encarga|busca)\b|想要|需要|让你|请你|要你|丢了|委托|拜托|寻找/giu;
const talking =
  /\b(?:talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|visit|meet|see|consult|ask|tell|warn|habla(?:r)? con|visita(?:r)?|busca(?:r)? a)\b|(?:和|跟|找|去见|拜访)/giu;
const gathering =
  /\b(?:asks? (?:you )?for|collect|find|gather|bring|fetch|pick(?: up)?|get|return|retrieve|recover|wants?|needs?|lost|missing|recoge[r]?|re[uú]ne|encuentra|encontrar|trae[r]?|busca[r]?|encuentres|consigas|traigas|recojas|busques|re[uú]nas|quiere|necesita|perdi[oó])\b|收集|找到|找回|带回|采|捡|拿|想要|需要|丢了/giu;
const going =
  /\b(?:reach|go to|get to|travel to|walk to|climb|head to|return to|arrive at|visit|run to|sube a|llega[r]? (?:a|al)|ve (?:a|al)|ir (?:a|al)|visita[r]?)\b|到达|前往|去|走到|爬上|来到/giu;
const rewards =
  /(?:\b(?:rewards?|pays?|gives?|offers?|earns?|get|receive|recompensa|paga|da|ofrece|premio)\b|奖励|报酬|得到|给你|付)[^.;!?。！？\d]{0,28}?(\d+)\s*(?:\p{L}+\s)?(?:credits?|coins?|gold|cr[eé]ditos?|monedas?|点?积分|金币|枚?金币|学分)|(?:\breward(?: is| of|s)?|\brecompensa(?: es| de)?|奖励是?)\s*[:：]?\s*(\d+)/giu;

/** Reads errands: whoever wants, lost or asks for something gives one; sequences become steps in their order. */
export function readErrands(
  reading: Reading,
  cast: { readonly people: readonly PersonWish[]; readonly things: readonly ThingWish[] },
): Errand[] {
  const { text } = reading;
  const shown = findShown(reading, cast);
  const errands: Errand[] = [];
  for (const sentence of sentencesOf(text)) {
    const inside = shown.filter(({ at }) => at >= sentence.at && at < sentence.end);
    const starts = [...text.slice(sentence.at, sentence.end).matchAll(asking)].map(({ index }) => sentence.at + index);
    for (const [order, at] of starts.entries()) {
      const giver = giverBefore(reading, { at, shown, sentence });
      const until = nextGiver({ starts, order, giver, shown, end: sentence.end });
      if (giver === null) continue;
      const steps = inside
        .filter((found) => found.at >= at && found.at < until)
        .flatMap((found): ErrandStep[] => stepOf(reading, { found, from: at, giver }));
      const known = errands.findIndex((errand) => errand.giver === giver);
      const errand = errands[known];
      if (errand === undefined) errands.push({ giver, steps, rewardCredits: null });
      else errands[known] = { ...errand, steps: merged(errand.steps, steps) };
    }
  }
  return withRewards(text, errands).filter(({ steps }) => steps.length > 0);
}

function merged(before: readonly ErrandStep[], more: readonly ErrandStep[]): ErrandStep[] {
  const isSame = (a: ErrandStep, b: ErrandStep): boolean =>
    a.kind === b.kind && ('person' in a ? 'person' in b && a.person === b.person : 'thing' in b && a.thing === b.thing);
  return [...before, ...more.filter((step) => !before.some((other) => isSame(step, other)))];
}

function stepOf(
  reading: Reading,
  at: { found: ReturnType<typeof findShown>[number]; from: number; giver: PersonWish },
): ErrandStep[] {
  const { found, from, giver } = at;
  const before = reading.text.slice(from, found.at);
  const verb = lastVerb(before);
  if (found.shown.kind === 'person') {
    const { person } = found.shown;
    return verb === 'talk' && person !== giver ? [{ kind: 'talk', person }] : [];
  }
  if (found.shown.kind !== 'thing') return [];
  const { thing } = found.shown;
  if (verb === 'reach') return [{ kind: 'reach', thing }];
  if (verb !== 'collect') return [];
  const number = reading.numbers.find((span) => {
    const start = reading.tokens[span.first]?.start ?? 0;
    return start >= found.at - 30 && start < found.at && start >= from;
  });
  return [{ kind: 'collect', thing, count: number?.value ?? thing.needed ?? thing.count }];
}

/** The verb that leads to what follows: "talk to", "collect", "reach". */
function lastVerb(before: string): ErrandStep['kind'] | null {
  const last = (pattern: RegExp): number => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
  const found = (
    [
      ['talk', last(talking)],
      ['collect', last(gathering)],
      ['reach', last(going)],
    ] as const
  )
    .filter(([, index]) => index >= 0)
    .toSorted((a, b) => b[1] - a[1])[0];
  return found?.[0] ?? null;
}

function giverBefore(
  reading: Reading,
  of: { at: number; shown: ReturnType<typeof findShown>; sentence: { at: number; end: number } },
): PersonWish | null {
  const people = of.shown.flatMap((found) =>
    found.shown.kind === 'person' ? [{ ...found, person: found.shown.person }] : [],
  );
  const own = people.filter(({ at }) => at >= of.sentence.at && at < of.at).at(-1);
  const words = reading.text.slice(of.sentence.at, of.at).trim().split(/\s+/);
  const pronoun = words.length <= 3 && /^(?:he|she|they|it|ella|[eé]l|[他她它].*)$/iu.test(words[0] ?? '');
  const before = people.filter(({ at }) => at < of.sentence.at).at(-1);
  const between = own === undefined ? '' : reading.text.slice(own.end, of.at);
  // "Who has lost": near enough to be what they do, and no other hero in between.
  if (own !== undefined)
    return between.length <= 60 && !/\b(?:you|player|players)\b/i.test(between) ? own.person : null;
  return pronoun ? (before?.person ?? null) : null;
}

/** Where the wishes of the next giver begin. */
function nextGiver(of: {
  starts: readonly number[];
  order: number;
  giver: PersonWish | null;
  shown: ReturnType<typeof findShown>;
  end: number;
}): number {
  const next = of.starts
    .slice(of.order + 1)
    .find((start) =>
      of.shown.some(
        ({ at, end, shown }) =>
          shown.kind === 'person' &&
          shown.person !== of.giver &&
          end <= start &&
          start - end <= 3 &&
          at > (of.starts[of.order] ?? 0),
      ),
    );
  return next ?? of.end;
}

function withRewards(text: string, errands: readonly Errand[]): Errand[] {
  const matches = [...text.matchAll(rewards)];
  return errands.map((errand, index) => {
    const own = matches[Math.min(index, matches.length - 1)];
    const value = Number(own?.[1] ?? own?.[2] ?? NaN);
    return Number.isFinite(value) ? { ...errand, rewardCredits: Math.min(50, Math.round(value)) } : errand;
  });
}

function sentencesOf(text: string): { at: number; end: number }[] {
  const found: { at: number; end: number }[] = [];
  let at = 0;
  for (const match of text.matchAll(/[.!?;。！？；]+(?=\s|$|["”」]|\p{Script=Han})/gu)) {
    found.push({ at, end: match.index + match[0].length });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ at, end: text.length });
  return found;
}
