/** Corner points and triangles of a shape before normals: three numbers a point, three indices a triangle, anticlockwise outside. */
export interface Surface {
  readonly points: number[];
  readonly triangles: number[];
  /** Faces that meet at less than this angle shade as one round surface; cosine of the angle, 1 keeps every facet flat. */
  readonly creaseCosine: number;
}

/** Cosines for `Surface.creaseCosine`: every facet visible, edges softened, fully round. */
export const creases = { flat: 0.9999, edge: 0.55, round: -0.5 } as const;

/** How fine shapes are cut: `low` halves sides and leaves bevels out. */
export type Detail = 'full' | 'low';
