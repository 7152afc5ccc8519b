import { isHostile } from '#engine/level/thing-catalog.ts';
import type { BeatSpec, CutsceneSpec } from '#engine/level/world-spec.ts';
import type { Level } from '#engine/level/level.ts';
import { findSubject, goalSubject, placeSubject, playerSubject, type Subject } from '#engine/cutscene/subjects.ts';
import type { Slot } from '#engine/cutscene/shots/shot.ts';
import { readingSeconds } from '#engine/cutscene/timing.ts';

/** Fewest shots of an edit: less reads as a still picture. */
export const fewestShots = 4;

const silentSeconds = {
  establish: 3.6,
  introduce: 2.8,
  threat: 2.4,
  goal: 2.8,
  dialogue: 2,
  triumph: 3,
} satisfies Record<BeatSpec['kind'], number>;
const reactionSeconds = 1.7;

/**
 * Turns beats into slots that a shot each will fill: opens with the place, gives every beat a shot, cuts long lines at
 * their sentences, and adds second looks until there are at least `fewestShots`.
 */
export function planSlots(level: Level, cutscene: CutsceneSpec): Slot[] {
  const slots = cutscene.beats.flatMap((beat, index) => slotsOfBeat({ level, beat, index }));
  if (cutscene.beats.some((beat) => beat.shot !== undefined)) return inTime(slots, cutscene);
  const first = cutscene.beats[0];
  if (first === undefined || first.kind !== 'establish') slots.unshift(openingSlot(level));
  return inTime(fillUp(level, slots), cutscene);
}

/** Shares the length that a scene has to have among the shots whose own length is open. */
function inTime(slots: Slot[], { seconds }: CutsceneSpec): Slot[] {
  if (seconds === undefined) return slots;
  const isFixed = (slot: Slot): boolean => slot.asked?.seconds !== undefined;
  const lengthOf = (some: readonly Slot[]): number => some.reduce((sum, slot) => sum + slot.seconds, 0);
  const open = seconds - lengthOf(slots.filter(isFixed));
  const share = open / Math.max(1e-6, lengthOf(slots.filter((slot) => !isFixed(slot))));
  return slots.map((slot) => (isFixed(slot) ? slot : { ...slot, seconds: Math.max(1, slot.seconds * share) }));
}

function openingSlot(level: Level): Slot {
  const place = placeSubject(level);
  return {
    beat: 0,
    beatKind: 'establish',
    part: 'first',
    subject: place,
    other: null,
    seconds: silentSeconds.establish,
    subtitle: null,
    speaker: null,
    asked: null,
  };
}

function slotsOfBeat(options: { level: Level; beat: BeatSpec; index: number }): Slot[] {
  const { level, beat, index } = options;
  const subject = subjectOfBeat(level, beat);
  const player = playerSubject(level);
  const partner = beat.other === undefined ? null : findSubject(level, beat.other);
  const other = partner ?? (subject.kind === 'player' || subject.kind === 'place' ? null : player);
  const speaker = speakerOfBeat(level, { beat, subject });
  const asked = beat.shot ?? null;
  const pieces = asked === null ? cutLine(beat.line) : [beat.line];
  return pieces.map((text, piece) => ({
    beat: index,
    beatKind: beat.kind,
    part: piece === 0 ? 'first' : 'second',
    subject,
    other,
    seconds:
      asked?.seconds ??
      Math.max(readingSeconds(text) + (text === '' ? 0 : 0.3), text === '' ? silentSeconds[beat.kind] : 0),
    subtitle: text === '' ? null : { speaker: speaker?.name ?? '', text },
    speaker: speaker?.id ?? null,
    asked,
  }));
}

function speakerOfBeat(level: Level, told: { beat: BeatSpec; subject: Subject }): Subject | null {
  if (told.beat.line === '') return null;
  const named = told.beat.speaker === undefined ? null : findSubject(level, told.beat.speaker);
  return named ?? (told.subject.kind === 'character' ? told.subject : null);
}

function subjectOfBeat(level: Level, beat: BeatSpec): Subject {
  const named = beat.subject === undefined ? null : findSubject(level, beat.subject);
  if (beat.shot !== undefined) return named ?? placeSubject(level);
  // The first picture shows where we are even when the beat names somebody who stands there.
  if (beat.kind === 'establish') return placeSubject(level);
  // What was won may be gone by now; whoever won it is there.
  if (beat.kind === 'triumph') return playerSubject(level);
  if (named !== null) return named;
  if (beat.kind === 'goal') return goalSubject(level) ?? placeSubject(level);
  if (beat.kind === 'threat') return hazardSubject(level) ?? placeSubject(level);
  const character = level.characters[0];
  return (character === undefined ? null : findSubject(level, character.id)) ?? playerSubject(level);
}

function hazardSubject(level: Level): Subject | null {
  const entity = level.entities.find(({ mechanic }) => isHostile(mechanic) || mechanic === 'hazard');
  return entity === undefined ? null : findSubject(level, entity.group);
}

/** Splits a line of more than 14 words at the sentence end that is nearest to its middle. */
function cutLine(line: string): string[] {
  if (readingSeconds(line) < 5.6) return [line];
  const ends = [...line.matchAll(/[.!?。！？]+["”']?\s*/gu)]
    .map((match) => match.index + match[0].length)
    .filter((end) => end < line.length);
  let best = -1;
  for (const end of ends)
    if (best === -1 || Math.abs(end - line.length / 2) < Math.abs(best - line.length / 2)) best = end;
  return best === -1 ? [line] : [line.slice(0, best).trim(), line.slice(best).trim()];
}

/** Adds looks until the edit has enough shots: the listener, the goal, the subject again. */
function fillUp(level: Level, slots: Slot[]): Slot[] {
  const filled = [...slots];
  const extras = [extraReaction, extraGoal, extraAgain, extraReaction];
  for (const extra of extras) {
    if (filled.length >= fewestShots) break;
    const slot = extra(level, filled);
    if (slot !== null) filled.splice(slot.after + 1, 0, slot.slot);
  }
  while (filled.length < fewestShots) {
    const last = filled[filled.length - 1] ?? openingSlot(level);
    const subject = last.subject.kind === 'player' ? placeSubject(level) : playerSubject(level);
    filled.push({
      ...last,
      part: 'third',
      subject,
      other: null,
      seconds: silentSeconds.introduce,
      subtitle: null,
      speaker: null,
      asked: null,
    });
  }
  return filled;
}

type Extra = (level: Level, slots: readonly Slot[]) => { after: number; slot: Slot } | null;

const extraReaction: Extra = (level, slots) => {
  const after = slots.findLastIndex((slot) => slot.subject.kind !== 'player' && slot.subject.kind !== 'place');
  const told = slots[after];
  if (told === undefined || slots[after + 1]?.subject.kind === 'player') return null;
  const subject = playerSubject(level);
  return {
    after,
    slot: {
      ...told,
      part: 'second',
      subject,
      other: told.subject,
      seconds: reactionSeconds,
      subtitle: null,
      speaker: null,
      asked: null,
    },
  };
};

const extraGoal: Extra = (level, slots) => {
  const goal = goalSubject(level);
  const last = slots[slots.length - 1];
  if (goal === null || last === undefined || slots.some((slot) => slot.subject.id === goal.id)) return null;
  return {
    after: slots.length - 1,
    slot: {
      ...last,
      beatKind: 'goal',
      part: 'first',
      subject: goal,
      other: playerSubject(level),
      seconds: silentSeconds.goal,
      subtitle: null,
      speaker: null,
      asked: null,
    },
  };
};

const extraAgain: Extra = (_level, slots) => {
  const after = slots.findIndex((slot) => slot.subject.kind !== 'place');
  const told = slots[after];
  if (told === undefined) return null;
  return { after, slot: { ...told, part: 'third', seconds: silentSeconds.introduce, subtitle: null, speaker: null } };
};
