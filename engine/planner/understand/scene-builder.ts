import type { CutsceneSpec } from '#engine/level/world-spec.ts';
import type { ShotWish } from '#engine/level/cutscene-spec.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import type { SceneCue } from '#engine/planner/understand/scene-cues.ts';
import type { Shown } from '#engine/planner/understand/scene-subjects.ts';

const mostBeats = 10;

/** One moment of a scene that the prompt asks for; a beat without a speaker is told by nobody. */
export interface SceneBeat {
  readonly subject: Shown | null;
  readonly other: Shown | null;
  readonly speaker: PersonWish | null;
  readonly line: string;
  /** How it has to be filmed, or null where the director decides. */
  readonly shot: ShotWish | null;
}

/** A scene that the prompt asks for. */
export interface SceneWish {
  readonly trigger: CutsceneSpec['trigger'];
  /** What the trigger is about. */
  readonly target: Shown | null;
  readonly seconds: number | null;
  readonly beats: readonly SceneBeat[];
}

/** A piece of a scene, in the order of the text; `at` and `end` are characters. */
export type Moment = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'cue'; readonly cue: SceneCue }
  | { readonly kind: 'shot'; readonly wish: ShotWish; readonly weak: boolean }
  | { readonly kind: 'show' }
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'seconds'; readonly seconds: number; readonly ofScene: boolean }
  | { readonly kind: 'again'; readonly ofThing: boolean }
  | { readonly kind: 'break' | 'stop' }
);

interface OpenBeat {
  subject: Shown | null;
  other: Shown | null;
  speaker: PersonWish | null;
  line: string;
  shot: ShotWish | null;
  /** False once a comma or "then" came after its words: what follows is another picture. */
  open: boolean;
  /** Where its last word ends. */
  end: number;
}

interface OpenScene {
  cue: SceneCue | null;
  seconds: number | null;
  beats: OpenBeat[];
}

/** Puts the moments of a text together: shots with their subjects, lines and lengths, and scenes with their cues. */
export class SceneBuilder {
  readonly #text: string;
  readonly #scenes: OpenScene[] = [{ cue: null, seconds: null, beats: [] }];
  #lastShown: Shown | null = null;
  #lastPerson: PersonWish | null = null;
  /** Who was named since the last stop. */
  #talker: PersonWish | null = null;
  /** Seen before a shot was named: "Mira in close-up". */
  #waiting: Shown | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes the next piece, in the order of the text. */
  take(moment: Moment): void {
    if (moment.kind === 'cue') this.#takeCue(moment.cue);
    else if (moment.kind === 'shot') this.#takeShot(moment);
    else if (moment.kind === 'show') {
      if (this.#beat?.open !== true || this.#beat.subject !== null) this.#push({ end: moment.end });
    } else if (moment.kind === 'shown') this.#takeShown(moment.shown);
    else if (moment.kind === 'again') {
      this.#takeAgain(moment.ofThing);
    } else if (moment.kind === 'line') this.#takeLine(moment);
    else if (moment.kind === 'seconds') this.#takeSeconds(moment);
    else this.#takeBreak(moment);
  }

  /** All scenes that something happens in. */
  scenes(): SceneWish[] {
    return this.#scenes
      .filter(({ beats }) => beats.length > 0)
      .slice(0, 4)
      .map(closeScene);
  }

  get #scene(): OpenScene {
    return this.#scenes.at(-1) ?? { cue: null, seconds: null, beats: [] };
  }

  get #beat(): OpenBeat | null {
    return this.#scene.beats.at(-1) ?? null;
  }

  #push(more: Partial<OpenBeat>): void {
    this.#scene.beats.push({
      subject: null,
      other: null,
      speaker: null,
      line: '',
      shot: null,
      open: true,
      end: 0,
      ...more,
    });
  }

  #takeCue(cue: SceneCue): void {
    if (this.#scene.beats.length > 0 || this.#scene.cue !== null)
      this.#scenes.push({ cue: null, seconds: null, beats: [] });
    this.#scene.cue = cue;
    this.#lastShown = cue.target;
    this.#waiting = null;
  }

  #takeAgain(ofThing: boolean): void {
    if (ofThing && this.#beat?.subject === null && this.#lastShown !== null) this.#takeShown(this.#lastShown);
    if (!ofThing && this.#lastPerson !== null) this.#takeShown({ kind: 'person', person: this.#lastPerson });
  }

  #takeShot({ wish, weak, at, end }: Extract<Moment, { kind: 'shot' }>): void {
    const now = this.#beat;
    if (wish.transition !== undefined) {
      if (now === null) this.#push({ shot: wish, end });
      else now.shot = { ...now.shot, ...wish };
      return;
    }
    const clashes = Object.keys(wish).some((key) => key in (now?.shot ?? {}));
    // "A handheld shot follows the captain": one picture.
    if (clashes && weak && now?.open === true && now.subject === null) return;
    const alone = this.#standsAlone({ at, end });
    const goesOn =
      now !== null &&
      now.open &&
      (now.line === '' || now.shot === null) &&
      (now.shot !== null || now.subject === null || now.line !== '');
    if (now !== null && !clashes && (goesOn || (alone && now.end > 0)))
      Object.assign(now, { shot: { ...now.shot, ...wish }, end });
    else this.#push({ shot: wish, subject: this.#waiting, end });
    this.#waiting = null;
  }

  /** "…, handheld, 4 seconds": words between commas without a subject of their own. */
  #standsAlone({ at, end }: { at: number; end: number }): boolean {
    return /,\s*$/u.test(this.#text.slice(0, at)) && /^\s*(?:[,.;]|$)/u.test(this.#text.slice(end));
  }

  #takeShown(shown: Shown): void {
    const now = this.#beat;
    if (shown.kind === 'person') {
      this.#lastPerson = shown.person;
      this.#talker = shown.person;
    }
    if (now === null || (!now.open && !wantsOther(now))) this.#waiting = shown;
    else if (now.subject === null) now.subject = shown;
    else if (wantsOther(now) && !isSame(this.#lastShown, shown)) now.other = shown;
    this.#lastShown = shown;
  }

  #takeLine({ at, line, end }: Extract<Moment, { kind: 'line' }>): void {
    const before = this.#text.slice(Math.max(0, at - 40), at);
    const byPronoun = pronounEnds.test(before);
    const speaker = captions.test(before) ? null : (this.#talker ?? (byPronoun ? this.#lastPerson : null));
    const now = this.#beat;
    const seen = speaker === null || byPronoun || [now?.subject, now?.other].some((each) => isPerson(each, speaker));
    if (now !== null && now.line === '' && (seen || (now.open && now.shot !== null))) {
      Object.assign(now, { line, speaker, end });
      if (now.subject === null && speaker !== null) now.subject = { kind: 'person', person: speaker };
      return;
    }
    const pair = isPair(now) ? now : null;
    this.#push({
      line,
      speaker,
      end,
      subject: speaker === null ? (now?.subject ?? null) : { kind: 'person', person: speaker },
      other: pair?.subject !== undefined && !isPerson(pair.subject, speaker) ? pair.subject : (pair?.other ?? null),
      shot: pair === null ? null : { setup: pair.shot?.setup, size: pair.shot?.size },
    });
  }

  #takeSeconds({ seconds, ofScene }: Extract<Moment, { kind: 'seconds' }>): void {
    const now = this.#beat;
    if (ofScene) this.#scene.seconds = seconds;
    else if (now !== null && now.shot?.seconds === undefined)
      now.shot = { ...now.shot, seconds: Math.min(30, Math.max(0.5, seconds)) };
  }

  #takeBreak({ kind, at }: Moment): void {
    const now = this.#beat;
    // "A slow, handheld close-up": a comma between the words for one shot ends no picture.
    const said = now !== null && (now.subject !== null || now.shot !== null) && at > now.end + 1;
    if (now !== null && (said || kind === 'stop')) now.open = false;
    if (now?.subject === null || !wantsOther(now)) this.#waiting = null;
    if (kind === 'stop') this.#talker = null;
  }
}

const captions =
  /(?:\b(?:text|words?|title|subtitle|caption|narrator|message|reads?|texto|palabras|letrero|t[ií]tulo|narrador)\b|字幕|文字|旁白)\W{0,6}$/iu;
const pronounEnds = /(?:\b(?:he|she|they|who|it|ella|[eé]l|que|quien)\b|[他她])[^.!?。！？]{0,24}$/iu;

function isPair(beat: OpenBeat | null): boolean {
  return beat?.shot?.setup === 'two-shot' || beat?.shot?.setup === 'over-the-shoulder';
}

function wantsOther(beat: OpenBeat | null): boolean {
  return beat !== null && isPair(beat) && beat.other === null;
}

function isPerson(shown: Shown | null | undefined, person: PersonWish | null): boolean {
  return shown?.kind === 'person' && shown.person === person;
}

function isSame(a: Shown | null, b: Shown): boolean {
  return a === b || (a?.kind === 'person' && b.kind === 'person' && a.person === b.person);
}

function closeScene({ cue, seconds, beats }: OpenScene): SceneWish {
  return {
    trigger: cue?.trigger ?? 'start',
    target: cue?.target ?? null,
    seconds,
    beats: beats
      .slice(0, mostBeats)
      .map(({ subject, other, speaker, line, shot }) => ({ subject, other, speaker, line, shot })),
  };
}
