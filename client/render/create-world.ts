import { Group } from 'three';
import type { Level } from '#engine/level/level.ts';
import { resolveAtmosphere } from './atmosphere.ts';
import type { Atmosphere } from './atmosphere.ts';
import { createDayCycle } from './day-cycle.ts';
import { createLampMap } from './lamps/lamp-map.ts';
import type { MapBounds } from './lamps/lamp-map.ts';
import { findLightSources } from './lamps/light-sources.ts';
import { createGroundMaps } from './materials/ground-maps.ts';
import { createNoiseTexture } from './materials/noise-texture.ts';
import { createSharedUniforms } from './materials/shared-uniforms.ts';
import type { Quality } from './quality.ts';
import type { RenderMoment } from './render-system.ts';
import { renderSystems } from './systems/index.ts';
import { createUnderWater } from './under-water.ts';

/** A level as a three object that follows the frames. */
export interface DrawnWorld {
  readonly object: Group;
  readonly atmosphere: Atmosphere;
  update(moment: RenderMoment): void;
  dispose(): void;
}

/** Builds every system of a level for a tier. */
export function createWorld({ level, quality }: { level: Level; quality: Quality }): DrawnWorld {
  const atmosphere = resolveAtmosphere(level.environment);
  const noise = createNoiseTexture();
  const lamps = createLampMap({ sources: findLightSources(level), bounds: mapBounds(level), night: atmosphere.night });
  const uniforms = createSharedUniforms({
    atmosphere,
    noise,
    lampMap: lamps.texture,
    lampBounds: lamps.bounds,
    waterLevel: level.terrain.solid ? level.terrain.waterLevel : null,
  });
  const passDay = createDayCycle(level, { atmosphere, uniforms });
  const dive = createUnderWater(level, { atmosphere, uniforms });
  const ground = createGroundMaps(level);
  const object = new Group();
  const systems = renderSystems.map((create) => create({ level, quality, atmosphere, uniforms, lamps, ground }));
  for (const system of systems) object.add(system.object);
  return {
    object,
    atmosphere,
    update(moment) {
      uniforms.uTime.value = moment.seconds;
      passDay?.(moment.tick);
      dive?.(moment.camera.position.y);
      for (const system of systems) system.update?.(moment);
    },
    dispose() {
      for (const system of systems) system.dispose();
      lamps.dispose();
      ground.dispose();
      noise.dispose();
    },
  };
}

/** The ground that can be lit: the terrain, and all that stands or floats beyond it. */
function mapBounds({ terrain, entities }: Level): MapBounds {
  const half = terrain.solid ? (terrain.cells * terrain.cellMetres) / 2 : 20;
  const xs = entities.map((entity) => entity.position.x);
  const zs = entities.map((entity) => entity.position.z);
  const west = Math.min(-half, ...xs) - 8;
  const north = Math.min(-half, ...zs) - 8;
  return { west, north, width: Math.max(half, ...xs) + 8 - west, depth: Math.max(half, ...zs) + 8 - north };
}
