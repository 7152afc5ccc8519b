import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, isRemoved, say } from '#engine/planner/edits/edit-context.ts';
import { allow } from '#engine/planner/edits/setting-edits.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { readNegation } from '#engine/planner/understand/negation.ts';
import { readRules } from '#engine/planner/understand/rules.ts';
import { longestEndureSeconds, usualEndureLives } from '#engine/rules/endure.ts';
import { durationWords } from '#engine/planner/words/places.ts';

/** Difficulty, time limit, lives and what players can do. */
export function editRules(context: EditContext): void {
  const wishes = readRules(context.reading, readNegation(context.reading));
  editDifficulty(context, wishes.difficulty);
  if (wishes.endureSeconds === null && !isTimed(context, wishes.timerSeconds)) editTimer(context, wishes.timerSeconds);
  else editEndurance(context, wishes.endureSeconds ?? wishes.timerSeconds);
  editLives(context, wishes.lives);
  editAbilities(context, wishes.abilities);
  if (
    context.verb === 'remove' &&
    mentionsOf(context.reading, 'category').some((mention) => mention.concept === 'cutscenes') &&
    context.spec.cutscenes.length > 0
  ) {
    context.spec.cutscenes = [];
    if (!context.spec.absent.includes('cutscenes')) context.spec.absent.push('cutscenes');
    say(context, { topic: 'scenes-off' });
  }
}

function editDifficulty(context: EditContext, named: number | null): void {
  const { rules } = context.spec;
  const concepts = editConcepts(context);
  const before = rules.difficulty;
  const step = concepts.has('harder') ? 0.2 : concepts.has('easier') ? -0.2 : 0;
  const wanted = step === 0 ? (named ?? before) : before + step;
  rules.difficulty = Math.round(Math.min(1, Math.max(0, wanted)) * 100) / 100;
  if (before !== rules.difficulty)
    say(context, { topic: 'difficulty', words: [Math.round(before * 100), Math.round(rules.difficulty * 100)] });
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
  const limit = mentionsOf(reading, 'limit', 'category').find(
    (mention) => mention.concern === 'limit' || mention.concept === 'timer',
  );
  let after = named ?? before;
  if (limit !== undefined && isRemoved(context, limit)) after = null;
  else if (named !== null && before !== null && context.verb === 'more') after = before + named;
  else if (named !== null && before !== null && context.verb === 'less') after = before - named;
  else if (concepts.has('more-time')) after = before === null ? null : before + (named ?? 60);
  else if (concepts.has('less-time')) after = before === null ? 180 : before - (named ?? 60);
  if (after !== null) after = Math.min(1800, Math.max(10, after));
  if (after === before) return;
  spec.rules.timerSeconds = after;
  if (after !== null) allow(spec, ['timer']);
  say(
    context,
    after === null ? { topic: 'timer-off' } : { topic: 'timer', words: [durationWords(after, reading.language)] },
  );
}

function editLives(context: EditContext, named: number | null): void {
  const { player } = context.spec;
  const unit = mentionsOf(context.reading, 'unit').find((mention) => mention.concept === 'life');
  if (unit === undefined) return;
  const removed = named === null && isRemoved(context, unit);
  const more =
    named !== null && player.lives !== null && (context.verb === 'more' || editConcepts(context).has('more'));
  const after = removed
    ? null
    : named === null
      ? player.lives
      : Math.min(9, more ? (player.lives ?? 0) + named : named);
  if (after === player.lives) return;
  player.lives = after;
  say(context, after === null ? { topic: 'lives-off' } : { topic: 'lives', words: [after] });
}

function editAbilities(context: EditContext, abilities: ReadonlySet<string>): void {
  const { player } = context.spec;
  const concepts = editConcepts(context);
  const double = mentionsOf(context.reading, 'ability').find((mention) => mention.concept === 'double-jump');
  if (double !== undefined) {
    const after = !isRemoved(context, double);
    if (after !== player.doubleJump) say(context, { topic: after ? 'double-jump-on' : 'double-jump-off' });
    player.doubleJump = after;
  }
  const gravityWord = mentionsOf(context.reading, 'ability').find((mention) => mention.concept.endsWith('gravity'));
  const normal = concepts.has('normal-gravity') || (gravityWord !== undefined && isRemoved(context, gravityWord));
  const gravity = normal
    ? 1
    : abilities.has('low-gravity')
      ? 0.5
      : abilities.has('high-gravity')
        ? 1.4
        : player.gravityMultiplier;
  setMultiplier(context, { key: 'gravityMultiplier', topic: 'gravity', wanted: gravity });
  const speed = concepts.has('faster')
    ? player.speedMultiplier * 1.2
    : concepts.has('slower')
      ? player.speedMultiplier / 1.2
      : abilities.has('fast')
        ? 1.4
        : abilities.has('slow')
          ? 0.75
          : player.speedMultiplier;
  setMultiplier(context, { key: 'speedMultiplier', topic: 'speed', wanted: speed });
  const jump = concepts.has('higher-jump')
    ? player.jumpMultiplier * 1.15
    : concepts.has('lower-jump')
      ? player.jumpMultiplier / 1.15
      : abilities.has('high-jump')
        ? 1.35
        : abilities.has('low-jump')
          ? 0.8
          : player.jumpMultiplier;
  setMultiplier(context, { key: 'jumpMultiplier', topic: 'jump', wanted: jump });
}

function setMultiplier(
  context: EditContext,
  change: {
    key: 'gravityMultiplier' | 'speedMultiplier' | 'jumpMultiplier';
    topic: 'gravity' | 'speed' | 'jump';
    wanted: number;
  },
): void {
  const { player } = context.spec;
  const before = player[change.key];
  const after = Math.round(Math.min(2, Math.max(0.5, change.wanted)) * 100) / 100;
  if (Math.abs(after - before) < 0.005) return;
  player[change.key] = after;
  say(context, { topic: change.topic, words: [before, after] });
}
