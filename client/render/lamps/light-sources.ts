import type { Level, LevelEntity, Palette, Vec3 } from '#engine/level/level.ts';

/** A place that shines: colour as "#rrggbb", reach in metres; `always` shines by day too. */
export interface LightSource {
  readonly entityId: string;
  readonly position: Vec3;
  readonly colour: string;
  readonly reachMetres: number;
  readonly strength: number;
  readonly always: boolean;
}

interface Shine {
  readonly colour: string | 'accent';
  readonly reach: number;
  readonly strength: number;
  /** Height of the light above the foot of the model, and how far in front of it. */
  readonly height: number;
  readonly front?: number;
  readonly always?: boolean;
}

const warm = '#ffb46a';

const shines: Readonly<Partial<Record<LevelEntity['look'], Shine>>> = {
  'lamp-post': { colour: '#ffc27a', reach: 10, strength: 1.5, height: 2.5 },
  lantern: { colour: '#ffb55c', reach: 5.5, strength: 1.3, height: 0.6 },
  campfire: { colour: '#ff8a3c', reach: 9, strength: 1.9, height: 0.6, always: true },
  house: { colour: warm, reach: 6.5, strength: 1, height: 1.4, front: 3.2 },
  'market-stall': { colour: warm, reach: 5.5, strength: 1, height: 1.6, front: 1.5 },
  tower: { colour: warm, reach: 6, strength: 0.8, height: 1.2, front: 3 },
  windmill: { colour: warm, reach: 6, strength: 0.8, height: 1.2, front: 3 },
  lighthouse: { colour: warm, reach: 7, strength: 0.8, height: 1.2, front: 3.4 },
  'lava-pool': { colour: '#ff5a1e', reach: 6, strength: 1.6, height: 0.2, always: true },
  star: { colour: '#ffd25a', reach: 3.6, strength: 0.8, height: 0.6 },
  gem: { colour: 'accent', reach: 3, strength: 0.7, height: 0.6 },
  coin: { colour: '#ffc94a', reach: 2.2, strength: 0.5, height: 0.6 },
  mushroom: { colour: '#8fe0d0', reach: 2.2, strength: 0.45, height: 0.5 },
  ghost: { colour: '#a9d4ff', reach: 4, strength: 0.7, height: 1 },
  goal: { colour: '#ffd76a', reach: 8, strength: 1.4, height: 1.5, always: true },
  gate: { colour: 'accent', reach: 6, strength: 0.9, height: 2 },
  checkpoint: { colour: 'accent', reach: 4.5, strength: 0.8, height: 1.5 },
  guard: { colour: '#ffcf6a', reach: 5, strength: 1, height: 0.8 },
  banner: { colour: '#5aa8ff', reach: 5, strength: 1, height: 1 },
  rift: { colour: '#a850ff', reach: 6, strength: 1.3, height: 1.6, always: true },
  heart: { colour: '#ff5a7a', reach: 2.4, strength: 0.6, height: 0.6 },
  'secret-chest': { colour: '#ffd76a', reach: 3, strength: 0.8, height: 0.6 },
};

/** All places of a level that shine. */
export function findLightSources(level: Level): LightSource[] {
  const { palette } = level.environment;
  return level.entities.flatMap((entity) => {
    const shine = shines[entity.look];
    if (!shine) return [];
    const front = (shine.front ?? 0) * entity.scale;
    return [
      {
        entityId: entity.id,
        position: {
          x: entity.position.x - Math.sin(entity.yaw) * front,
          y: entity.position.y + shine.height * entity.scale,
          z: entity.position.z - Math.cos(entity.yaw) * front,
        },
        colour: colourOf(shine.colour, palette),
        reachMetres: shine.reach,
        strength: shine.strength,
        always: shine.always === true,
      },
    ];
  });
}

function colourOf(colour: string, palette: Palette): string {
  return colour === 'accent' ? palette.accent : colour;
}
