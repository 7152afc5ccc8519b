import type { BodyKind } from '#engine/level/bodies.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { aircraft } from './aircraft.ts';
import { keepsakes } from './keepsakes.ts';
import { dwellings } from './dwellings.ts';
import { yard } from './yard.ts';
import { toys } from './toys.ts';
import { beasts } from './beasts.ts';
import { birds } from './birds.ts';
import { crawlers } from './crawlers.ts';
import { folk } from './folk.ts';
import { food } from './food.ts';
import { furnishings } from './furnishings.ts';
import { monuments } from './monuments.ts';
import { plants } from './plants.ts';
import { swimmers } from './swimmers.ts';
import { tools } from './tools.ts';
import { treasures } from './treasures.ts';
import { vehicles } from './vehicles.ts';

/** The model of every body that a thing can have instead of its kind's. */
export const bodyBuilders = {
  ...aircraft,
  ...keepsakes,
  ...dwellings,
  ...yard,
  ...toys,
  ...beasts,
  ...birds,
  ...crawlers,
  ...folk,
  ...food,
  ...furnishings,
  ...monuments,
  ...plants,
  ...swimmers,
  ...tools,
  ...treasures,
  ...vehicles,
} satisfies Record<BodyKind, ModelBuilder>;
