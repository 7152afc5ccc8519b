import type { Level } from '#engine/level/level.ts';

/** A level before its facts are measured. */
export type MeasuredLevel = Omit<Level, 'facts'>;

/** Whether there is water that one can see. */
export function hasWater({ terrain }: Pick<MeasuredLevel, 'terrain'>): boolean {
  const { waterLevel } = terrain;
  return waterLevel !== null && terrain.solid && terrain.heights.some((height) => height < waterLevel);
}
