import { specLimits } from '#engine/level/spec-fields.ts';
import type { CharacterSpec, QuestSpec, ThingGroup } from '#engine/level/world-spec.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { freeId } from '#engine/planner/compose/draft.ts';
import { createTeller, friendSlots } from '#engine/planner/compose/story.ts';
import type { ErrandStep } from '#engine/planner/understand/errands.ts';
import { pickupKinds } from '#engine/planner/understand/things.ts';
import { counted, definite, plural, titleCase } from '#engine/planner/words/grammar.ts';

const mostSteps = 6;
const usualCredits = 10;

/** The errands of a prompt as quests, in its order: what is asked for, and back to whoever asked. */
export function askedQuests(draft: SpecDraft): QuestSpec[] {
  return draft.intent.errands.slice(0, specLimits.quests).flatMap((errand, index): QuestSpec[] => {
    const id = draft.characterOf.get(errand.giver);
    const giver = draft.characters.find((person) => person.id === id);
    if (giver === undefined) return [];
    const asked = errand.steps.flatMap((wish) => stepOf(draft, { wish, giver }));
    if (asked.length === 0) return [];
    const steps = [...asked.slice(0, mostSteps - 1), ...backTo(draft, { giver, asked })];
    return [
      {
        id: index === 0 ? freeId(draft, 'errand') : `errand-${index + 1}`,
        title: titleOf(draft, { giver, steps: asked }),
        giver: giver.id,
        steps,
        rewardCredits: errand.rewardCredits ?? usualCredits,
      },
    ];
  });
}

function stepOf(draft: SpecDraft, of: { wish: ErrandStep; giver: CharacterSpec }): QuestSpec['steps'] {
  const { wish, giver } = of;
  const { language } = draft.intent;
  const teller = createTeller(draft, draft.rng.fork('errand'));
  if (wish.kind === 'talk') {
    const friend = draft.characters.find((person) => person.id === draft.characterOf.get(wish.person));
    if (friend === undefined) return [];
    return [
      written({
        kind: 'talk',
        target: friend.id,
        count: 1,
        text: teller.tell('quest.talk', { extra: friendSlots(friend) }),
      }),
    ];
  }
  const group = draft.things.find((candidate) => candidate.id === draft.groupOf.get(wish.thing));
  if (group === undefined) return [];
  const extra = { giver: giver.name, landmark: definite(group, { count: 1, language }) };
  if (wish.kind === 'reach' || !isPickup(group))
    return [written({ kind: 'reach', target: group.id, count: 1, text: teller.tell('quest.reach', { extra }) })];
  const count = Math.max(1, Math.min(wish.count ?? group.count, group.count));
  const targets = counted(group, { count, language });
  return [
    written({
      kind: 'collect',
      target: group.id,
      count,
      text: teller.tell('quest.collect', { extra: { ...extra, targets } }),
    }),
  ];
}

function isPickup(group: ThingGroup): boolean {
  return group.role === 'collect' || pickupKinds.has(group.kind);
}

// An errand that ends where it began is told to the one who gave it; a way to a place ends there.
function backTo(draft: SpecDraft, of: { giver: CharacterSpec; asked: QuestSpec['steps'] }): QuestSpec['steps'] {
  const { giver, asked } = of;
  if (asked.at(-1)?.kind === 'reach' && asked.length > 1) return [];
  const teller = createTeller(draft, draft.rng.fork('errand-end'));
  const key = asked.some(({ kind }) => kind === 'collect') ? 'quest.return' : 'quest.meet';
  return [
    written({ kind: 'talk', target: giver.id, count: 1, text: teller.tell(key, { extra: { giver: giver.name } }) }),
  ];
}

function written(step: QuestSpec['steps'][number]): QuestSpec['steps'][number] {
  return { ...step, text: step.text.slice(0, 160) };
}

function titleOf(draft: SpecDraft, of: { giver: CharacterSpec; steps: QuestSpec['steps'] }): string {
  const { language } = draft.intent;
  const collected = of.steps.find((step) => step.kind === 'collect');
  const group = draft.things.find((candidate) => candidate.id === collected?.target);
  const things = group === undefined ? '' : plural(group, language);
  const Targets = language === 'en' ? titleCase(things) : things.charAt(0).toUpperCase() + things.slice(1);
  const teller = createTeller(draft, draft.rng.fork(`errand/${of.giver.id}`));
  return teller
    .tell('quest.title', {
      extra: { giver: of.giver.name, ...(Targets === '' ? {} : { Targets }) },
      label: of.giver.id,
    })
    .slice(0, 80);
}
