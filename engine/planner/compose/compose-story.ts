import { specLimits } from '#engine/level/spec-fields.ts';
import type { ArchetypeKind, BeatSpec, CutsceneSpec, QuestSpec, WorldSpec } from '#engine/level/world-spec.ts';
import { winByDefending } from '#engine/planner/compose/complete-defence.ts';
import { askedBeats, scenesOnTheWay } from '#engine/planner/compose/compose-scenes.ts';
import { askedQuests } from '#engine/planner/compose/compose-errands.ts';
import { winByFighting } from '#engine/planner/compose/complete-fight.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { freeId } from '#engine/planner/compose/draft.ts';
import type { Teller } from '#engine/planner/compose/story.ts';
import { createTeller, friendSlots, landmarkGroup, targetGroup } from '#engine/planner/compose/story.ts';

/** The quests that people of the prompt give; else the quest of a village, or the errand of a hunt for somebody. */
export function composeQuests(draft: SpecDraft): QuestSpec[] {
  const giver = draft.characters[0];
  const village = draft.archetype === 'quest-village';
  if (giver === undefined || draft.intent.absent.has('quests')) return [];
  const asked = askedQuests(draft);
  const told =
    asked.some((quest) => quest.steps.length > 2) || asked.length > 1 || !(village || draft.archetype === 'collect');
  if (asked.length > 0 && (told || asked[0]?.giver !== giver.id)) return asked;
  if (!village && draft.archetype !== 'collect') return [];
  const teller = createTeller(draft, draft.rng.fork('quest'));
  const steps: QuestSpec['steps'] = [];
  const friend = draft.characters[1];
  if (village && friend !== undefined)
    steps.push(
      step({ kind: 'talk', target: friend.id, text: teller.tell('quest.talk', { extra: friendSlots(friend) }) }),
    );
  const target = draft.things.find((group) => group.id === draft.targetId);
  const landmark = landmarkGroup(draft);
  if (target !== undefined) {
    const count = neededCount(draft, target.count);
    steps.push({ ...step({ kind: 'collect', target: target.id, text: teller.tell('quest.collect') }), count });
  } else if (landmark !== null)
    steps.push(step({ kind: 'reach', target: landmark.id, text: teller.tell('quest.reach') }));
  steps.push(
    step({ kind: 'talk', target: giver.id, text: teller.tell(target === undefined ? 'quest.meet' : 'quest.return') }),
  );
  return [
    {
      id: freeId(draft, 'errand'),
      title: teller.tell('quest.title').slice(0, 80),
      giver: giver.id,
      steps,
      rewardCredits: draft.intent.errands[0]?.rewardCredits ?? (village ? 10 : 5),
    },
  ];
}

/** How many of the target win: all of them unless the prompt asks for fewer. */
export function neededCount(draft: SpecDraft, count: number): number {
  const wish = [...draft.groupOf].find(([, id]) => id === draft.targetId)?.[0];
  return Math.max(1, Math.min(wish?.needed ?? count, count));
}

function step(wanted: {
  kind: 'talk' | 'collect' | 'reach';
  target: string;
  text: string;
}): QuestSpec['steps'][number] {
  return { ...wanted, count: 1, text: wanted.text.slice(0, 160) };
}

/** Games that are over at the end of their course and not with time. */
const finishers: readonly ArchetypeKind[] = ['race', 'rings', 'flyer', 'runner'];

/** What has to be done to win. */
export function composeWin(draft: SpecDraft, quests: readonly QuestSpec[]): WorldSpec['rules']['win'] {
  const target = draft.things.find((group) => group.id === draft.targetId);
  const quest = quests[0];
  if (draft.intent.endureSeconds !== null) {
    if (!finishers.includes(draft.archetype)) return { kind: 'endure', seconds: draft.intent.endureSeconds };
    draft.notes.push({ kind: 'assumption', topic: 'no-endure', words: [`#${draft.archetype}`] });
  }
  if (draft.archetype === 'quest-village' && quest !== undefined) return { kind: 'quest', quest: quest.id };
  if (draft.archetype === 'race' || draft.archetype === 'rings') return { kind: 'laps' };
  if (draft.archetype === 'runner') return { kind: 'reach-goal' };
  if (draft.archetype === 'flyer') return { kind: 'pass-gates', count: target?.count ?? 10 };
  if (draft.archetype === 'tower-defence') return winByDefending(draft, draft.targetId ?? 'crystal');
  const fight = winByFighting(draft);
  if (fight !== null) return fight;
  if (draft.archetype === 'obby' || target === undefined) return { kind: 'reach-goal' };
  const count = neededCount(draft, target.count);
  if (target.kind === 'crop' && draft.archetype === 'farm') return { kind: 'harvest', target: target.id, count };
  return {
    kind: draft.archetype === 'sandbox' && target.role !== 'collect' ? 'visit' : 'collect',
    target: target.id,
    count,
  };
}

/** A start scene of five or six beats and a win scene of two to four, spoken by the people of the level, and what the prompt asks for. */
export function composeCutscenes(draft: SpecDraft): CutsceneSpec[] {
  if (draft.intent.absent.has('cutscenes')) return [];
  const teller = createTeller(draft, draft.rng.fork('cutscene'));
  return [
    sceneOf(draft, { id: 'opening', trigger: 'start', beats: openingBeats(draft, teller) }),
    sceneOf(draft, { id: 'triumph', trigger: 'win', beats: closingBeats(draft, teller) }),
    ...scenesOnTheWay(draft),
  ];
}

// What the prompt asks a scene to show comes in its order, after the first picture and instead of invented talk; a scene
// whose shots are named shows these alone.
function sceneOf(draft: SpecDraft, usual: CutsceneSpec & { readonly trigger: 'start' | 'win' }): CutsceneSpec {
  const wish = draft.intent.scenes.find((scene) => scene.trigger === usual.trigger);
  const asked = wish === undefined ? spokenBeats(draft, usual.trigger) : askedBeats(draft, wish.beats);
  const seconds = wish?.seconds ?? null;
  const scene = seconds === null ? usual : { ...usual, seconds: Math.min(120, Math.max(2, seconds)) };
  if (asked.length === 0) return scene;
  if (asked.some(({ shot }) => shot !== undefined)) return { ...scene, beats: asked.slice(0, specLimits.beats) };
  const speaks = asked.some((each) => each.kind === 'dialogue');
  const rest = usual.beats.slice(1).filter((each) => !(speaks && each.kind === 'dialogue'));
  return { ...scene, beats: [...usual.beats.slice(0, 1), ...asked, ...rest].slice(0, specLimits.beats) };
}

// Who was given words in the prompt says them in the opening, too.
function spokenBeats(draft: SpecDraft, trigger: 'start' | 'win'): BeatSpec[] {
  if (trigger !== 'start') return [];
  return draft.intent.people
    .filter((person) => person.greeting !== null)
    .slice(0, 2)
    .map((person) =>
      beat({ kind: 'dialogue', subject: draft.characterOf.get(person), line: cutLine(person.greeting ?? '') }),
    );
}

function cutLine(line: string): string {
  return [...line].slice(0, 200).join('');
}

function openingBeats(draft: SpecDraft, teller: Teller): BeatSpec[] {
  const giver = draft.characters[0];
  const landmark = landmarkGroup(draft);
  const beats: BeatSpec[] = [
    beat({ kind: 'establish', subject: landmark?.id, line: teller.tell(`beat.establish.${draft.setting.timeOfDay}`) }),
    beat({
      kind: 'introduce',
      subject: giver?.id ?? landmark?.id,
      line: teller.tell(giver === undefined ? 'beat.introduce.alone' : 'beat.introduce'),
    }),
    threatBeat(draft, teller),
    beat({ kind: 'goal', subject: targetGroup(draft)?.id, line: teller.tell(`beat.goal.${draft.archetype}`) }),
  ];
  if (giver === undefined) {
    if (draft.intent.timerSeconds !== null)
      beats.push(beat({ kind: 'threat', line: teller.tell('beat.threat.timer') }));
    else beats.push(beat({ kind: 'establish', subject: landmark?.id, line: '' }));
    return beats;
  }
  beats.push(beat({ kind: 'dialogue', subject: giver.id, line: teller.tell('beat.dialogue.first') }));
  const second = draft.characters[1] ?? giver;
  beats.push(beat({ kind: 'dialogue', subject: second.id, line: teller.tell('beat.dialogue.second') }));
  return beats;
}

function threatBeat(draft: SpecDraft, teller: Teller): BeatSpec {
  const enemy = draft.things.find((group) => group.role === 'enemy');
  if (enemy !== undefined) return beat({ kind: 'threat', subject: enemy.id, line: teller.tell('beat.threat.enemy') });
  if (draft.intent.timerSeconds !== null) return beat({ kind: 'threat', line: teller.tell('beat.threat.timer') });
  const hazard = draft.things.find((group) => group.role === 'hazard');
  if (draft.archetype === 'obby' || hazard !== undefined)
    return beat({ kind: 'threat', subject: hazard?.id, line: teller.tell('beat.threat.hazard') });
  return beat({ kind: 'threat', line: teller.tell('beat.threat.calm') });
}

function closingBeats(draft: SpecDraft, teller: Teller): BeatSpec[] {
  const giver = draft.characters[0];
  const landmark = landmarkGroup(draft);
  const beats = [beat({ kind: 'triumph', subject: targetGroup(draft)?.id, line: teller.tell('beat.triumph') })];
  if (giver !== undefined) beats.push(beat({ kind: 'dialogue', subject: giver.id, line: teller.tell('beat.thanks') }));
  beats.push(beat({ kind: 'establish', subject: landmark?.id, line: teller.tell('beat.farewell') }));
  return beats;
}

function beat(wanted: { kind: BeatSpec['kind']; subject?: string | undefined; line: string }): BeatSpec {
  const { kind, subject, line } = wanted;
  return subject === undefined ? { kind, line } : { kind, subject, line };
}
