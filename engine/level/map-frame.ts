import type { Level } from './level.ts';
import { halfSpan } from './terrain.ts';

/** Metres of ground outside the square that can be walked on. */
const marginMetres = 13;
const fewestWalls = 8;

/** Half the width and half the depth in metres of what the parts of a map divide: the walls of a house, else the land. */
export interface MapFrame {
  readonly halfX: number;
  readonly halfZ: number;
}

/** The frame of a level. */
export function mapFrame({ terrain, entities }: Pick<Level, 'terrain' | 'entities'>): MapFrame {
  const walls = entities.filter(({ group, look }) => group === 'walls' && look === 'masonry');
  if (walls.length < fewestWalls) {
    const half = Math.max(1, halfSpan(terrain) - marginMetres);
    return { halfX: half, halfZ: half };
  }
  return {
    halfX: Math.max(...walls.map(({ position }) => Math.abs(position.x))),
    halfZ: Math.max(...walls.map(({ position }) => Math.abs(position.z))),
  };
}
