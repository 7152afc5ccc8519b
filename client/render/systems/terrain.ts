import { BufferAttribute, BufferGeometry, Color, Group, Mesh } from 'three';
import type { Terrain } from '#engine/level/level.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import type { RenderContext, RenderSystem } from '#client/render/render-system.ts';
import { outskirtGeometry } from './outskirts.ts';

const chunkCells = 16;

/** The ground: chunks of the height field painted by surface, and low hills or sea bed beyond its edge. */
export function createTerrain({ level, uniforms, ground }: RenderContext): RenderSystem {
  const group = new Group();
  const { terrain, environment } = level;
  if (!terrain.solid) return { object: group, dispose: () => undefined };
  const material = createWorldMaterial({
    uniforms,
    role: 'ground',
    style: environment.style,
    extra: {
      uGroundMap: { value: ground.paint },
      uGroundMetres: { value: ground.metres },
      uRock: { value: new Color(environment.palette.rock) },
      uEarth: { value: new Color(environment.palette.ground[2]) },
    },
    parameters: { vertexColors: false },
  });
  const geometries: BufferGeometry[] = [];
  const add = (geometry: BufferGeometry): void => {
    const mesh = new Mesh(geometry, material);
    mesh.receiveShadow = true;
    geometries.push(geometry);
    group.add(mesh);
  };
  for (let row = 0; row < terrain.cells; row += chunkCells)
    for (let column = 0; column < terrain.cells; column += chunkCells) add(chunkGeometry(terrain, { row, column }));
  add(outskirtGeometry(level));
  return {
    object: group,
    dispose() {
      for (const geometry of geometries) geometry.dispose();
      material.dispose();
    },
  };
}

function chunkGeometry(terrain: Terrain, from: { row: number; column: number }): BufferGeometry {
  const rows = Math.min(chunkCells, terrain.cells - from.row);
  const columns = Math.min(chunkCells, terrain.cells - from.column);
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column <= columns; column += 1) {
      const corner = { row: from.row + row, column: from.column + column };
      positions.push(
        (corner.column - terrain.cells / 2) * terrain.cellMetres,
        cornerHeight(terrain, corner),
        (corner.row - terrain.cells / 2) * terrain.cellMetres,
      );
      normals.push(...cornerNormal(terrain, corner));
    }
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const a = row * (columns + 1) + column;
      const below = a + columns + 1;
      indices.push(a, below, a + 1, a + 1, below, below + 1);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3));
  geometry.setIndex(indices);
  geometry.computeBoundingSphere();
  return geometry;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** Height of a corner; beyond the edge the nearest one's. */
function cornerHeight(terrain: Terrain, { row, column }: Corner): number {
  const inside = (value: number): number => Math.min(terrain.cells, Math.max(0, value));
  return terrain.heights[inside(row) * (terrain.cells + 1) + inside(column)] ?? 0;
}

function cornerNormal(terrain: Terrain, { row, column }: Corner): [number, number, number] {
  const east = cornerHeight(terrain, { row, column: column + 1 }) - cornerHeight(terrain, { row, column: column - 1 });
  const south = cornerHeight(terrain, { row: row + 1, column }) - cornerHeight(terrain, { row: row - 1, column });
  const span = terrain.cellMetres * 2;
  const length = Math.hypot(east / span, 1, south / span);
  return [-east / span / length, 1 / length, -south / span / length];
}
