import { Color } from 'three';
import type { Level } from '#engine/level/level.ts';
import type { Atmosphere } from './atmosphere.ts';
import type { SharedUniforms } from './materials/shared-uniforms.ts';

const murk = 0.055;
const depthColour = '#0c4a66';

/** Fills the air with water while the eye is under it, and clears it again; null where there is no water. */
export function createUnderWater(
  { terrain, environment }: Level,
  light: { readonly atmosphere: Atmosphere; readonly uniforms: SharedUniforms },
): ((eyeHeight: number) => void) | null {
  const { waterLevel } = terrain;
  if (waterLevel === null || !terrain.solid) return null;
  const { atmosphere, uniforms } = light;
  const dry = { horizon: atmosphere.horizon.clone(), zenith: atmosphere.zenith.clone(), glow: atmosphere.glow.clone() };
  const wet = new Color(environment.palette.water).lerp(new Color(depthColour), 0.45);
  let under = false;
  return (eyeHeight) => {
    if (eyeHeight < waterLevel) {
      if (!under) {
        dry.horizon.copy(atmosphere.horizon);
        dry.zenith.copy(atmosphere.zenith);
        dry.glow.copy(atmosphere.glow);
      }
      under = true;
      for (const colour of ['horizon', 'zenith', 'glow'] as const) atmosphere[colour].copy(wet);
      uniforms.uFogDensity.value = murk;
      return;
    }
    if (!under) return;
    under = false;
    for (const colour of ['horizon', 'zenith', 'glow'] as const) atmosphere[colour].copy(dry[colour]);
    uniforms.uFogDensity.value = atmosphere.fogDensity;
  };
}
