import { InputError } from '#engine/errors.ts';
import type { WorldSpec } from './world-spec.ts';

/** Words for wherever a level has water. */
export const waterWords: readonly string[] = ['water', 'shore', 'beach', 'coast', 'pond', 'lake', 'river', 'sea'];

/** Places that exist without being a group: `placement.near` may name them. */
export const placeWords: readonly string[] = [...waterWords, 'spawn', 'centre', 'square', 'goal'];

/** Checks that ids are unique and that every id that is mentioned exists. Throws InputError `spec.duplicate-id` or `spec.dangling-reference`. */
export function checkReferences(spec: WorldSpec): void {
  const groups = new Set(spec.things.map((group) => group.id));
  const people = new Set(spec.characters.map((character) => character.id));
  const quests = new Set(spec.quests.map((quest) => quest.id));
  checkUnique(
    [...spec.things, ...spec.characters].map((item) => item.id),
    'things and characters',
  );
  checkUnique(
    spec.quests.map((quest) => quest.id),
    'quests',
  );
  checkUnique(
    spec.cutscenes.map((cutscene) => cutscene.id),
    'cutscenes',
  );
  const known = (id: string): boolean => groups.has(id) || people.has(id);
  checkWin(spec.rules.win, { groups, quests });
  for (const quest of spec.quests) {
    if (quest.giver !== undefined && !people.has(quest.giver))
      complain({ where: `The quest "${quest.id}" is given by`, id: quest.giver, of: 'character' });
    for (const step of quest.steps) {
      const found =
        step.kind === 'collect'
          ? groups.has(step.target)
          : step.kind === 'talk'
            ? people.has(step.target)
            : known(step.target);
      if (!found)
        complain({
          where: `A step of the quest "${quest.id}" asks to ${step.kind}`,
          id: step.target,
          of: step.kind === 'talk' ? 'character' : 'group of things',
        });
    }
  }
  const kinds: ReadonlySet<string> = new Set(spec.things.map((group) => group.kind));
  for (const item of [...spec.things, ...spec.characters]) {
    for (const near of [item.placement.near, item.placement.and]) {
      if (near === undefined || known(near) || kinds.has(near) || placeWords.includes(near)) continue;
      complain({ where: `"${item.id}" stands near`, id: near, of: 'group, character or place' });
    }
  }
  for (const cutscene of spec.cutscenes) {
    const shown = cutscene.beats.flatMap((beat) => [beat.subject, beat.speaker, beat.other]);
    for (const id of shown) {
      if (id === undefined || known(id) || kinds.has(id) || placeWords.includes(id) || id === 'player') continue;
      complain({ where: `The cutscene "${cutscene.id}" shows`, id, of: 'group or character' });
    }
    const { target } = cutscene;
    if (target !== undefined && !known(target) && !quests.has(target))
      complain({ where: `The cutscene "${cutscene.id}" waits for`, id: target, of: 'group, character or quest' });
  }
}

function checkUnique(ids: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id))
      throw new InputError(`The id "${id}" is used twice among ${what}.`, {
        code: 'spec.duplicate-id',
        fix: 'Give each its own id.',
      });
    seen.add(id);
  }
}

function complain(reference: { where: string; id: string; of: string }): never {
  throw new InputError(`${reference.where} "${reference.id}", but there is no such ${reference.of}.`, {
    code: 'spec.dangling-reference',
    fix: `Add a ${reference.of} with the id "${reference.id}", or name one that exists.`,
  });
}

function checkWin(
  win: WorldSpec['rules']['win'],
  { groups, quests }: { readonly groups: ReadonlySet<string>; readonly quests: ReadonlySet<string> },
): void {
  if ('target' in win && !groups.has(win.target))
    complain({ where: `The win rule "${win.kind}" names`, id: win.target, of: 'group of things' });
  if ('quest' in win && !quests.has(win.quest)) complain({ where: 'The win rule names', id: win.quest, of: 'quest' });
}
