import type { Placement } from '#engine/level/world-spec.ts';

/** A part of the map that things can be placed in. */
export type Region = Placement['region'];

/** How a region is called in a sentence. */
export const regionNames = {
  anywhere: 'anywhere',
  centre: 'the centre',
  north: 'the north',
  south: 'the south',
  east: 'the east',
  west: 'the west',
  'north-east': 'the north-east',
  'north-west': 'the north-west',
  'south-east': 'the south-east',
  'south-west': 'the south-west',
  edge: 'the edge',
  corners: 'the corners',
  water: 'the water',
  high: 'high ground',
} as const satisfies Record<Region, string>;

/**
 * The region under a point of the map. `x` and `z` in metres from the middle, `half` is half the map's width;
 * `wet` says whether the point lies under water.
 */
export function regionAt(point: {
  readonly x: number;
  readonly z: number;
  readonly half: number;
  readonly wet: boolean;
}): Region {
  if (point.wet) return 'water';
  const x = point.x / point.half;
  const z = point.z / point.half;
  const furthest = Math.max(Math.abs(x), Math.abs(z));
  if (furthest < 0.28) return 'centre';
  if (furthest > 0.88) return 'edge';
  if (Math.abs(x) > Math.abs(z)) return x > 0 ? 'east' : 'west';
  return z > 0 ? 'south' : 'north';
}

interface MapPoint {
  readonly x: number;
  readonly z: number;
}

function square(half: number): MapPoint[] {
  return [
    { x: -half, z: -half },
    { x: half, z: -half },
    { x: half, z: half },
    { x: -half, z: half },
  ];
}

const cornerTurns = { 'south-east': 0, 'south-west': 1, 'north-west': 2, 'north-east': 3 } as const;

const turns = { north: 0, east: 1, south: 2, west: 3 } as const;

/** Outlines in metres that show a region on the map; regions that follow the ground have none. */
export function regionOutline(region: Region, half: number): MapPoint[][] {
  if (region === 'centre') return [square(half * 0.28)];
  if (region === 'corners')
    return [0, 1, 2, 3].map((turn) =>
      [
        { x: half * 0.4, z: half * 0.4 },
        { x: half * 0.88, z: half * 0.4 },
        { x: half * 0.88, z: half * 0.88 },
        { x: half * 0.4, z: half * 0.88 },
      ].map((point) => quarterTurn(point, turn)),
    );
  if (region in cornerTurns) {
    const turn = cornerTurns[region as keyof typeof cornerTurns];
    return [square(half * 0.24).map(({ x, z }) => quarterTurn({ x: x + half * 0.64, z: z + half * 0.64 }, turn))];
  }
  if (region === 'edge' || region === 'anywhere') return [square(half)];
  if (region === 'water' || region === 'high') return [];
  const [near, far] = [half * 0.28, half * 0.88];
  const outline = [
    { x: -near, z: -near },
    { x: near, z: -near },
    { x: far, z: -far },
    { x: -far, z: -far },
  ];
  return [outline.map((point) => quarterTurn(point, turns[region as keyof typeof turns]))];
}

function quarterTurn(point: MapPoint, times: number): MapPoint {
  let turned = point;
  for (let turn = 0; turn < times; turn += 1) turned = { x: -turned.z, z: turned.x };
  return turned;
}
