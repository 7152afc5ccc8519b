import { Color, Vector3 } from 'three';
import type { Environment } from '#engine/level/level.ts';
import type { MoodKind, StyleKind, TimeOfDay, WeatherKind } from '#engine/level/world-spec.ts';

/** Light and air of a level in linear colours, ready for lights and shaders. */
export interface Atmosphere {
  readonly sunDirection: Vector3;
  readonly sunColour: Color;
  sunIntensity: number;
  readonly fillSky: Color;
  readonly fillGround: Color;
  fillIntensity: number;
  readonly zenith: Color;
  readonly horizon: Color;
  /** Colour of the haze towards the sun. */
  readonly glow: Color;
  readonly fogDensity: number;
  /** 0 by day .. 1 at night: windows, lamps, stars. */
  night: number;
  /** 0 (clear) .. 1 (overcast). */
  readonly cloudCover: number;
  readonly windStrength: number;
  readonly exposure: number;
  readonly saturation: number;
  readonly contrast: number;
  readonly lift: Color;
  readonly bloom: number;
}

interface Hour {
  readonly sun: string;
  readonly sunIntensity: number;
  readonly fillIntensity: number;
  readonly fill: string;
  readonly glow: string;
  readonly night: number;
  readonly exposure: number;
}

const hours = {
  dawn: {
    sun: '#ffcf9e',
    sunIntensity: 3,
    fill: '#a9b8f5',
    fillIntensity: 1.45,
    glow: '#ffd6a6',
    night: 0.3,
    exposure: 1,
  },
  day: {
    sun: '#fff0d0',
    sunIntensity: 4.4,
    fill: '#9cc8ff',
    fillIntensity: 1.05,
    glow: '#fff4da',
    night: 0,
    exposure: 0.98,
  },
  dusk: {
    sun: '#ffb27c',
    sunIntensity: 4.3,
    fill: '#8fb4e6',
    fillIntensity: 1.05,
    glow: '#ffbe80',
    night: 0.75,
    exposure: 1.05,
  },
  night: {
    sun: '#b4ccff',
    sunIntensity: 1.55,
    fill: '#4f66c0',
    fillIntensity: 0.72,
    glow: '#6f8fd6',
    night: 1,
    exposure: 1.12,
  },
} as const satisfies Record<TimeOfDay, Hour>;

const weathers = {
  clear: { sun: 1, cover: 0.28, grey: 0, wind: 0.55 },
  cloudy: { sun: 0.62, cover: 0.66, grey: 0.3, wind: 0.7 },
  fog: { sun: 0.6, cover: 0.5, grey: 0.25, wind: 0.3 },
  rain: { sun: 0.42, cover: 0.9, grey: 0.5, wind: 0.9 },
  snow: { sun: 0.7, cover: 0.7, grey: 0.25, wind: 0.5 },
  storm: { sun: 0.28, cover: 1, grey: 0.62, wind: 1.5 },
} as const satisfies Record<WeatherKind, { sun: number; cover: number; grey: number; wind: number }>;

const moods = {
  cosy: { saturation: 1.06, contrast: 1.02, lift: '#1a0f08', exposure: 1.03 },
  cheerful: { saturation: 1.14, contrast: 1.03, lift: '#0c0c08', exposure: 1.06 },
  mysterious: { saturation: 0.98, contrast: 1.05, lift: '#0a0c1c', exposure: 0.96 },
  spooky: { saturation: 0.84, contrast: 1.08, lift: '#08120f', exposure: 0.92 },
  epic: { saturation: 1.1, contrast: 1.1, lift: '#120a0a', exposure: 1 },
  serene: { saturation: 1.02, contrast: 0.98, lift: '#0e1216', exposure: 1.04 },
} as const satisfies Record<MoodKind, { saturation: number; contrast: number; lift: string; exposure: number }>;

const styles = {
  storybook: { saturation: 1.06, contrast: 1, sun: 1, fill: 1, bloom: 0.5 },
  toon: { saturation: 1.2, contrast: 1.06, sun: 1.1, fill: 1.1, bloom: 0.3 },
  neon: { saturation: 1.3, contrast: 1.1, sun: 0.5, fill: 0.7, bloom: 1.3 },
  noir: { saturation: 0.75, contrast: 1.28, sun: 1.1, fill: 0.55, bloom: 0.6 },
  pastel: { saturation: 1.2, contrast: 1.04, sun: 0.95, fill: 1.12, bloom: 0.4 },
} as const satisfies Record<
  StyleKind,
  { saturation: number; contrast: number; sun: number; fill: number; bloom: number }
>;

/** Turns hour, weather, mood, style and palette into lights, sky, fog and grading. */
export function resolveAtmosphere(environment: Environment): Atmosphere {
  const { palette, timeOfDay, style } = environment;
  const hour = hours[timeOfDay];
  const weather = weathers[environment.weather];
  const mood = moods[environment.mood];
  const look = styles[style];
  const horizon = new Color(palette.horizon);
  const zenith = new Color(palette.sky);
  if (timeOfDay === 'day') {
    zenith.lerp(new Color('#1f6fdc'), 0.5);
    horizon.lerp(new Color('#93cbf4'), 0.6);
  }
  if (timeOfDay === 'dusk') zenith.lerp(new Color('#3565b5'), 0.6);
  const grey = new Color(timeOfDay === 'night' ? '#232c44' : timeOfDay === 'dusk' ? '#8d7f93' : '#b9c4cc');
  horizon.lerp(grey, weather.grey * 0.8);
  zenith.lerp(grey.clone().multiplyScalar(0.72), weather.grey);
  if (style === 'neon') {
    zenith.set('#0d0630');
    horizon.set('#7a1f8f').lerp(new Color(palette.accent), 0.2);
  }
  if (style === 'noir') for (const colour of [zenith, horizon]) toGrey(colour);
  const sunColour = new Color(hour.sun);
  if (style === 'noir') toGrey(sunColour);
  const { x, y, z } = environment.sunDirection;
  return {
    sunDirection: new Vector3(x, y, z).normalize(),
    sunColour,
    sunIntensity: hour.sunIntensity * weather.sun * look.sun,
    fillSky: new Color(hour.fill).lerp(zenith, 0.25),
    fillGround: new Color(palette.ground[0]).lerp(horizon, 0.25).multiplyScalar(timeOfDay === 'night' ? 0.3 : 0.62),
    fillIntensity: hour.fillIntensity * look.fill * (1 + weather.grey * 0.35),
    zenith,
    horizon,
    glow: new Color(hour.glow).lerp(horizon, weather.grey),
    fogDensity: 0.0015 + 0.03 * environment.fogDensity ** 1.6,
    night: style === 'neon' ? Math.max(0.8, hour.night) : hour.night,
    cloudCover: weather.cover,
    windStrength: weather.wind,
    exposure: hour.exposure * mood.exposure,
    saturation: mood.saturation * look.saturation,
    contrast: mood.contrast * look.contrast,
    lift: new Color(mood.lift),
    bloom: look.bloom * (0.7 + hour.night * 0.6),
  };
}

function toGrey(colour: Color): void {
  const grey = colour.r * 0.3 + colour.g * 0.55 + colour.b * 0.15;
  colour.setRGB(grey, grey, grey * 1.04);
}
