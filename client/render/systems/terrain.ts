import { BufferAttribute, BufferGeometry, Color, Group, Mesh } from 'three';
import type { Terrain } from '#engine/level/level.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';
import { outskirtGeometry } from './outskirts.ts';

const chunkCells = 16;
const skirtMetres = 2.5;

/** The ground: chunks of the height field painted by surface, and low hills or sea bed beyond its edge. */
export function createTerrain({ level, uniforms, ground, quality }: RenderContext): RenderSystem {
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
  const chunks: { mesh: Mesh; fine: BufferGeometry; coarse: BufferGeometry }[] = [];
  const add = ({ fine, coarse }: { fine: BufferGeometry; coarse: BufferGeometry }): void => {
    const mesh = new Mesh(fine, material);
    mesh.receiveShadow = true;
    chunks.push({ mesh, fine, coarse });
    group.add(mesh);
  };
  for (let row = 0; row < terrain.cells; row += chunkCells)
    for (let column = 0; column < terrain.cells; column += chunkCells) {
      add({
        fine: chunkGeometry(terrain, { row, column, step: 1 }),
        coarse: chunkGeometry(terrain, { row, column, step: 4 }),
      });
    }
  const outskirts = outskirtGeometry(level);
  add({ fine: outskirts, coarse: outskirts });
  const fineMetres = quality.modelDetail === 'low' ? 34 : 90;
  return {
    object: group,
    update({ camera }: RenderMoment) {
      for (const { mesh, fine, coarse } of chunks) {
        const { center } = fine.boundingSphere ?? { center: camera.position };
        mesh.geometry =
          Math.hypot(center.x - camera.position.x, center.z - camera.position.z) < fineMetres ? fine : coarse;
      }
    },
    dispose() {
      for (const { fine, coarse } of chunks) {
        fine.dispose();
        coarse.dispose();
      }
      material.dispose();
    },
  };
}

/** One chunk cut at every `step` cells; coarse ones hang a skirt over their rim, which hides cracks beside fine ones. */
function chunkGeometry(
  terrain: Terrain,
  { row: top, column: left, step }: Corner & { readonly step: number },
): BufferGeometry {
  const lines = (first: number): { at: number; drop: number }[] => {
    const last = Math.min(first + chunkCells, terrain.cells);
    const inner = Array.from({ length: Math.ceil((last - first) / step) + 1 }, (_, index) => ({
      at: Math.min(first + index * step, last),
      drop: 0,
    }));
    return step === 1 ? inner : [{ at: first, drop: skirtMetres }, ...inner, { at: last, drop: skirtMetres }];
  };
  const [rows, columns] = [lines(top), lines(left)];
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  const metres = (line: number): number => (line - terrain.cells / 2) * terrain.cellMetres;
  for (const row of rows)
    for (const column of columns) {
      const corner = { row: row.at, column: column.at };
      positions.push(
        metres(column.at),
        cornerHeight(terrain, corner) - Math.max(row.drop, column.drop),
        metres(row.at),
      );
      normals.push(...cornerNormal(terrain, corner));
    }
  for (let row = 0; row + 1 < rows.length; row += 1)
    for (let column = 0; column + 1 < columns.length; column += 1) {
      const a = row * columns.length + column;
      const below = a + columns.length;
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
