import type { Environment, Vec3 } from '#engine/level/level.ts';
import type { AbsentFeature } from '#engine/level/absence.ts';
import { gradedPalette } from '#engine/level/palettes.ts';
import type { TimeOfDay, WeatherKind, WorldSpec } from '#engine/level/world-spec.ts';

/** Direction to the sun or moon: low in the east at dawn, over the left shoulder by day, low in the west at dusk, before the player at night. */
const sunDirections = {
  dawn: { x: 0.82, y: 0.3, z: -0.45 },
  day: { x: -0.45, y: 0.78, z: 0.42 },
  dusk: { x: -0.86, y: 0.24, z: -0.42 },
  night: { x: 0.48, y: 0.58, z: -0.62 },
} as const satisfies Record<TimeOfDay, Vec3>;

/** Fog that comes with the weather even when the spec asks for less. */
const leastFog = { clear: 0, cloudy: 0.05, fog: 0.5, rain: 0.25, snow: 0.25, storm: 0.32 } as const satisfies Record<
  WeatherKind,
  number
>;

/** Light, air and colour of a world. Nothing in the layout depends on it. */
export function createEnvironment(spec: WorldSpec, absent: ReadonlySet<AbsentFeature>): Environment {
  const { biome, timeOfDay, mood, style } = spec.setting;
  const weather = (['fog', 'rain', 'snow', 'storm'] as const).some(
    (kind) => kind === spec.setting.weather && absent.has(kind),
  )
    ? 'clear'
    : spec.setting.weather;
  const fogDensity = absent.has('fog') ? 0 : Math.max(spec.setting.fogDensity, leastFog[weather]);
  const { biomes, beatsPerMinute, tint } = spec.setting;
  return {
    biome,
    timeOfDay,
    weather,
    fogDensity,
    mood,
    style,
    vegetation: spec.layout.vegetation,
    sunDirection: normalise(sunDirections[timeOfDay]),
    palette: gradedPalette({ biome, timeOfDay, mood, style, tint }),
    ...(tint === undefined ? {} : { tint }),
    ...(biomes === undefined || biomes.length === 0
      ? {}
      : {
          regions: biomes.map((part) => ({
            ...part,
            palette: gradedPalette({ biome: part.biome, timeOfDay, mood, style, tint }),
          })),
        }),
    ...(beatsPerMinute === undefined ? {} : { beatsPerMinute }),
  };
}

/** The light of another time of day in the same place. */
export function environmentAt(environment: Environment, timeOfDay: TimeOfDay): Environment {
  const { biome, mood, style, tint } = environment;
  return {
    ...environment,
    timeOfDay,
    sunDirection: normalise(sunDirections[timeOfDay]),
    palette: gradedPalette({ biome, timeOfDay, mood, style, tint }),
  };
}

function normalise(direction: Vec3): Vec3 {
  const length = Math.sqrt(direction.x * direction.x + direction.y * direction.y + direction.z * direction.z);
  return { x: direction.x / length, y: direction.y / length, z: direction.z / length };
}
