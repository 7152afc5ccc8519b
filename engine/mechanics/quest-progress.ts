import type { QuestSpec } from '#engine/level/world-spec.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import type { RunState } from '#engine/sim/types.ts';

/** The step a quest waits for, or null while it is not accepted or after its end. */
export function currentStep(run: RunState, quest: QuestSpec): QuestSpec['steps'][number] | null {
  const done = run.quests[quest.id];
  return done === undefined ? null : (quest.steps[done] ?? null);
}

/** Whether all steps of a quest are finished; false for unknown ids. */
export function isQuestDone(run: RunState, quest: QuestSpec | undefined): boolean {
  return quest !== undefined && (run.quests[quest.id] ?? 0) >= quest.steps.length;
}

/** Finishes the current step of a quest and tells about it. */
export function finishStep(play: Play, quest: QuestSpec): void {
  const done = (play.run.quests[quest.id] ?? 0) + 1;
  play.run.quests[quest.id] = done;
  play.events.push({ kind: 'quest-step', quest: quest.id, step: done });
  if (done >= quest.steps.length) play.events.push({ kind: 'quest-done', quest: quest.id, step: done });
}

/** What a conversation does to quests: the giver hands them out, and each waiting talk step with this character is done. */
export function talkInQuests(play: Play, character: string): void {
  const { level, run, events } = play;
  if (run.status !== 'playing') return;
  for (const quest of level.quests) {
    if (quest.giver === character && run.quests[quest.id] === undefined) {
      run.quests[quest.id] = 0;
      events.push({ kind: 'quest-accepted', quest: quest.id, step: 0 });
    }
    const step = currentStep(run, quest);
    if (step?.kind === 'talk' && step.target === character) finishStep(play, quest);
  }
}
