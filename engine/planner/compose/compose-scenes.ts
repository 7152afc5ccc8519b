import type { BeatSpec, CutsceneSpec } from '#engine/level/world-spec.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { landmarkGroup } from '#engine/planner/compose/story.ts';
import type { Shown } from '#engine/planner/understand/scene-subjects.ts';
import type { SceneBeat, SceneWish } from '#engine/planner/understand/scene-builder.ts';

/** Finds the id of what a picture shows; "player" for the player, undefined for the place itself. */
export type FindShown = (shown: Shown | null) => string | undefined;

const scenesOfTheirOwn = 2;

/** The beats that a prompt asks for, in its order. */
export function askedBeats(draft: SpecDraft, wishes: readonly SceneBeat[]): BeatSpec[] {
  return wishes.map((wish) => beatOf(wish, { find: finderOf(draft), landmark: landmarkGroup(draft)?.id }));
}

/** Writes a wished moment as a beat. */
export function beatOf(wish: SceneBeat, level: { find: FindShown; landmark: string | undefined }): BeatSpec {
  const { find, landmark } = level;
  const speaker = wish.speaker === null ? undefined : find({ kind: 'person', person: wish.speaker });
  const shown = find(wish.subject);
  const speaks = wish.line !== '' && speaker !== undefined;
  const isPlace = wish.subject?.kind === 'place' || (wish.shot !== null && wish.subject === null);
  const subject = shown ?? (isPlace ? undefined : (speaker ?? landmark));
  const other = find(wish.other);
  return {
    kind: speaks ? 'dialogue' : 'establish',
    ...(subject === undefined ? {} : { subject }),
    line: [...wish.line].slice(0, 200).join(''),
    ...(speaks && speaker !== subject ? { speaker } : {}),
    ...(other === undefined ? {} : { other }),
    ...(wish.shot === null ? {} : { shot: wish.shot }),
  };
}

/** Scenes between start and end that a prompt asks for. */
export function scenesOnTheWay(draft: SpecDraft): CutsceneSpec[] {
  const find = finderOf(draft);
  return draft.intent.scenes
    .filter(({ trigger }) => trigger !== 'start' && trigger !== 'win')
    .slice(0, scenesOfTheirOwn)
    .map((wish, index) => ({
      id: `scene-${index + 1}`,
      trigger: wish.trigger,
      ...targetOf(draft, { wish, find }),
      ...(wish.seconds === null ? {} : { seconds: Math.min(120, Math.max(2, wish.seconds)) }),
      beats: askedBeats(draft, wish.beats),
    }));
}

function targetOf(draft: SpecDraft, { wish, find }: { wish: SceneWish; find: FindShown }): { target?: string } {
  const target = find(wish.target) ?? (wish.trigger === 'enemy-defeated' ? bossOf(draft) : undefined);
  return target === undefined || target === 'player' ? {} : { target };
}

// "When the boss dies": the one that the fight is about.
function bossOf(draft: SpecDraft): string | undefined {
  if (draft.archetype !== 'boss') return undefined;
  return draft.targetId ?? draft.things.find((group) => group.role === 'enemy' && group.count === 1)?.id;
}

function finderOf(draft: SpecDraft): FindShown {
  return (shown) => {
    if (shown === null || shown.kind === 'place') return undefined;
    if (shown.kind === 'player') return 'player';
    return 'person' in shown ? draft.characterOf.get(shown.person) : draft.groupOf.get(shown.thing);
  };
}
