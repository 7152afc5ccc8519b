import type { CharacterSpec, WorldSpec } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { createRng } from '#engine/math/rng.ts';
import { inventPerson } from '#engine/planner/compose/invent-person.ts';
import { freeId } from '#engine/planner/compose/draft.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { say } from '#engine/planner/edits/edit-context.ts';
import { dropReferences, goalIsLost, mendGoal } from '#engine/planner/edits/references.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { roleWords } from '#engine/planner/words/people.ts';

/** The character that a wish speaks of, by name or by role. */
export function findPerson(
  spec: WorldSpec,
  wish: Pick<PersonWish, 'name' | 'role' | 'roleWord'>,
): CharacterSpec | null {
  if (wish.name !== null)
    return spec.characters.find((person) => person.name.toLowerCase() === wish.name?.toLowerCase()) ?? null;
  const names = wish.role === null ? [] : Object.values(roleWords.get(wish.role)?.name ?? {});
  const feminine = wish.role === null ? undefined : roleWords.get(wish.role)?.esFeminine;
  return spec.characters.find((person) => [...names, feminine, wish.roleWord].includes(person.role)) ?? null;
}

/** Adding and removing characters. */
export function editPeople(context: EditContext, people: readonly PersonWish[]): void {
  for (const wish of people) {
    const known = findPerson(context.spec, wish);
    if (context.verb === 'remove' && known !== null) removePerson(context, known);
    else if (context.verb === 'add' && wish.role !== null && (known === null || wish.name === null))
      addPerson(context, wish);
    else if (context.verb === 'add' && wish.name !== null && known === null) addPerson(context, wish);
  }
}

function addPerson(context: EditContext, wish: PersonWish): void {
  const { spec } = context;
  if (spec.characters.length >= specLimits.characters) return;
  const rng = createRng(`edit/${spec.title}/${spec.characters.length}`);
  const invented = inventPerson({
    wish,
    language: spec.language,
    taken: spec.characters.map((person) => person.name),
    rng,
  });
  const id = freeId(spec, invented.idBase);
  spec.characters.push({ ...invented.character, id });
  spec.absent = spec.absent.filter((word) => word !== 'characters');
  say(context, { topic: 'added-person', words: [invented.character.name, invented.character.role] });
}

function removePerson(context: EditContext, person: CharacterSpec): void {
  const { spec } = context;
  spec.characters = spec.characters.filter((other) => other !== person);
  dropReferences(spec, person.id);
  say(context, { topic: 'removed', words: [person.name] });
  if (!goalIsLost(spec)) return;
  const target = mendGoal(spec);
  if (target !== null) say(context, { topic: 'goal', words: [target.name || target.id] });
}
