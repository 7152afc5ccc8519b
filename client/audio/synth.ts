/** Small voices made of oscillators and noise; nothing is loaded. All times in seconds, gains 0..1. */
export interface Synth {
  readonly context: AudioContext;
  /** A tone that slides from one frequency (Hz) to another and fades. */
  tone(options: {
    from: number;
    to: number;
    seconds: number;
    gain: number;
    wave: OscillatorType;
    delay?: number;
  }): void;
  /** Filtered noise: steps, splashes, wind gusts. */
  noise(options: { seconds: number; gain: number; frequency: number; quality?: number; delay?: number }): void;
  /** A noise that goes on until stopped, its gain and filter free to be changed. */
  bed(options: { gain: number; frequency: number; kind: BiquadFilterType }): { stop(): void };
  readonly output: GainNode;
}

/** Makes a synth on a context; everything it plays goes through `output`. */
export function createSynth(context: AudioContext): Synth {
  const output = context.createGain();
  output.connect(context.destination);
  const noiseBuffer = makeNoise(context);

  return {
    context,
    output,
    tone({ from, to, seconds, gain, wave, delay = 0 }) {
      const start = context.currentTime + delay;
      const oscillator = context.createOscillator();
      const level = context.createGain();
      oscillator.type = wave;
      oscillator.frequency.setValueAtTime(from, start);
      oscillator.frequency.exponentialRampToValueAtTime(Math.max(20, to), start + seconds);
      level.gain.setValueAtTime(0, start);
      level.gain.linearRampToValueAtTime(gain, start + 0.008);
      level.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
      oscillator.connect(level).connect(output);
      oscillator.start(start);
      oscillator.stop(start + seconds + 0.02);
    },
    noise({ seconds, gain, frequency, quality = 1, delay = 0 }) {
      const start = context.currentTime + delay;
      const source = context.createBufferSource();
      const filter = context.createBiquadFilter();
      const level = context.createGain();
      source.buffer = noiseBuffer;
      filter.type = 'bandpass';
      filter.frequency.value = frequency;
      filter.Q.value = quality;
      level.gain.setValueAtTime(gain, start);
      level.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
      source.connect(filter).connect(level).connect(output);
      source.start(start, Math.random() * 0.8, seconds + 0.02);
    },
    bed({ gain, frequency, kind }) {
      const source = context.createBufferSource();
      const filter = context.createBiquadFilter();
      const level = context.createGain();
      source.buffer = noiseBuffer;
      source.loop = true;
      filter.type = kind;
      filter.frequency.value = frequency;
      level.gain.setValueAtTime(0, context.currentTime);
      level.gain.linearRampToValueAtTime(gain, context.currentTime + 2);
      source.connect(filter).connect(level).connect(output);
      source.start();
      return {
        stop() {
          level.gain.linearRampToValueAtTime(0, context.currentTime + 0.6);
          source.stop(context.currentTime + 0.7);
        },
      };
    },
  };
}

function makeNoise(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate * 2, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index += 1) samples[index] = Math.random() * 2 - 1;
  return buffer;
}
