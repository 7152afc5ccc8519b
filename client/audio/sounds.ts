import type { Synth } from '#client/audio/synth.ts';

/** How each sound is made. */
export const sounds = {
  step: (synth) => synth.noise({ seconds: 0.07, gain: 0.1, frequency: 380 + Math.random() * 160, quality: 1.4 }),
  jump: (synth) => synth.tone({ from: 240, to: 520, seconds: 0.16, gain: 0.12, wave: 'triangle' }),
  land: (synth) => synth.noise({ seconds: 0.12, gain: 0.2, frequency: 180, quality: 0.8 }),
  bounce: (synth) => synth.tone({ from: 180, to: 880, seconds: 0.32, gain: 0.18, wave: 'triangle' }),
  pickup(synth) {
    synth.tone({ from: 880, to: 890, seconds: 0.12, gain: 0.14, wave: 'sine' });
    synth.tone({ from: 1320, to: 1325, seconds: 0.26, gain: 0.12, wave: 'sine', delay: 0.07 });
  },
  hurt(synth) {
    synth.tone({ from: 300, to: 90, seconds: 0.28, gain: 0.2, wave: 'sawtooth' });
    synth.noise({ seconds: 0.14, gain: 0.2, frequency: 900 });
  },
  respawn: (synth) => synth.tone({ from: 180, to: 420, seconds: 0.45, gain: 0.12, wave: 'sine' }),
  checkpoint(synth) {
    synth.tone({ from: 523, to: 523, seconds: 0.18, gain: 0.12, wave: 'triangle' });
    synth.tone({ from: 784, to: 784, seconds: 0.3, gain: 0.12, wave: 'triangle', delay: 0.12 });
  },
  quest(synth) {
    [392, 494, 587].forEach((hertz, index) =>
      synth.tone({ from: hertz, to: hertz, seconds: 0.4, gain: 0.1, wave: 'triangle', delay: index * 0.09 }),
    );
  },
  win(synth) {
    [523, 659, 784, 1047, 1319].forEach((hertz, index) =>
      synth.tone({ from: hertz, to: hertz, seconds: 0.7, gain: 0.12, wave: 'triangle', delay: index * 0.11 }),
    );
  },
  lose(synth) {
    [392, 349, 294].forEach((hertz, index) =>
      synth.tone({ from: hertz, to: hertz * 0.97, seconds: 0.6, gain: 0.12, wave: 'triangle', delay: index * 0.22 }),
    );
  },
  talk: (synth) => synth.tone({ from: 300 + Math.random() * 160, to: 280, seconds: 0.06, gain: 0.06, wave: 'square' }),
  click: (synth) => synth.tone({ from: 660, to: 640, seconds: 0.05, gain: 0.06, wave: 'sine' }),
  reward(synth) {
    [1047, 1319, 1568].forEach((hertz, index) =>
      synth.tone({ from: hertz, to: hertz, seconds: 0.3, gain: 0.08, wave: 'sine', delay: index * 0.06 }),
    );
  },
} satisfies Record<string, (synth: Synth) => void>;

/** A sound that the game can make. */
export type SoundKind = keyof typeof sounds;
