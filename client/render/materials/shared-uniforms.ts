import type { Color, Texture, Vector3, Vector4 } from 'three';
import type { Atmosphere } from '#client/render/atmosphere.ts';

/** Values that all materials of a level read; changed once a frame, never per material. */
export interface SharedUniforms {
  readonly uTime: { value: number };
  readonly uWind: { value: number };
  readonly uNight: { value: number };
  readonly uNoise: { value: Texture };
  readonly uSunDirection: { value: Vector3 };
  readonly uSunColour: { value: Color };
  readonly uHorizon: { value: Color };
  readonly uZenith: { value: Color };
  readonly uGlow: { value: Color };
  readonly uFogDensity: { value: number };
  readonly uLampMap: { value: Texture };
  /** West and north edge of the lamp map, and one over its width and depth. */
  readonly uLampBounds: { value: Vector4 };
  readonly uWaterLevel: { value: number };
  readonly uRim: { value: Color };
}

/** Fills the shared uniforms from the atmosphere; `waterLevel` null means none. */
export function createSharedUniforms(source: {
  atmosphere: Atmosphere;
  noise: Texture;
  lampMap: Texture;
  lampBounds: Vector4;
  waterLevel: number | null;
}): SharedUniforms {
  const { atmosphere } = source;
  return {
    uTime: { value: 0 },
    uWind: { value: atmosphere.windStrength },
    uNight: { value: atmosphere.night },
    uNoise: { value: source.noise },
    uSunDirection: { value: atmosphere.sunDirection },
    uSunColour: { value: atmosphere.sunColour.clone().multiplyScalar(atmosphere.sunIntensity) },
    uHorizon: { value: atmosphere.horizon },
    uZenith: { value: atmosphere.zenith },
    uGlow: { value: atmosphere.glow },
    uFogDensity: { value: atmosphere.fogDensity },
    uLampMap: { value: source.lampMap },
    uLampBounds: { value: source.lampBounds },
    uWaterLevel: { value: source.waterLevel ?? -1e6 },
    uRim: { value: atmosphere.fillSky.clone().lerp(atmosphere.glow, 0.4) },
  };
}
