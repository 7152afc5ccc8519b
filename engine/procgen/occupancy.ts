import { hypot2 } from '#engine/math/trig.ts';

/** A circle on the ground that something stands in. */
export interface Disc {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
  /** `solid` blocks feet, `patrol` is where an enemy walks, `item` is a pickup, `clear` is kept free of solid things. */
  readonly kind: 'solid' | 'patrol' | 'item' | 'clear';
  /** Radius in metres of the part that bars a walker's way; 0 where nothing does. */
  readonly bodyRadius: number;
}

/** Which circles of the map are taken. */
export interface Occupancy {
  add(disc: Disc): void;
  /** Whether a circle keeps `gap` metres from every taken circle of the kinds that `avoid` names. */
  isFree(
    disc: Pick<Disc, 'x' | 'z' | 'radius'>,
    rule: { readonly gap: number; readonly avoid: readonly Disc['kind'][] },
  ): boolean;
  readonly discs: readonly Disc[];
}

const bucketMetres = 8;

/** Makes an empty register; look-ups touch only the neighbourhood. */
export function createOccupancy(): Occupancy {
  const buckets = new Map<number, Disc[]>();
  const discs: Disc[] = [];
  let widest = 0;
  const keyOf = (column: number, row: number): number => (column + 4096) * 8192 + row + 4096;
  return {
    discs,
    add(disc) {
      discs.push(disc);
      widest = Math.max(widest, disc.radius);
      const key = keyOf(Math.floor(disc.x / bucketMetres), Math.floor(disc.z / bucketMetres));
      const bucket = buckets.get(key);
      if (bucket) bucket.push(disc);
      else buckets.set(key, [disc]);
    },
    isFree(disc, { gap, avoid }) {
      const reach = Math.ceil((disc.radius + widest + gap) / bucketMetres);
      const column = Math.floor(disc.x / bucketMetres);
      const row = Math.floor(disc.z / bucketMetres);
      for (let c = column - reach; c <= column + reach; c += 1) {
        for (let r = row - reach; r <= row + reach; r += 1) {
          for (const other of buckets.get(keyOf(c, r)) ?? []) {
            if (!avoid.includes(other.kind)) continue;
            if (hypot2(other.x - disc.x, other.z - disc.z) < other.radius + disc.radius + gap) return false;
          }
        }
      }
      return true;
    },
  };
}
