import { creatureKinds, isHostile, mechanicOf } from '#engine/level/thing-catalog.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, gapWord, isRemoved, note, say, stepped } from '#engine/planner/edits/edit-context.ts';
import { allow } from '#engine/planner/edits/setting-edits.ts';
import type { Mention } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { readMeasures } from '#engine/planner/understand/measures.ts';
import { readNegation } from '#engine/planner/understand/negation.ts';
import { readParty } from '#engine/planner/understand/party.ts';
import { readRules } from '#engine/planner/understand/rules.ts';
import { longestEndureSeconds, usualEndureLives } from '#engine/rules/endure.ts';
import { durationWords } from '#engine/planner/words/places.ts';

/** Difficulty, time limit, lives, laps, waves, and how many play. */
export function editRules(context: EditContext): void {
  const negation = readNegation(context.reading);
  const wishes = readRules(context.reading, negation);
  const measured = readMeasures(context.reading, negation).get('difficulty') ?? null;
  editDifficulty(context, measured ?? wishes.difficulty);
  if (wishes.endureSeconds === null && !isTimed(context, wishes.timerSeconds)) editTimer(context, wishes.timerSeconds);
  else editEndurance(context, wishes.endureSeconds ?? wishes.timerSeconds);
  editLives(context);
  editLaps(context);
  editWaves(context);
  editParty(context);
}

function unitOf(context: EditContext, concept: string): Mention | undefined {
  return mentionsOf(context.reading, 'unit').find((mention) => mention.concept === concept);
}

function editDifficulty(context: EditContext, named: number | null): void {
  const { rules } = context.spec;
  const concepts = editConcepts(context);
  // "rain harder" speaks of the rain.
  const ofWeather = mentionsOf(context.reading, 'weather').length > 0;
  const before = rules.difficulty;
  const much = /\b(?:much|way|a lot|far|mucho)\b|得多|很多|多了/i.test(context.reading.text) ? 0.3 : 0.2;
  const gap = gapWord.test(context.reading.text);
  const harder = (concepts.has('harder') && !ofWeather) || (gap && concepts.has('bigger'));
  const easier = concepts.has('easier') || (gap && concepts.has('smaller'));
  const spoken = mentionsOf(context.reading, 'measure').some((mention) => mention.concept === 'difficulty');
  const isDown = spoken && /\b(?:down|lower|less|reduce|drop|baja|menos)\b|降|低|减/iu.test(context.reading.text);
  const isUp = spoken && /\b(?:up|raise|more|increase|sube|m[aá]s)\b|升|提高|加/iu.test(context.reading.text);
  const told = spoken && named !== null && /\d/.test(context.reading.text);
  const step = told ? 0 : harder || isUp ? much : easier || isDown ? -much : 0;
  if (step === 0 && named === null) return;
  const wanted = step === 0 ? (named ?? before) : before + step;
  rules.difficulty = Math.round(Math.min(1, Math.max(0, wanted)) * 100) / 100;
  const shown = Math.round(rules.difficulty * 100);
  if (before !== rules.difficulty) say(context, { topic: 'difficulty', words: [Math.round(before * 100), shown] });
  else note(context, `${shown} %`);
}

/** Whether a time is how long one has to stay alive here. */
function isTimed({ spec }: EditContext, named: number | null): named is number {
  return spec.rules.win.kind === 'endure' && named !== null;
}

function editEndurance(context: EditContext, named: number | null): void {
  const { spec, reading, verb } = context;
  const { win } = spec.rules;
  const before = win.kind === 'endure' ? win.seconds : null;
  const step = before === null || named === null ? 0 : verb === 'more' ? named : verb === 'less' ? -named : 0;
  const wanted = step === 0 ? named : (before ?? 0) + step;
  const seconds = Math.min(longestEndureSeconds, Math.max(10, wanted ?? 0));
  if (seconds === before) return;
  spec.rules.win = { kind: 'endure', seconds };
  spec.rules.timerSeconds = null;
  spec.player.lives ??= usualEndureLives;
  say(context, { topic: 'endure', words: [durationWords(seconds, reading.language)] });
}

function editTimer(context: EditContext, named: number | null): void {
  const { spec, reading } = context;
  const concepts = editConcepts(context);
  const before = spec.rules.timerSeconds;
  const limit = mentionsOf(reading, 'limit', 'category', 'denial').find(
    (mention) => mention.concern === 'limit' || mention.concept === 'timer',
  );
  const factor = Number(mentionsOf(reading, 'factor')[0]?.concept ?? 0);
  const timed = /\btime\b|\btiempo\b|时间/i.test(reading.text);
  let after = named ?? before;
  if (limit !== undefined && (limit.concern === 'denial' || isRemoved(context, limit))) after = null;
  else if (named !== null && before === null && ['more', 'less'].includes(context.verb)) {
    note(context, '∞');
    return;
  } else if (named !== null && before !== null && context.verb === 'more') after = before + named;
  else if (named !== null && before !== null && context.verb === 'less') after = before - named;
  else if (factor > 0 && timed && before !== null) after = before * factor;
  else if (concepts.has('more-time')) after = before === null ? null : before + (named ?? 60);
  else if (concepts.has('less-time')) after = before === null ? 180 : before - (named ?? 60);
  if (after !== null) after = Math.round(Math.min(1800, Math.max(10, after)));
  if (after === before) {
    if (named !== null && before !== null) note(context, durationWords(before, reading.language));
    return;
  }
  spec.rules.timerSeconds = after;
  if (after !== null) allow(spec, ['timer']);
  say(
    context,
    after === null ? { topic: 'timer-off' } : { topic: 'timer', words: [durationWords(after, reading.language)] },
  );
}

// "a witch lives in the woods": where somebody is at home.
const dwells =
  /\b(?:lives?|living)\s+(?:in|at|near|on|by|next|under|behind|beside|with|alone|there|here|inside|between)\b/i;

function editLives(context: EditContext): void {
  const { player, rules, things } = context.spec;
  const unit =
    unitOf(context, 'life') ?? mentionsOf(context.reading, 'denial').find(({ concept }) => concept === 'lives');
  if (unit === undefined || dwells.test(context.reading.text)) return;
  // Hearts that lie about are things, as long as nobody counts lives.
  const isHeart = mentionsOf(context.reading, 'thing').some((mention) => mention.first === unit.first);
  if (isHeart && player.lives === null && things.some((group) => group.kind === 'heart')) return;
  const numbered = context.reading.numbers.length > 0 || mentionsOf(context.reading, 'factor').length > 0;
  const endless = /\b(?:infinite|unlimited|endless|infinitas|ilimitadas)\b|无限/i.test(context.reading.text);
  const removed = endless || (!numbered && isRemoved(context, unit));
  if (rules.win.kind === 'defend') {
    const lives = Math.min(30, Math.max(1, stepped(context, { before: rules.win.lives ?? 10, unit, step: 2 })));
    if (lives === rules.win.lives) note(context, String(lives));
    else say(context, { topic: 'lives', words: [lives] });
    rules.win.lives = lives;
    return;
  }
  const before = player.lives;
  // Who may try as often as they like cannot get another try.
  const isRelative = context.verb === 'more' || editConcepts(context).has('more');
  if (before === null && isRelative && !removed) {
    note(context, '∞');
    return;
  }
  const from = before ?? 0;
  const after = removed ? null : Math.min(9, Math.max(1, stepped(context, { before: from, unit, step: 1 })));
  if (!removed && !numbered && from === after) return;
  if (after === before) {
    if (after !== null) note(context, String(after));
    return;
  }
  player.lives = after;
  say(context, after === null ? { topic: 'lives-off' } : { topic: 'lives', words: [after] });
}

function editLaps(context: EditContext): void {
  const { rules } = context.spec;
  const unit = unitOf(context, 'lap');
  if (unit === undefined) return;
  const before = rules.laps ?? (rules.win.kind === 'laps' ? 3 : 1);
  const after = Math.min(20, Math.max(1, stepped(context, { before, unit, step: 1 })));
  if (after === before && rules.laps !== undefined) note(context, String(after));
  if (after === rules.laps) return;
  rules.laps = after;
  say(context, { topic: 'laps', words: [after] });
}

function editWaves(context: EditContext): void {
  const { rules } = context.spec;
  const unit = unitOf(context, 'wave');
  if (unit === undefined) return;
  const { win } = rules;
  const before = 'waves' in win ? win.waves : (rules.waves ?? 1);
  const after = Math.min(specLimits.waves, Math.max(1, stepped(context, { before, unit, step: 1 })));
  if (after === before) {
    note(context, String(after));
    return;
  }
  if ('waves' in win) win.waves = after;
  if (!('waves' in win) || rules.waves !== undefined) rules.waves = after;
  followWaves(context, { before, after });
  say(context, { topic: 'waves', words: [after] });
}

// Nobody comes in a wave for which there is nobody: as many come in each as before.
function followWaves({ spec }: EditContext, waves: { before: number; after: number }): void {
  const foes = spec.things.filter((group) => isHostile(mechanicOf(group)) && creatureKinds.includes(group.kind));
  const total = foes.reduce((sum, group) => sum + group.count, 0);
  const [first] = foes;
  if (first === undefined || total >= waves.after || !('waves' in spec.rules.win)) return;
  first.count = Math.min(specLimits.countPerGroup, first.count + waves.after - total);
}

const teamWord = /\b(?:team|squad|side|equipo|bando)\b|队伍|支队|一队|个队/iu;
const ordinals = [/\b(?:third|3rd|tercer[oa]?)\b|第三/iu, /\b(?:fourth|4th|cuart[oa])\b|第四/iu];

// "add a third team", "one more team"
function teamsAfter({ reading, verb, spec }: EditContext, wanted: number | null): number | null {
  if (!teamWord.test(reading.text)) return wanted;
  const place = ordinals.findIndex((ordinal) => ordinal.test(reading.text));
  if (place >= 0) return verb === 'remove' ? place + 2 : place + 3;
  const concepts = new Set(mentionsOf(reading, 'edit').map((mention) => mention.concept));
  const before = spec.rules.teams ?? 2;
  if (verb === 'more' || concepts.has('more')) return Math.min(4, before + (reading.numbers[0]?.value ?? 1));
  if (verb === 'less' || verb === 'remove') return Math.max(2, before - (reading.numbers[0]?.value ?? 1));
  return wanted;
}

function editParty(context: EditContext): void {
  const { rules } = context.spec;
  const party = readParty(context.reading);
  const asked = { ...party, teams: teamsAfter(context, party.teams) };
  for (const kind of ['teams', 'players'] as const) {
    const wanted = asked[kind];
    if (wanted === null || (kind === 'players' && unitOf(context, 'life') !== undefined)) continue;
    if (rules[kind] === wanted) note(context, String(wanted));
    else say(context, { topic: kind, words: [wanted] });
    rules[kind] = wanted;
  }
}
