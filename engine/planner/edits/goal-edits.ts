import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { freeId } from '#engine/planner/compose/draft.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, note, say } from '#engine/planner/edits/edit-context.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { editRules } from '#engine/planner/edits/rule-edits.ts';
import { editSetting } from '#engine/planner/edits/setting-edits.ts';
import { retellGoal } from '#engine/planner/edits/retell.ts';
import { addWish, findGroup, setCount } from '#engine/planner/edits/thing-edits.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { readGenre } from '#engine/planner/understand/genre.ts';
import { readNegation } from '#engine/planner/understand/negation.ts';
import { pickupKinds } from '#engine/planner/understand/things.ts';
import { counted } from '#engine/planner/words/grammar.ts';
import { archetypeWords } from '#engine/planner/words/notes.ts';

const goalWord =
  /\b(?:goal|objective|to win|win by|winning|aim|meta|objetivo|ganar|se gana)\b|目标|获胜|胜利条件|赢|通关/iu;
// Games that are won in a way of their own.
const ownGoals: ReadonlySet<ArchetypeKind> = new Set([
  'boss',
  'capture-flag',
  'flyer',
  'race',
  'rings',
  'runner',
  'survival',
  'tower-defence',
]);

/** What has to be done to win; true when the clause was about that. */
export function editGoal(context: EditContext, wishes: ClauseWishes): boolean {
  const { spec, reading } = context;
  const spoken = goalWord.test(reading.text);
  const taken = wishes.things.find((wish) => pickupKinds.has(wish.kind) && (wish.taken || spoken));
  if (taken === undefined || (!spoken && !editConcepts(context).has('instead'))) return false;
  if (context.verb === 'remove' && !spoken) return false;
  if (ownGoals.has(spec.archetype)) {
    if (spoken) say(context, { topic: 'goal-stays' });
    return spoken;
  }
  const known = findGroup(spec, taken);
  const group = known ?? addWish(context, taken);
  if (group === null) return false;
  delete group.besides;
  if (taken.count !== null && taken.count > group.count) setCount(context, { group, after: taken.count });
  const count = Math.min(taken.needed ?? taken.count ?? group.count, group.count);
  const { win } = spec.rules;
  if (win.kind === 'collect' && win.target === group.id && win.count === count) {
    note(context, counted(group, { count, language: reading.language }));
    return true;
  }
  group.role = 'collect';
  spec.rules.win = { kind: 'collect', target: group.id, count };
  retellGoal(spec, { ...group, count });
  say(context, { topic: 'goal', words: [counted(group, { count, language: reading.language })] });
  return true;
}

const turns =
  /\b(?:turn|convert|make|change|transform|should be|become)\b|改成|变成|换成|改为|做成|conviert|convi[eé]rte|haz(?:lo|la)?\b|que sea|cambia|transforma/iu;

/** Another kind of game in the same place; true when the clause asked for one. */
export function editGenre(context: EditContext, wishes: ClauseWishes): boolean {
  const { spec, reading } = context;
  const strong = mentionsOf(reading, 'archetype').some((mention) => mention.weight >= 5);
  if (!strong || !turns.test(reading.text) || !['change', 'replace'].includes(context.verb)) return false;
  const genre = readGenre(reading, { negation: readNegation(reading), things: [], people: [], sales: [] });
  // "the boss should be a dragon" speaks of who is fought.
  if (genre === null || wishes.people.length > 0 || wishes.things.length > 0) return false;
  const word = archetypeWords[reading.language][genre.archetype];
  if (genre.archetype === spec.archetype) {
    note(context, word);
    return false;
  }
  const { archetype } = genre;
  const hints = { archetype, language: spec.language };
  const { spec: planned } = planPrompt({ prompt: spec.prompt === '' ? spec.title : spec.prompt, seed: 1, hints });
  const { title, prompt, language, setting, player, characters, parents } = spec;
  const kept = { title, prompt, language, setting, parents, player: { ...player } };
  delete kept.player.controller;
  const names = new Set(planned.characters.map((person) => person.name));
  Object.assign(spec, planned, kept);
  for (const person of characters.filter(({ name }) => !names.has(name)).slice(0, specLimits.characters - names.size))
    spec.characters.push({ ...person, id: freeId(spec, person.id), placement: { region: 'centre' } });
  say(context, { topic: 'archetype', words: [word] });
  editSetting(context, null);
  editRules(context);
  return true;
}
