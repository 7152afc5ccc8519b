import type { CreateSystem } from '#client/render/render-system.ts';
import { createBeams } from './beams.ts';
import { createCharacters } from './characters.ts';
import { createDeckGrass } from './deck-grass.ts';
import { createFarTrees } from './far-trees.ts';
import { createGuardCones } from './guard-cones.ts';
import { createHalos } from './halos.ts';
import { createMeadow } from './meadow.ts';
import { createMovers } from './movers.ts';
import { createNameTags } from './name-tags.ts';
import { createPuffs } from './puffs.ts';
import { createScenery } from './scenery.ts';
import { createShots } from './shots.ts';
import { createSky } from './sky.ts';
import { createSmoke } from './smoke.ts';
import { createSparks } from './sparks.ts';
import { createSun } from './sun.ts';
import { createTerrain } from './terrain.ts';
import { createVehicles } from './vehicles.ts';
import { createWater } from './water.ts';
import { createWeather } from './weather.ts';

/** Everything that is drawn, in the order in which it is built and updated. */
export const renderSystems: readonly CreateSystem[] = [
  createSky,
  createSun,
  createPuffs,
  createTerrain,
  createFarTrees,
  createWater,
  createMeadow,
  createDeckGrass,
  createScenery,
  createMovers,
  createGuardCones,
  createShots,
  createCharacters,
  createVehicles,
  createHalos,
  createBeams,
  createSmoke,
  createWeather,
  createSparks,
  createNameTags,
];
