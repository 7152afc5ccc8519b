/** Prompts that show what can be asked for: a short name, and the sentence. */
export const examplePrompts = [
  {
    name: 'Lantern harbour',
    prompt:
      'A foggy harbour town at dusk. Ghosts stole the lanterns: bring back 8 before dawn. Mira the lighthouse keeper knows where they hide.',
  },
  {
    name: 'Sky jumps',
    prompt:
      'A jumping course over sky islands on a clear morning, with moving platforms, bouncers and checkpoints, ending at a tower.',
  },
  { name: 'Crystal flight', prompt: 'A neon crystal cave at night: fly through 12 gates without touching anything.' },
  {
    name: 'Autumn village',
    prompt: 'A cosy autumn village where the baker Tomas needs 5 apples and the old well hides a secret.',
  },
] as const;

/** Edits that show what can be changed by words. */
export const exampleEdits = [
  'thicker fog',
  'add a lighthouse',
  'make it night',
  'more trees',
  'make it harder',
] as const;
