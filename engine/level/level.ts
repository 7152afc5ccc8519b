import type { Win } from '#engine/rules/index.ts';
import type { BodyKind } from '#engine/level/bodies.ts';
import type { TintKind } from '#engine/level/spec-fields.ts';
import type { LevelFacts } from '#engine/level/facts-schema.ts';
import type {
  AbilityKind,
  ArchetypeKind,
  BiomeKind,
  BiomeRegionKind,
  CharacterSpec,
  ControllerKind,
  CutsceneSpec,
  MoodKind,
  QuestSpec,
  StyleKind,
  ThingKind,
  TimeOfDay,
  WeatherKind,
  WorldSpec,
} from '#engine/level/world-spec.ts';

/** A point or direction in metres; y is up, north is -z, east is +x. */
export interface Vec3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Kinds of ground. */
export const surfaceKinds = [
  'grass',
  'meadow-flowers',
  'dirt',
  'path',
  'sand',
  'rock',
  'snow',
  'ice',
  'ash',
  'wood',
  'stone',
  'mud',
] as const;
/** What the ground is made of in a map cell; index into this list is stored in `Terrain.surface`. */
export type SurfaceKind = (typeof surfaceKinds)[number];

/**
 * Square height field centred on the origin. `heights` has (cells + 1)^2 corner heights in metres, row-major, z first
 * (index = row * (cells + 1) + column; x = (column - cells / 2) * cellMetres, z = (row - cells / 2) * cellMetres).
 * `surface` has cells^2 indices into `surfaceKinds`. All heights are multiples of 1/64 m so that they hash alike everywhere.
 */
export interface Terrain {
  readonly cells: number;
  readonly cellMetres: number;
  readonly heights: readonly number[];
  readonly surface: readonly number[];
  /** Height of the water plane in metres, or null where there is no water. Touching water deeper than a knee respawns. */
  readonly waterLevel: number | null;
  /** False for levels in the air (obby, flyer, sky islands): falling below `killHeight` respawns and no ground is drawn. */
  readonly solid: boolean;
  readonly killHeight: number;
}

/** Solid shape of an entity, relative to its position; boxes turn with `yaw` (quarter turns only stay exact). */
export type Collider =
  | {
      readonly shape: 'box';
      readonly halfX: number;
      readonly halfY: number;
      readonly halfZ: number;
      readonly offsetY: number;
    }
  | { readonly shape: 'cylinder'; readonly radius: number; readonly halfY: number; readonly offsetY: number };

/** Area that the touch behaviour of a mechanic listens to. */
export type Trigger =
  | { readonly shape: 'sphere'; readonly radius: number; readonly offsetY: number }
  | {
      readonly shape: 'box';
      readonly halfX: number;
      readonly halfY: number;
      readonly halfZ: number;
      readonly offsetY: number;
    };

/** Everything that is placed: scenery, pickups, platforms, hazards, enemies, characters. Frozen; its motion is a function of the tick. */
export interface LevelEntity {
  /** Unique in the level, stable for a spec and seed, such as "lanterns-3" or "npc-mira". */
  readonly id: string;
  /** Id of the thing group, character or generator that made it. */
  readonly group: string;
  /** Mechanic that gives it behaviour (see engine/mechanics/index.ts); scenery has "prop". */
  readonly mechanic: string;
  /** What it looks like: a thing kind, or "character", "goal", "platform", "gate". */
  readonly look: ThingKind | BodyKind | 'character' | 'goal' | 'platform' | 'island' | 'ground-prop' | 'masonry';
  readonly name: string;
  readonly position: Vec3;
  /** Turn about y in radians. */
  readonly yaw: number;
  readonly scale: number;
  /** Size in metres for looks that have no size of their own (platforms, gates, lava). */
  readonly size: Vec3 | null;
  readonly collider: Collider | null;
  readonly trigger: Trigger | null;
  /** Seed of small visual differences, 0..2^32-1. */
  readonly variation: number;
  /** Numbers and words that the mechanic's schema describes (travel, period, launch speed ...). */
  readonly props: Readonly<Record<string, number | string | boolean>>;
}

/** How light, air and colour are set; the client turns this into sun, sky, fog and materials. */
export interface Environment {
  readonly biome: BiomeKind;
  readonly timeOfDay: TimeOfDay;
  readonly weather: WeatherKind;
  readonly fogDensity: number;
  readonly mood: MoodKind;
  readonly style: StyleKind;
  /** A colour over everything; absent where there is none. */
  readonly tint?: TintKind;
  readonly vegetation: number;
  /** Direction from the ground to the sun or moon, unit length. */
  readonly sunDirection: Vec3;
  readonly palette: Palette;
  /** Parts of the map with another landscape; see `biomeAt`. Left out where there is only one. */
  readonly regions?: readonly RegionBiome[];
  /** Pace of the music where the spec gives one. */
  readonly beatsPerMinute?: number;
}

/** A part of the map with a landscape of its own. */
export interface RegionBiome {
  readonly region: BiomeRegionKind;
  readonly biome: BiomeKind;
  readonly palette: Palette;
}

/** Colours of a biome as "#rrggbb"; every material takes its colour from here. */
export interface Palette {
  readonly ground: readonly [string, string, string];
  readonly foliage: readonly [string, string];
  readonly water: string;
  readonly rock: string;
  readonly accent: string;
  readonly sky: string;
  readonly horizon: string;
}

/** How a player moves here. */
export interface PlayerRules {
  readonly controller: ControllerKind | 'flyer';
  readonly speedMetresPerSecond: number;
  readonly jumpMetresPerSecond: number;
  readonly gravityMetresPerSecondSquared: number;
  readonly doubleJump: boolean;
  readonly lives: number | null;
  /** What players can do besides; absent where it is nothing. */
  readonly abilities?: readonly AbilityKind[];
  /** How long a diver can hold their breath; absent where it is as long as usual. */
  readonly breathTicks?: number;
}

/** What weather and time of day do to players and creatures, in ticks of 1/30 s. */
export interface SkyRules {
  readonly wind?: { readonly everyTicks: number; readonly lastTicks: number };
  readonly slippery?: true;
  readonly cold?: true;
  readonly blindFog?: true;
  /** Length of a day with its night, and the share of it that is over at the start: 0 is sunrise, the last 0.4 are night. */
  readonly cycle?: { readonly ticks: number; readonly startShare: number };
  readonly wakesAtNight?: true;
}

/** What has to be done. `target` is a group id. Ticks are 1/30 s. */
export interface Rules {
  readonly win: Win;
  readonly timerTicks: number | null;
  readonly difficulty: number;
  /** What weather and time of day do; absent where they are only seen. */
  readonly sky?: SkyRules;
  /** How long things take and how fast creatures are; absent where the kind of game decides. */
  readonly pace?: NonNullable<WorldSpec['rules']['pace']>;
}

/** Result of compiling a spec with a seed: frozen, canonical, hashable. The secrets of characters are NOT in here. */
export interface Level {
  readonly version: 1;
  readonly engineVersion: string;
  readonly title: string;
  readonly archetype: ArchetypeKind;
  readonly seed: number;
  readonly specHash: string;
  /** SHA-256 over terrain, entities, rules and player rules (not over style, mood or palette). */
  readonly layoutHash: string;
  readonly terrain: Terrain;
  readonly entities: readonly LevelEntity[];
  readonly spawn: { readonly position: Vec3; readonly yaw: number };
  readonly environment: Environment;
  readonly playerRules: PlayerRules;
  readonly rules: Rules;
  readonly characters: readonly Omit<CharacterSpec, 'secrets'>[];
  readonly quests: readonly QuestSpec[];
  readonly cutscenes: readonly CutsceneSpec[];
  /** Looks of the groups that have traits, such as "red" or "glowing", by group id. */
  readonly traits?: Readonly<Record<string, readonly string[]>>;
  /** What everybody looks like here, where the spec says so. */
  readonly playerLook?: NonNullable<WorldSpec['player']['appearance']>;
  /** How many may play at once, where the spec says so. */
  readonly players?: number;
  /** Teams that players join in turn, where the spec says so; each has its colour. */
  readonly teams?: number;
  readonly facts: LevelFacts;
  /** What had to be changed to make the spec buildable, in plain words. */
  readonly repairs: readonly string[];
}
