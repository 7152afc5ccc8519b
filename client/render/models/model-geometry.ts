import type { Matrix4 } from 'three';
import { BufferAttribute, BufferGeometry, Matrix3, Vector3 } from 'three';
import type { ModelMesh } from '#engine/assets/parts-to-mesh.ts';

/** Puts own light, night light and sway of a mesh beside each other, three numbers a vertex. */
function packEffects(mesh: ModelMesh): Float32Array {
  const fx = new Float32Array(mesh.emissive.length * 3);
  for (let vertex = 0; vertex < mesh.emissive.length; vertex += 1) {
    fx[vertex * 3] = mesh.emissive[vertex] ?? 0;
    fx[vertex * 3 + 1] = mesh.nightGlow[vertex] ?? 0;
    fx[vertex * 3 + 2] = (mesh.sway[vertex] ?? 0) * Math.max(0, Math.min(1, (mesh.positions[vertex * 3 + 1] ?? 0) / 3));
  }
  return fx;
}

/** A three geometry of a model mesh, with the `fx` attribute that world materials read. */
export function modelGeometry(mesh: ModelMesh): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3));
  geometry.setAttribute('color', new BufferAttribute(mesh.colors, 3));
  geometry.setAttribute('fx', new BufferAttribute(packEffects(mesh), 3));
  geometry.setIndex(new BufferAttribute(mesh.indices, 1));
  geometry.computeBoundingSphere();
  return geometry;
}

/** A mesh to be placed: where it stands, and a tint that multiplies its colours. */
export interface PlacedMesh {
  readonly mesh: ModelMesh;
  readonly matrix: Matrix4;
  readonly tint: number;
}

/** Joins placed meshes into one geometry, so that a whole corner of the map costs one draw. */
export function mergePlaced(placed: readonly PlacedMesh[]): BufferGeometry {
  const vertices = placed.reduce((sum, item) => sum + item.mesh.emissive.length, 0);
  const corners = placed.reduce((sum, item) => sum + item.mesh.indices.length, 0);
  const target = {
    positions: new Float32Array(vertices * 3),
    normals: new Float32Array(vertices * 3),
    colours: new Float32Array(vertices * 3),
    fx: new Float32Array(vertices * 3),
    indices: new Uint32Array(corners),
  };
  let vertex = 0;
  let corner = 0;
  for (const item of placed) {
    copyPlaced({ item, target, vertex });
    item.mesh.indices.forEach((index, step) => {
      target.indices[corner + step] = index + vertex;
    });
    vertex += item.mesh.emissive.length;
    corner += item.mesh.indices.length;
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(target.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(target.normals, 3));
  geometry.setAttribute('color', new BufferAttribute(target.colours, 3));
  geometry.setAttribute('fx', new BufferAttribute(target.fx, 3));
  geometry.setIndex(new BufferAttribute(target.indices, 1));
  geometry.computeBoundingSphere();
  return geometry;
}

interface MergeTarget {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly colours: Float32Array;
  readonly fx: Float32Array;
}

const point = new Vector3();
const normalMatrix = new Matrix3();

function copyPlaced({ item, target, vertex }: { item: PlacedMesh; target: MergeTarget; vertex: number }): void {
  const { mesh, matrix, tint } = item;
  normalMatrix.getNormalMatrix(matrix);
  target.fx.set(packEffects(mesh), vertex * 3);
  for (let at = 0; at < mesh.positions.length; at += 3) {
    const to = vertex * 3 + at;
    point.fromArray(mesh.positions, at).applyMatrix4(matrix).toArray(target.positions, to);
    point.fromArray(mesh.normals, at).applyMatrix3(normalMatrix).normalize().toArray(target.normals, to);
    for (let part = 0; part < 3; part += 1) target.colours[to + part] = (mesh.colors[at + part] ?? 0) * tint;
  }
}
