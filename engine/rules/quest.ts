import { z } from 'zod';

import { identifier } from '#engine/level/spec-fields.ts';
import type { Level } from '#engine/level/level.ts';
import type { QuestSpec } from '#engine/level/world-spec.ts';
import { currentStep, isQuestDone } from '#engine/mechanics/quest-progress.ts';
import { talkTo, touchGroup } from '#engine/rules/want.ts';
import { type WinRule, type WinSight, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('quest'), quest: identifier });
type Quest = z.infer<typeof schema>;

/** Won by finishing a quest. */
export const questRule: WinRule<typeof schema, Readonly<Quest>, 'quest.find' | 'quest.step'> = defineWinRule({
  kind: 'quest',
  describe: 'Finish the quest with the id `quest`.',
  schema,
  settle: (asked) => asked ?? { kind: 'reach-goal' },
  isWon: ({ run, level }, win) => isQuestDone(run, questOf(level, win)),
  progress({ level, run }, win) {
    const quest = questOf(level, win);
    const need = quest?.steps.length ?? 1;
    const have = run.quests[win.quest];
    const giver = level.characters.find((character) => character.id === quest?.giver)?.name ?? '';
    const words = { giver, title: quest?.title ?? win.quest };
    return { saying: have === undefined ? 'quest.find' : 'quest.step', words, have: have ?? -1, need };
  },
  want({ world, run }, win) {
    const quest = questOf(world.level, win);
    if (quest === undefined) return null;
    if (run.quests[quest.id] === undefined) return quest.giver === undefined ? null : talkTo(world, quest.giver);
    const step = currentStep(run, quest);
    if (step === null) return null;
    if (step.kind === 'talk') return talkTo(world, step.target);
    if (step.kind === 'collect') return touchGroup(world, { run, group: step.target, count: step.count });
    return { kind: 'reach', entities: world.landmarks.get(step.target) ?? [], target: step.target, missing: 1 };
  },
  facts(level, win) {
    const quest = questOf(level, win);
    const wanted =
      quest?.steps.filter((step) => step.kind === 'collect').reduce((sum, step) => sum + step.count, 0) ?? 0;
    return { words: `finish the quest "${quest?.title ?? win.quest}"`, count: wanted === 0 ? null : wanted };
  },
  plan: (spec, win) => ({ text: spec.quests.find((quest) => quest.id === win.quest)?.title ?? '' }),
  sights(level, win) {
    const quest = questOf(level, win);
    const wanted = quest?.steps.find((step) => step.kind === 'collect')?.target;
    const sights: (WinSight | null)[] = [
      quest?.giver === undefined ? null : { group: quest.giver },
      wanted === undefined ? null : { group: wanted },
      { mechanic: 'collectable' },
    ];
    return sights.filter((sight) => sight !== null);
  },
});

function questOf(level: Pick<Level, 'quests'>, win: Quest): QuestSpec | undefined {
  return level.quests.find((quest) => quest.id === win.quest);
}
