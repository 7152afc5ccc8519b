import type { BeatSpec, CharacterSpec, CutsceneSpec, QuestSpec, ThingGroup } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { freeId } from '#engine/planner/compose/draft.ts';
import { storyOf } from '#engine/planner/compose/story.ts';
import type { FindShown } from '#engine/planner/compose/compose-scenes.ts';
import { beatOf } from '#engine/planner/compose/compose-scenes.ts';
import { bossWord } from '#engine/planner/edits/add-boss.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { note, say } from '#engine/planner/edits/edit-context.ts';
import { addPerson, findPerson } from '#engine/planner/edits/people-edits.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { goalIsLost, mendGoal } from '#engine/planner/edits/references.ts';
import { addWish, findGroup, setCount } from '#engine/planner/edits/thing-edits.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { pickupKinds } from '#engine/planner/understand/things.ts';
import { readNegation } from '#engine/planner/understand/negation.ts';
import { readScenes } from '#engine/planner/understand/scenes.ts';
import { counted, plural, titleCase } from '#engine/planner/words/grammar.ts';
import { fillTemplate } from '#engine/planner/words/templates.ts';

/** Quests and cutscenes; true when the clause was about one and there is nothing else to read in it. */
export function editStory(context: EditContext, wishes: ClauseWishes): boolean {
  const about = (concept: string): boolean =>
    mentionsOf(context.reading, 'category').some((mention) => mention.concept === concept);
  if (context.verb === 'remove') {
    if (about('cutscenes') && !about('quests')) return removeScenes(context);
    return about('quests') && removeQuests(context);
  }
  if (questWord.test(context.reading.text)) return addQuest(context, wishes);
  return addScene(context, wishes);
}

const questWord = /\b(?:quests?|missions?|errands?|misi[oó]n(?:es)?|encargos?|recados?)\b|任务|委托/iu;

function removeScenes(context: EditContext): boolean {
  const { spec } = context;
  if (spec.cutscenes.length === 0) note(context, '0');
  else say(context, { topic: 'scenes-off' });
  spec.cutscenes = [];
  if (!spec.absent.includes('cutscenes') && spec.absent.length < 20) spec.absent.push('cutscenes');
  return true;
}

function removeQuests(context: EditContext): boolean {
  const { spec } = context;
  if (spec.quests.length === 0) note(context, '0');
  else say(context, { topic: 'quests-off' });
  spec.quests = [];
  if (!goalIsLost(spec)) return true;
  const target = mendGoal(spec);
  const { language } = context.reading;
  if (target !== null) say(context, { topic: 'goal', words: [counted(target, { count: target.count, language })] });
  return true;
}

/** "add a quest: bring 4 apples to Rosa": who gives it, what to find or whom to see. */
function addQuest(context: EditContext, wishes: ClauseWishes): boolean {
  const { spec } = context;
  if (spec.quests.length >= specLimits.quests) return false;
  const giver = wishes.people.map((wish) => findPerson(spec, wish)).find((found) => found !== null) ?? null;
  const named = wishes.people.find((wish) => findPerson(spec, wish) === null);
  const from = giver ?? (named === undefined ? null : addPerson(context, named)) ?? spec.characters[0] ?? null;
  const goal = wishes.things.find((wish) => !wishes.objects.has(wish)) ?? null;
  const known = goal === null ? null : findGroup(spec, goal);
  const group = goal === null ? null : (known ?? addWish(context, goal));
  if (group !== null && known === null) delete group.besides;
  if (goal !== null && known !== null && goal.count !== null && goal.count > known.count)
    setCount(context, { group: known, after: goal.count });
  const steps = stepsOf(context, { giver: from, group, count: goal?.count ?? null });
  if (steps.length === 0) return false;
  const title = titleOf(context, { giver: from, group });
  spec.absent = spec.absent.filter((word) => word !== 'quests');
  spec.quests.push({
    id: freeQuestId(context),
    title,
    ...(from === null ? {} : { giver: from.id }),
    steps,
    rewardCredits: 5,
  });
  say(context, { topic: 'quest', words: [title] });
  return true;
}

function freeQuestId({ spec }: EditContext): string {
  const taken = new Set(spec.quests.map((quest) => quest.id));
  const names = ['errand', ...Array.from({ length: specLimits.quests + 1 }, (_, index) => `errand-${index + 2}`)];
  return names.find((name) => !taken.has(name)) ?? freeId(spec, 'errand');
}

function stepsOf(
  context: EditContext,
  wanted: { giver: CharacterSpec | null; group: ThingGroup | null; count: number | null },
): QuestSpec['steps'] {
  const { giver, group, count } = wanted;
  const { language } = context.spec;
  const story = storyOf(language);
  const steps: QuestSpec['steps'] = [];
  const slots = { giver: giver?.name ?? '', place: context.spec.title };
  if (group !== null && pickupKinds.has(group.kind)) {
    if (group.role === 'scenery') group.role = 'collect';
    const needed = Math.max(1, Math.min(count ?? group.count, group.count));
    const text = fillTemplate(story['quest.collect'][0] ?? '', {
      ...slots,
      targets: counted(group, { count: needed, language }),
    });
    steps.push({ kind: 'collect', target: group.id, count: needed, text: text.slice(0, 160) });
  } else if (group !== null) {
    const text = fillTemplate(story['quest.reach'][0] ?? '', {
      ...slots,
      landmark: counted(group, { count: group.count, language }),
    });
    steps.push({ kind: 'reach', target: group.id, count: 1, text: text.slice(0, 160) });
  }
  if (giver !== null) {
    const key = group === null ? 'quest.meet' : pickupKinds.has(group.kind) ? 'quest.return' : 'quest.meet';
    steps.push({
      kind: 'talk',
      target: giver.id,
      count: 1,
      text: fillTemplate(story[key][0] ?? '', slots).slice(0, 160),
    });
  }
  return steps;
}

function titleOf(context: EditContext, wanted: { giver: CharacterSpec | null; group: ThingGroup | null }): string {
  const { giver, group } = wanted;
  const { language } = context.spec;
  const story = storyOf(language)['quest.title'];
  const targets = group === null ? '' : plural(group, language);
  const template = (group === null ? story[1] : story[0]) ?? '{Targets}';
  const Targets = language === 'en' ? titleCase(targets) : targets.charAt(0).toUpperCase() + targets.slice(1);
  return giver === null ? Targets.slice(0, 80) : fillTemplate(template, { Targets, giver: giver.name }).slice(0, 80);
}

/** Adds what a scene shall show or say; a scene that is not there yet is made. */
function addScene(context: EditContext, wishes: ClauseWishes): boolean {
  const { whole, reading } = context;
  const cue = mentionsOf(reading, 'scene').find((mention) => ['cutscene', 'ending'].includes(mention.concept));
  if (cue === undefined) return false;
  // "add a boss at the end" asks for no scene.
  const isPlace = /\b(?:at|in|near|al|en el|hasta el) (?:the )?(?:very )?(?:end|final)\b|最后|结尾处?|终点/iu.test(
    reading.text,
  );
  const adds = wishes.things.length > 0 || wishes.people.length > 0 || bossWord.test(reading.text);
  if (
    cue.concept === 'ending' &&
    isPlace &&
    adds &&
    !/\b(?:cutscene|scene|escena|shows?|muestra)\b|过场|动画/iu.test(reading.text)
  )
    return false;
  const { spec } = context;
  const asked = readScenes(whole, { people: wishes.people, things: wishes.things, negation: readNegation(whole) });
  const trigger = asked[0]?.trigger ?? (cue.concept === 'ending' ? 'win' : 'start');
  const find: FindShown = (shown) => {
    if (shown === null || shown.kind === 'place') return undefined;
    if (shown.kind === 'player') return 'player';
    return 'person' in shown ? findPerson(spec, shown.person)?.id : findGroup(spec, shown.thing)?.id;
  };
  const beats = (asked[0]?.beats ?? []).map((wish) => beatOf(wish, { find, landmark: landmarkId(context) }));
  const subject = landmarkId(context);
  const plain: BeatSpec = {
    kind: trigger === 'win' ? 'triumph' : 'establish',
    ...(subject === undefined ? {} : { subject }),
    line: '',
  };
  const scene = sceneOf(context, { trigger, target: find(asked[0]?.target ?? null) });
  if (scene === null) return false;
  // A scene whose shots are named shows these alone.
  if (beats.some(({ shot }) => shot !== undefined)) scene.beats = beats;
  else
    scene.beats = [...scene.beats.slice(0, 1), ...(beats.length > 0 ? beats : [plain]), ...scene.beats.slice(1)].slice(
      0,
      specLimits.beats,
    );
  spec.absent = spec.absent.filter((word) => word !== 'cutscenes');
  say(context, { topic: 'scene', words: [scene.id] });
  return true;
}

function sceneOf(
  { spec }: EditContext,
  wanted: { readonly trigger: CutsceneSpec['trigger']; readonly target: string | undefined },
): CutsceneSpec | null {
  const { trigger, target } = wanted;
  const known = spec.cutscenes.find((scene) => scene.trigger === trigger && scene.target === target);
  if (known !== undefined) return known;
  if (spec.cutscenes.length >= 4) return null;
  const usual = trigger === 'win' ? 'triumph' : trigger === 'start' ? 'opening' : null;
  const names = [usual ?? 'scene-1', 'scene-1', 'scene-2', 'scene-3', 'scene-4'];
  const id = names.find((name) => !spec.cutscenes.some((scene) => scene.id === name)) ?? 'scene-5';
  const made: CutsceneSpec = { id, trigger, ...(target === undefined ? {} : { target }), beats: [] };
  spec.cutscenes.push(made);
  return made;
}

function landmarkId({ spec }: EditContext): string | undefined {
  return (spec.things.find((group) => group.role === 'landmark') ?? spec.things[0])?.id;
}
