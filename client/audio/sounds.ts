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
  swing: (synth) => synth.noise({ seconds: 0.14, gain: 0.14, frequency: 1400, quality: 0.7 }),
  hit(synth) {
    synth.noise({ seconds: 0.1, gain: 0.26, frequency: 520, quality: 0.9 });
    synth.tone({ from: 220, to: 110, seconds: 0.12, gain: 0.16, wave: 'square' });
  },
  blocked: (synth) => synth.tone({ from: 1500, to: 900, seconds: 0.16, gain: 0.09, wave: 'triangle' }),
  slain(synth) {
    synth.tone({ from: 420, to: 70, seconds: 0.4, gain: 0.16, wave: 'sawtooth' });
    synth.noise({ seconds: 0.3, gain: 0.16, frequency: 300 });
  },
  slam(synth) {
    synth.noise({ seconds: 0.5, gain: 0.4, frequency: 90, quality: 0.6 });
    synth.tone({ from: 90, to: 40, seconds: 0.5, gain: 0.26, wave: 'sine' });
  },
  alarm(synth) {
    [880, 660, 880, 660].forEach((hertz, index) =>
      synth.tone({ from: hertz, to: hertz, seconds: 0.12, gain: 0.12, wave: 'square', delay: index * 0.12 }),
    );
  },
  wave(synth) {
    synth.tone({ from: 130, to: 196, seconds: 0.7, gain: 0.16, wave: 'sawtooth' });
    synth.tone({ from: 98, to: 98, seconds: 0.9, gain: 0.14, wave: 'triangle', delay: 0.1 });
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
