import type { Level } from '#engine/level/level.ts';
import { cutsceneSchema } from '#engine/level/cutscene-spec.ts';
import type { BeatSpec, CutsceneSpec } from '#engine/level/world-spec.ts';
import { block, entity, pickup, testLevel } from '#test/harness.ts';

type Beat = Pick<BeatSpec, 'kind'> & Partial<BeatSpec>;

const defaultBeats: Beat[] = [
  { kind: 'establish', line: 'A quiet valley.' },
  { kind: 'introduce', subject: 'mira', line: 'I keep the lamps.' },
  { kind: 'goal', subject: 'coins', line: 'Find them all.' },
  { kind: 'dialogue', subject: 'mira', line: 'Will you help me?' },
];

/** A small valley with one character, a wall and some coins, and one cutscene made of `beats`. */
export function filmedLevel(beats: Beat[] = defaultBeats, options: { walled?: boolean } = {}): Level {
  const mira = entity({
    id: 'npc-mira',
    group: 'mira',
    mechanic: 'character',
    look: 'character',
    name: 'Mira',
    position: { x: 0, y: 0, z: -4 },
    yaw: Math.PI,
  });
  const wall = block('wall-1', { at: { x: 0, y: 3, z: -2.6 }, size: { x: 3, y: 3, z: 0.3 } });
  const level = testLevel({
    spawn: { x: 0, y: 0, z: 0 },
    entities: [
      mira,
      pickup('coins-1', { at: { x: 12, y: 0, z: -14 } }),
      pickup('coins-2', { at: { x: -14, y: 0, z: 9 } }),
      ...(options.walled === true ? [wall] : []),
    ],
  });
  const cutscene: CutsceneSpec = cutsceneSchema.parse({ id: 'opening', trigger: 'start', beats });
  const character = {
    id: 'mira',
    name: 'Mira',
    role: 'lamp keeper',
    persona: '',
    greeting: 'Hello.',
    knowledge: [],
    appearance: { hue: 30, hat: 'none' as const },
    placement: { region: 'centre' as const },
  };
  return { ...level, characters: [character], cutscenes: [cutscene] };
}
