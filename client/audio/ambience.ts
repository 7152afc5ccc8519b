import { moodBeatsPerMinute } from '#engine/level/facts/parameters.ts';
import type { Environment } from '#engine/level/level.ts';
import type { MoodKind } from '#engine/level/world-spec.ts';
import type { Synth } from '#client/audio/synth.ts';

/** Semitones above the root that each mood's music picks from, and its root in Hz. */
const scales: Record<MoodKind, { steps: readonly number[]; rootHertz: number }> = {
  cosy: { steps: [0, 4, 7, 9, 12, 16], rootHertz: 196 },
  cheerful: { steps: [0, 2, 4, 7, 9, 12, 14], rootHertz: 262 },
  mysterious: { steps: [0, 3, 6, 7, 10, 13], rootHertz: 165 },
  spooky: { steps: [0, 1, 5, 6, 8, 12], rootHertz: 147 },
  epic: { steps: [0, 3, 7, 8, 10, 12, 15], rootHertz: 131 },
  serene: { steps: [0, 2, 7, 9, 12, 14], rootHertz: 220 },
};

/** Starts the sound of a place: wind, water or rain as a bed, birds or crickets, and sparse music by mood. Returns its end. */
export function startAmbience(synth: Synth, environment: Environment): () => void {
  const stops = bedsFor(synth, environment);
  const music = setInterval(
    () => playNote(synth, environment.mood),
    60_000 / (environment.beatsPerMinute ?? moodBeatsPerMinute[environment.mood]),
  );
  const animals = setInterval(() => playAnimal(synth, environment), 2600);
  return () => {
    clearInterval(music);
    clearInterval(animals);
    for (const stop of stops) stop();
  };
}

function bedsFor(synth: Synth, environment: Environment): (() => void)[] {
  const { biome, weather } = environment;
  const beds = [
    synth.bed({ gain: weather === 'storm' ? 0.09 : 0.03, frequency: biome === 'snow' ? 900 : 420, kind: 'lowpass' }),
  ];
  if (biome === 'harbour') beds.push(synth.bed({ gain: 0.05, frequency: 260, kind: 'lowpass' }));
  if (weather === 'rain' || weather === 'storm')
    beds.push(synth.bed({ gain: 0.05, frequency: 2400, kind: 'highpass' }));
  if (biome === 'volcano') beds.push(synth.bed({ gain: 0.07, frequency: 90, kind: 'lowpass' }));
  return beds.map((bed) => () => bed.stop());
}

function playNote(synth: Synth, mood: MoodKind): void {
  // Rests are part of the tune: a note at every beat would be a ringtone.
  if (Math.random() < 0.35) return;
  const { steps, rootHertz } = scales[mood];
  const step = steps[Math.floor(Math.random() * steps.length)] ?? 0;
  const hertz = rootHertz * 2 ** (step / 12);
  synth.tone({ from: hertz, to: hertz, seconds: 2.4, gain: 0.028, wave: 'sine' });
  if (Math.random() < 0.3) synth.tone({ from: hertz / 2, to: hertz / 2, seconds: 3.2, gain: 0.03, wave: 'triangle' });
}

function playAnimal(synth: Synth, environment: Environment): void {
  const { timeOfDay, biome, weather } = environment;
  if (weather === 'storm' || biome === 'volcano' || Math.random() < 0.5) return;
  if (timeOfDay === 'night') {
    for (let chirp = 0; chirp < 4; chirp += 1) {
      synth.tone({ from: 4200, to: 4300, seconds: 0.04, gain: 0.012, wave: 'sine', delay: chirp * 0.07 });
    }
    return;
  }
  const hertz = biome === 'harbour' ? 900 : 2200 + Math.random() * 900;
  synth.tone({ from: hertz, to: hertz * 1.3, seconds: 0.12, gain: 0.018, wave: 'sine' });
  synth.tone({ from: hertz * 1.2, to: hertz * 0.9, seconds: 0.16, gain: 0.018, wave: 'sine', delay: 0.16 });
}
