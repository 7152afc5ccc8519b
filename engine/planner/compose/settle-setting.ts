import type {
  ArchetypeKind,
  BiomeKind,
  MoodKind,
  ThingKind,
  TimeOfDay,
  WeatherKind,
  WorldSpec,
} from '#engine/level/world-spec.ts';
import { biomeKinds, moodKinds, styleKinds } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { isRoomKind } from '#engine/planner/compose/thing-roles.ts';
import type { Intent } from '#engine/planner/understand/intent.ts';

const biomesFor: Readonly<Record<ArchetypeKind, readonly BiomeKind[]>> = {
  collect: ['forest', 'meadow', 'harbour', 'autumn', 'crystal', 'swamp'],
  obby: ['sky-islands', 'sky-islands', 'crystal', 'volcano', 'snow'],
  dungeon: ['volcano', 'snow', 'desert', 'crystal', 'swamp'],
  maze: ['meadow', 'autumn', 'forest', 'crystal', 'snow'],
  puzzle: ['crystal', 'desert', 'snow', 'meadow', 'autumn'],
  'escape-room': ['autumn', 'harbour', 'snow', 'meadow', 'swamp'],
  flyer: ['sky-islands', 'meadow', 'desert', 'autumn'],
  'quest-village': ['meadow', 'autumn', 'harbour', 'forest', 'snow'],
  farm: ['meadow', 'autumn', 'forest'],
  sandbox: ['meadow', 'harbour', 'forest', 'autumn', 'snow'],
  survival: ['forest', 'swamp', 'autumn', 'snow', 'desert'],
  stealth: ['autumn', 'harbour', 'snow', 'desert', 'swamp'],
  'capture-flag': ['meadow', 'autumn', 'snow', 'forest', 'desert'],
  boss: ['volcano', 'crystal', 'snow', 'desert', 'forest'],
  race: ['meadow', 'desert', 'autumn', 'snow', 'volcano'],
  runner: ['sky-islands', 'crystal', 'autumn', 'desert', 'volcano'],
  'tower-defence': ['meadow', 'forest', 'autumn', 'snow', 'desert'],
  rings: ['sky-islands', 'crystal', 'desert', 'snow', 'meadow'],
};
const vegetationOf: Readonly<Record<BiomeKind, number>> = {
  meadow: 0.45,
  forest: 0.8,
  desert: 0.15,
  snow: 0.35,
  volcano: 0.1,
  harbour: 0.35,
  swamp: 0.6,
  crystal: 0.25,
  'sky-islands': 0.35,
  autumn: 0.7,
};
const hillinessOf: Readonly<Record<BiomeKind, number>> = {
  meadow: 0.3,
  forest: 0.4,
  desert: 0.4,
  snow: 0.5,
  volcano: 0.65,
  harbour: 0.3,
  swamp: 0.15,
  crystal: 0.45,
  'sky-islands': 0.35,
  autumn: 0.4,
};

/** Fills what the prompt left open about place, time, weather, mood and style, so that they fit each other. */
export function settleSetting(intent: Intent, options: { archetype: ArchetypeKind; rng: Rng }): WorldSpec['setting'] {
  const rng = options.rng.fork('setting');
  const { setting } = intent;
  const open = intent.vague && setting.biome === null;
  const biome =
    setting.biome ?? impliedBiome(intent) ?? (open ? rng.pick(biomeKinds) : rng.pick(biomesFor[options.archetype]));
  const mood = setting.mood ?? impliedMood(intent, { biome, rng });
  const timeOfDay = setting.timeOfDay ?? impliedTime(mood, { open, rng });
  const tempo = intent.measures.get('tempo');
  const weather = settleWeather(intent, { biome, mood, rng });
  return {
    biome,
    timeOfDay,
    weather,
    fogDensity: intent.measures.get('fog-density') ?? fogOf(intent, { weather, mood }),
    mood,
    style: setting.style ?? (open ? rng.pick(styleKinds.filter((style) => style !== 'noir')) : 'storybook'),
    ...(isInAir(options.archetype) ? {} : landscapesOf(intent, biome)),
    ...(setting.tint === null ? {} : { tint: setting.tint.colour }),
    ...(tempo === undefined ? {} : { beatsPerMinute: Math.min(220, Math.max(40, Math.round(tempo))) }),
  };
}

/** True for kinds of games whose levels hang in the air: no ground, no water, one landscape. */
export function isInAir(archetype: ArchetypeKind): boolean {
  return archetype === 'obby' || archetype === 'flyer' || archetype === 'rings' || archetype === 'runner';
}

/** True for kinds of games whose levels hold no water: those in the air, on a track, in rooms and on a farm. */
export function isDry(archetype: ArchetypeKind): boolean {
  return isInAir(archetype) || isRoomKind(archetype) || archetype === 'race' || archetype === 'farm';
}

/** The landscape that leads needs no part of its own, unless it was given the only one. */
function landscapesOf(intent: Intent, biome: BiomeKind): Pick<WorldSpec['setting'], 'biomes'> {
  const biomes = intent.setting.landscapes.filter((part) => part.biome !== biome);
  return biomes.length === 0 ? {} : { biomes };
}

/** Where things are at home, for prompts that name no place. */
const homeOf: Partial<Record<ThingKind, BiomeKind>> = {
  apple: 'autumn',
  mushroom: 'forest',
  flower: 'meadow',
  windmill: 'meadow',
  wolf: 'forest',
  campfire: 'forest',
  boat: 'harbour',
};

function impliedBiome(intent: Intent): BiomeKind | null {
  const kinds = new Set(intent.things.map((wish) => wish.kind));
  if (intent.layout.water === 'sea' || kinds.has('lighthouse') || kinds.has('shell')) return 'harbour';
  if (intent.setting.weather === 'snow') return 'snow';
  if (kinds.has('lava-pool')) return 'volcano';
  if (intent.layout.relief === 'steep') return 'snow';
  const ground = intent.genre.archetype === 'collect' || intent.genre.archetype === 'quest-village';
  const found = intent.things.map((wish) => homeOf[wish.kind]).find((biome) => biome !== undefined);
  return ground ? (found ?? null) : null;
}

function impliedMood(intent: Intent, options: { biome: BiomeKind; rng: Rng }): MoodKind {
  const enemies = intent.things.filter((wish) => wish.kind === 'ghost' && !wish.traits.includes('friendly'));
  if (enemies.length > 0) return 'spooky';
  if (intent.setting.weather === 'fog') return 'mysterious';
  if (intent.vague) return options.rng.pick(moodKinds);
  if (options.biome === 'swamp' || options.biome === 'crystal') return 'mysterious';
  if (options.biome === 'volcano') return 'epic';
  return options.rng.pick(['cheerful', 'cheerful', 'cosy']);
}

function impliedTime(mood: MoodKind, options: { open: boolean; rng: Rng }): TimeOfDay {
  if (mood === 'spooky') return options.rng.pick(['night', 'dusk']);
  if (options.open) return options.rng.pick(['dawn', 'day', 'dusk', 'night']);
  if (mood === 'mysterious') return 'dusk';
  return 'day';
}

function settleWeather(intent: Intent, options: { biome: BiomeKind; mood: MoodKind; rng: Rng }): WeatherKind {
  const asked = intent.setting.weather;
  if (asked !== null) return asked;
  const fitting: WeatherKind[] = ['clear', 'clear', 'cloudy'];
  if (options.mood === 'spooky' || options.mood === 'mysterious') fitting.push('fog');
  if (options.biome === 'snow') fitting.push('snow', 'snow');
  const allowed = fitting.filter((weather) => !intent.absent.has(weather));
  return allowed.length === 0 ? 'clear' : options.rng.pick(allowed);
}

function fogOf(intent: Intent, air: { weather: WeatherKind; mood: MoodKind }): number {
  if (intent.setting.fog === 'none') return 0;
  if (air.weather === 'fog') return intent.setting.fog === 'thick' ? 0.85 : intent.setting.fog === 'thin' ? 0.4 : 0.6;
  return air.mood === 'spooky' || air.mood === 'mysterious' ? 0.3 : 0.15;
}

/** Fills what the prompt left open about size, hills, water and plants. */
export function settleLayout(
  intent: Intent,
  options: { archetype: ArchetypeKind; biome: BiomeKind; rng: Rng },
): WorldSpec['layout'] {
  const rng = options.rng.fork('layout');
  const { layout, absent } = intent;
  const total = intent.things.reduce((sum, wish) => sum + (wish.count ?? 4), 0);
  const relief = { flat: 0.06, hilly: 0.5, steep: 0.8 };
  const plants = { dense: 0.9, bare: 0.08 };
  return {
    ...(layout.symmetric ? { symmetric: true } : {}),
    ...(layout.floors === null ? {} : { floors: layout.floors }),
    ...(layout.floors !== null && layout.descends ? { descends: true } : {}),
    // The longest road has room on a small map; more land would be far from it.
    size: layout.size ?? (options.archetype === 'tower-defence' ? 'small' : total > 90 ? 'large' : 'medium'),
    // Hills are never alike: what has to be mirrored stands on flat ground.
    hilliness:
      layout.relief !== null ? relief[layout.relief] : layout.symmetric ? relief.flat : hillinessOf[options.biome],
    water: settleWater(intent, { biome: options.biome, archetype: options.archetype, rng }),
    vegetation:
      absent.has('plants') || absent.has('tree')
        ? 0
        : layout.vegetation === null
          ? vegetationOf[options.biome]
          : plants[layout.vegetation],
  };
}

function settleWater(
  intent: Intent,
  options: { biome: BiomeKind; archetype: ArchetypeKind; rng: Rng },
): WorldSpec['layout']['water'] {
  if (intent.absent.has('water')) return 'none';
  if (isDry(options.archetype)) return 'none';
  const asked = intent.layout.water;
  if (asked === null && intent.layout.symmetric) return 'none';
  if (asked !== null) return intent.absent.has(asked) ? 'none' : asked;
  if (options.biome === 'harbour') return 'sea';
  const atWater = intent.things.some(
    (wish) =>
      wish.placement.region === 'water' ||
      (wish.placement.near?.kind === 'place' && wish.placement.near.place === 'water') ||
      wish.kind === 'boat',
  );
  if (atWater) return 'lake';
  if (options.biome === 'swamp') return 'pond';
  const plain = options.biome === 'meadow' || options.biome === 'forest' || options.biome === 'autumn';
  return plain && options.rng.chance(0.4) && !intent.absent.has('pond') ? 'pond' : 'none';
}
