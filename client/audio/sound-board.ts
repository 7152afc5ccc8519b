import type { Environment } from '#engine/level/level.ts';
import { startAmbience } from '#client/audio/ambience.ts';
import { sounds, type SoundKind } from '#client/audio/sounds.ts';
import { createSynth, type Synth } from '#client/audio/synth.ts';

/** Everything that can be heard. Silent until the first key, click or touch, as browsers ask for. */
export interface SoundBoard {
  play(kind: SoundKind): void;
  /** The sound of a place, until the next call; null is silence. */
  enter(environment: Environment | null): void;
  /** Loudness 0..1. */
  setVolume(volume: number): void;
  dispose(): void;
}

/** Makes the sound board and waits for the first gesture. */
export function createSoundBoard(initialVolume: number): SoundBoard {
  let synth: Synth | null = null;
  let volume = initialVolume;
  let place: Environment | null = null;
  let leave: (() => void) | null = null;
  const gestures = ['pointerdown', 'keydown', 'touchend'] as const;

  function wake(): void {
    for (const gesture of gestures) window.removeEventListener(gesture, wake);
    if (synth !== null || typeof AudioContext === 'undefined') return;
    synth = createSynth(new AudioContext());
    synth.output.gain.value = volume;
    if (place !== null) leave = startAmbience(synth, place);
  }
  for (const gesture of gestures) window.addEventListener(gesture, wake);

  return {
    play(kind) {
      if (synth !== null && volume > 0) sounds[kind](synth);
    },
    enter(environment) {
      leave?.();
      leave = null;
      place = environment;
      if (synth !== null && environment !== null) leave = startAmbience(synth, environment);
    },
    setVolume(next) {
      volume = next;
      if (synth !== null) synth.output.gain.value = next;
    },
    dispose() {
      for (const gesture of gestures) window.removeEventListener(gesture, wake);
      leave?.();
      void synth?.context.close();
      synth = null;
    },
  };
}
