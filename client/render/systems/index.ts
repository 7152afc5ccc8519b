import type { CreateSystem } from '#client/render/render-system.ts';
import { createGrass } from './grass.ts';
import { createHalos } from './halos.ts';
import { createMovers } from './movers.ts';
import { createScenery } from './scenery.ts';
import { createSky } from './sky.ts';
import { createSun } from './sun.ts';
import { createTerrain } from './terrain.ts';
import { createWater } from './water.ts';

/** Everything that is drawn, in the order in which it is built and updated. */
export const renderSystems: readonly CreateSystem[] = [
  createSky,
  createSun,
  createTerrain,
  createWater,
  createGrass,
  createScenery,
  createMovers,
  createHalos,
];
