import { creatureKinds, thingShapes } from '#engine/level/thing-catalog.ts';
import type { ThingShape } from '#engine/level/thing-catalog.ts';
import { thingKinds } from '#engine/level/world-spec.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';

/** What can be left out of a level besides kinds of things. */
export type AbsentFeature =
  | 'enemies'
  | 'hazards'
  | 'water'
  | 'characters'
  | 'timer'
  | 'cutscenes'
  | 'fog'
  | 'rain'
  | 'snow'
  | 'storm'
  | 'lives'
  | 'quests'
  | 'hills'
  | 'secrets'
  | 'checkpoints'
  | 'jumping';

/** A word of `spec.absent` as the compiler understands it. */
export interface Absence {
  readonly what: string;
  readonly kinds: readonly ThingKind[];
  readonly features: readonly AbsentFeature[];
}

const featureWords: readonly (readonly [AbsentFeature, readonly string[]])[] = [
  ['enemies', ['enemy', 'enemies', 'monster', 'foe', 'creature', 'combat', 'fighting', 'violence', 'danger']],
  ['hazards', ['hazard', 'trap', 'obstacle', 'danger']],
  ['water', ['water', 'lake', 'river', 'sea', 'ocean', 'pond', 'swimming']],
  ['characters', ['character', 'npc', 'people', 'person', 'villager', 'human', 'townsfolk']],
  ['timer', ['timer', 'time-limit', 'countdown', 'clock', 'time-pressure']],
  ['cutscenes', ['cutscene', 'intro', 'cinematic']],
  ['fog', ['fog', 'mist', 'haze']],
  ['rain', ['rain', 'weather']],
  ['snow', ['snow', 'weather']],
  ['storm', ['storm', 'thunder', 'lightning', 'weather']],
  ['lives', ['lives', 'live', 'game-over']],
  ['quests', ['quest', 'mission']],
  ['hills', ['hill', 'mountain', 'slope']],
  ['secrets', ['secret']],
  ['checkpoints', ['checkpoint']],
  ['jumping', ['jumping', 'jump', 'leaping']],
];

const kindWords: Readonly<Record<string, readonly ThingKind[]>> = {
  building: thingKinds.filter((kind) => ['house', 'tower', 'lighthouse', 'windmill', 'market-stall'].includes(kind)),
  structure: thingKinds.filter((kind) => (thingShapes[kind] as ThingShape).building),
  vegetation: ['tree', 'mushroom', 'flower'],
  plant: ['tree', 'mushroom', 'flower'],
  forest: ['tree'],
  stone: ['rock'],
  boulder: ['rock'],
  animal: ['wolf'],
  fire: ['campfire', 'lava-pool'],
  lava: ['lava-pool'],
  spike: ['spikes'],
  lamp: ['lamp-post', 'lantern'],
  light: ['lamp-post', 'lantern', 'lighthouse', 'campfire'],
  stall: ['market-stall'],
  market: ['market-stall'],
  boat: ['boat'],
  ship: ['boat'],
  chest: ['secret-chest'],
  treasure: ['secret-chest', 'gem', 'coin'],
  trampoline: ['bouncer'],
  creature: creatureKinds,
};

/** Understands one word or phrase of `spec.absent`; unknown words give no kinds and no features. */
export function readAbsence(what: string): Absence {
  const word = what
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .replace(/^(no|any|the)-/, '');
  const forms = new Set([
    word,
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ies$/, 'y'),
    word.replace(/ves$/, 'f'),
  ]);
  const kinds = new Set<ThingKind>(thingKinds.filter((kind) => forms.has(kind) || forms.has(kind.replace(/s$/, ''))));
  for (const form of forms)
    for (const kind of Object.hasOwn(kindWords, form) ? (kindWords[form] ?? []) : []) kinds.add(kind);
  const features = featureWords
    .filter(([, words]) => words.some((known) => forms.has(known)))
    .map(([feature]) => feature);
  if (features.includes('hazards')) for (const kind of ['spikes', 'lava-pool'] as const) kinds.add(kind);
  if (features.includes('secrets')) kinds.add('secret-chest');
  if (features.includes('checkpoints')) kinds.add('checkpoint');
  return { what, kinds: [...kinds], features };
}
