import { z } from 'zod';

import { winSchemas } from '#engine/rules/index.ts';
import { bodyKinds } from './bodies.ts';
import { keptSchema, pinsSchema, regionsSchema } from './arrangement.ts';
import { cutsceneSchema } from './cutscene-spec.ts';
import { identifier, paceSchema, regionKinds, saleSchema, specLimits, text, tintKinds } from './spec-fields.ts';

/** Version of the saved WorldSpec shape; a change needs a migration beside this file. */
export const worldSpecVersion = 1;

/** Kinds of games. */
export const archetypeKinds = [
  'collect',
  'obby',
  'flyer',
  'quest-village',
  'rings',
  'race',
  'runner',
  'survival',
  'boss',
  'stealth',
  'capture-flag',
  'dungeon',
  'maze',
  'puzzle',
  'escape-room',
  'sandbox',
  'farm',
  'tower-defence',
] as const;
/** A kind of game that the compiler knows how to lay out and the bot knows how to win. */
export type ArchetypeKind = (typeof archetypeKinds)[number];

/** Ways to get about that a spec can choose; without a choice the kind of game decides. */
export const controllerKinds = ['walker', 'kart', 'drone', 'runner'] as const;
/** How a player's body moves. */
export type ControllerKind = (typeof controllerKinds)[number];

/** Kinds of country. */
export const biomeKinds = [
  'meadow',
  'forest',
  'desert',
  'snow',
  'volcano',
  'harbour',
  'swamp',
  'crystal',
  'sky-islands',
  'autumn',
] as const;
/** Ground, foliage and palette of a region. */
export type BiomeKind = (typeof biomeKinds)[number];

/** Times that light is set for. */
export const timesOfDay = ['dawn', 'day', 'dusk', 'night'] as const;
/** When it is; drives sun, moon, sky and lights. */
export type TimeOfDay = (typeof timesOfDay)[number];

/** Kinds of weather. */
export const weatherKinds = ['clear', 'cloudy', 'fog', 'rain', 'snow', 'storm'] as const;
/** What falls or drifts in the air. */
export type WeatherKind = (typeof weatherKinds)[number];

/** Moods. */
export const moodKinds = ['cosy', 'cheerful', 'mysterious', 'spooky', 'epic', 'serene'] as const;
/** The feeling that colour grading, music and NPC lines follow. */
export type MoodKind = (typeof moodKinds)[number];

/** Looks of the whole world. */
export const styleKinds = ['storybook', 'toon', 'neon', 'noir', 'pastel'] as const;
/** Look of all materials; changing it never changes the layout. */
export type StyleKind = (typeof styleKinds)[number];

/** What a player may be able to do besides walking and jumping. */
export const abilityKinds = ['dash', 'glide', 'climb', 'wall-run', 'swim'] as const;
/** An ability of the player. */
export type AbilityKind = (typeof abilityKinds)[number];

/** Parts of the map that may have a landscape of their own. */
export const biomeRegionKinds = ['north', 'south', 'east', 'west', 'centre'] as const;
/** A part of the map with a landscape of its own. */
export type BiomeRegionKind = (typeof biomeRegionKinds)[number];

/** Kinds of things that can be placed. */
export const thingKinds = [
  'coin',
  'gem',
  'lantern',
  'star',
  'mushroom',
  'flower',
  'book',
  'shell',
  'apple',
  'key',
  'tree',
  'rock',
  'house',
  'tower',
  'lighthouse',
  'windmill',
  'well',
  'fountain',
  'market-stall',
  'bridge',
  'boat',
  'statue',
  'ruin',
  'fence',
  'campfire',
  'lamp-post',
  'crate',
  'ghost',
  'slime',
  'wolf',
  'goblin',
  'golem',
  'guard',
  'spikes',
  'lava-pool',
  'bouncer',
  'moving-platform',
  'checkpoint',
  'gate',
  'secret-chest',
  'door',
  'lever',
  'plate',
  'block',
  'portal',
  'conveyor',
  'sign',
  'wall',
  'heart',
  'rift',
  'flag',
  'banner',
  'boost-pad',
  'beam',
  'air-bubble',
  'bench',
  'crop',
  'crystal',
  'build-pad',
  'way-stone',
] as const;
/** Everything that a level can hold apart from terrain and characters. */
export type ThingKind = (typeof thingKinds)[number];

/** How something stands to what it is near; front, behind, left and right are seen from where players start. */
export const relationKinds = [
  'beside',
  'north-of',
  'south-of',
  'east-of',
  'west-of',
  'around',
  'on',
  'inside',
  'in-front-of',
  'behind',
  'left-of',
  'right-of',
  'between',
] as const;

/** Where a group stands: near or beside a named thing, or in a part of the map. */
export const placementSchema = z.strictObject({
  region: z.enum(regionKinds).default('anywhere'),
  near: identifier.optional(),
  relation: z.enum(relationKinds).optional(),
  /** The other end of "between"; without it, two of `near`. */
  and: identifier.optional(),
});

/** Ways in which creatures go about it. */
export const behaviourKinds = ['patrol', 'chase', 'guard', 'listen', 'flee', 'shoot'] as const;
/** How a creature behaves, where it is not as its kind usually does. */
export type BehaviourKind = (typeof behaviourKinds)[number];

/** A group of equal things; `count` is exact. `id` is what relations and rules refer to. */
export const thingGroupSchema = z.strictObject({
  id: identifier,
  kind: z.enum(thingKinds),
  /** What it looks like and how much room it takes, where that is not its kind's; it still does what its kind does. */
  body: z.enum(bodyKinds).optional(),
  name: text(60).default(''),
  count: z.int().min(1).max(specLimits.countPerGroup),
  traits: z.array(text(30)).max(6).default([]),
  /** Some of the group that look otherwise, in order: the first `count` things have these traits instead. */
  variants: z
    .array(
      z.strictObject({ count: z.int().min(1).max(specLimits.countPerGroup), traits: z.array(text(30)).min(1).max(6) }),
    )
    .max(4)
    .optional(),
  /** Times the usual size. */
  scale: z.number().min(0.5).max(2.5).optional(),
  /** Times the usual speed. */
  pace: z.number().min(0.25).max(4).optional(),
  /** They come on top of what the level has of the kind by itself, such as its trees. */
  besides: z.literal(true).optional(),
  role: z.enum(['scenery', 'collect', 'hazard', 'enemy', 'obstacle', 'landmark', 'secret']).default('scenery'),
  behaviour: z.enum(behaviourKinds).optional(),
  /** What is for sale here, for coins of the run. */
  sells: saleSchema.optional(),
  placement: placementSchema.default({ region: 'anywhere' }),
});

/** Someone who can be talked to. Knowledge may be told to anyone; secrets never leave the server. */
export const characterSchema = z.strictObject({
  id: identifier,
  name: text(40).min(1),
  role: text(60).default('villager'),
  persona: text(240).default(''),
  greeting: text(200).default(''),
  knowledge: z.array(text(200)).max(12).default([]),
  secrets: z
    .array(z.strictObject({ id: identifier, text: text(200), unlockPhrase: text(60) }))
    .max(4)
    .default([]),
  appearance: z
    .strictObject({
      hue: z.int().min(0).max(359).default(200),
      hat: z.enum(['none', 'cap', 'hood', 'straw', 'wizard']).default('none'),
    })
    .default({ hue: 200, hat: 'none' }),
  placement: placementSchema.default({ region: 'centre' }),
});

/** A task with steps in order; `target` names a thing group or a character by id. */
export const questSchema = z.strictObject({
  id: identifier,
  title: text(80).min(1),
  giver: identifier.optional(),
  steps: z
    .array(
      z.strictObject({
        kind: z.enum(['talk', 'collect', 'reach']),
        target: identifier,
        count: z.int().min(1).max(specLimits.countPerGroup).default(1),
        text: text(160).default(''),
      }),
    )
    .min(1)
    .max(6),
  rewardCredits: z.int().min(0).max(50).default(5),
});

const biomePartsSchema = z
  .array(z.strictObject({ region: z.enum(biomeRegionKinds), biome: z.enum(biomeKinds) }))
  .max(biomeRegionKinds.length);

/** What ground and gaps were made for before an edit: they stay as they were. Null is "no parts". */
const madeForSchema = z.strictObject({
  biome: z.enum(biomeKinds).optional(),
  biomes: biomePartsSchema.nullable().optional(),
  speedMultiplier: z.number().min(0.5).max(2).optional(),
  jumpMultiplier: z.number().min(0.5).max(2).optional(),
  gravityMultiplier: z.number().min(0.4).max(2).optional(),
  doubleJump: z.boolean().optional(),
});

/** The document that a prompt becomes: plain-language fields a creator can read. Canonical JSON; its SHA-256 is its identity. */
export const worldSpecSchema = z.strictObject({
  version: z.literal(worldSpecVersion),
  title: text(80).min(1),
  prompt: text(2000).default(''),
  language: z.enum(['en', 'zh', 'es']).default('en'),
  archetype: z.enum(archetypeKinds),
  setting: z.strictObject({
    biome: z.enum(biomeKinds),
    timeOfDay: z.enum(timesOfDay).default('day'),
    weather: z.enum(weatherKinds).default('clear'),
    fogDensity: z.number().min(0).max(1).default(0.2),
    mood: z.enum(moodKinds).default('cheerful'),
    style: z.enum(styleKinds).default('storybook'),
    /** Parts of the map with another landscape than `biome`; the first that holds a place decides. */
    biomes: biomePartsSchema.optional(),
    /** Pace of the music. */
    beatsPerMinute: z.int().min(40).max(220).optional(),
    /** A colour over everything. */
    tint: z.enum(tintKinds).optional(),
  }),
  layout: z.strictObject({
    size: z.enum(['small', 'medium', 'large']).default('medium'),
    hilliness: z.number().min(0).max(1).default(0.35),
    water: z.enum(['none', 'pond', 'lake', 'river', 'sea']).default('none'),
    vegetation: z.number().min(0).max(1).default(0.5),
    /** West and east are alike, as far as the ground lets them. */
    symmetric: z.boolean().optional(),
    /** Storeys, in kinds of games that have any: rooms, mazes, courses in the air. */
    floors: z.int().min(1).max(6).optional(),
    /** True where the storeys lead down, as in a cellar. */
    descends: z.boolean().optional(),
  }),
  player: z.strictObject({
    speedMultiplier: z.number().min(0.5).max(2).default(1),
    jumpMultiplier: z.number().min(0.5).max(2).default(1),
    gravityMultiplier: z.number().min(0.15).max(2).default(1),
    doubleJump: z.boolean().default(false),
    lives: z.int().min(1).max(99).nullable().default(null),
    controller: z.enum(controllerKinds).optional(),
    abilities: z.array(z.enum(abilityKinds)).max(abilityKinds.length).optional(),
    /** How long a diver can hold their breath. */
    breathSeconds: z.int().min(4).max(120).optional(),
    /** What everybody looks like here; whoever plays keeps what is left out. */
    appearance: z
      .strictObject({
        hue: z.int().min(0).max(359).optional(),
        hat: z.enum(['none', 'cap', 'hood', 'straw', 'wizard']).optional(),
        /** Role in plain words, such as "pirate". */
        role: text(40).optional(),
      })
      .optional(),
  }),
  things: z.array(thingGroupSchema).max(specLimits.thingGroups),
  characters: z.array(characterSchema).max(specLimits.characters).default([]),
  quests: z.array(questSchema).max(specLimits.quests).default([]),
  rules: z.strictObject({
    win: z.discriminatedUnion('kind', winSchemas),
    timerSeconds: z.int().min(10).max(1800).nullable().default(null),
    /** Times round the course. */
    laps: z.int().min(1).max(20).optional(),
    /** Waves of enemies to outlast. */
    waves: z.int().min(1).max(30).optional(),
    teams: z.int().min(2).max(4).optional(),
    /** How many may play at once. */
    players: z.int().min(1).max(32).optional(),
    /** What weather and time of day do to players and creatures; left out, they are only seen. */
    sky: z
      .strictObject({
        /** A gust of wind pushes everybody so often. */
        windEverySeconds: z.int().min(3).max(120).optional(),
        /** The ground is slippery. */
        slippery: z.boolean().optional(),
        /** The cold takes hearts, but never the last, from whoever is long away from a fire. */
        cold: z.boolean().optional(),
        /** Creatures and guards see less far. */
        blindFog: z.boolean().optional(),
        /** Length of a day with its night. */
        dayCycleSeconds: z.int().min(20).max(1200).optional(),
        /** Creatures sleep by day and wake at night. */
        wakesAtNight: z.boolean().optional(),
      })
      .optional(),
    pace: paceSchema.optional(),
    difficulty: z.number().min(0).max(1).default(0.4),
  }),
  cutscenes: z.array(cutsceneSchema).max(4).default([]),
  /** Things that stay exactly where they are, whatever else changes. */
  pins: pinsSchema.optional(),
  /** What the last edit left as it was. */
  kept: keptSchema.extend({ madeFor: madeForSchema.optional() }).optional(),
  /** Circles of the map that were placed anew. */
  regions: regionsSchema.optional(),
  /** What the prompt said must not be there; checked on the compiled level. */
  absent: z.array(text(30)).max(20).default([]),
  assumptions: z.array(text(240)).max(24).default([]),
  warnings: z.array(text(240)).max(24).default([]),
  /** Spec hashes or token ids ("token:7") that this was remixed from. */
  parents: z.array(text(80)).max(8).default([]),
});

export type WorldSpec = z.infer<typeof worldSpecSchema>;
export type ThingGroup = z.infer<typeof thingGroupSchema>;
export type CharacterSpec = z.infer<typeof characterSchema>;
export type QuestSpec = z.infer<typeof questSchema>;
export type CutsceneSpec = z.infer<typeof cutsceneSchema>;
/** One moment of a cutscene. */
export type BeatSpec = CutsceneSpec['beats'][number];
export type Placement = z.infer<typeof placementSchema>;
