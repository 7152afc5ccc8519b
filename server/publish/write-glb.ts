import { Document, NodeIO, type Material, type Primitive } from '@gltf-transform/core';
import { validateBytes } from 'gltf-validator';
import { BugError } from '#engine/errors.ts';
import type { ModelMesh } from '#engine/assets/parts-to-mesh.ts';

/** Vertices with more own light than this go into the glowing part. */
const glowing = 0.2;

/**
 * Writes a mesh as a self-contained GLB that the Khronos validator accepts; throws BugError `bug.glb` when it does not.
 * Vertex colours carry the paint; what glows is a second primitive with an emissive material.
 */
export async function writeGlb(
  mesh: ModelMesh,
  about: { name: string; provenance: Readonly<Record<string, string>> },
): Promise<Uint8Array> {
  const document = new Document();
  document.createBuffer();
  document.getRoot().getAsset().generator = 'Worldloom';
  document.getRoot().getAsset().extras = { provenance: { ...about.provenance } };
  const paint = document.createMaterial('paint').setRoughnessFactor(0.85).setMetallicFactor(0);
  const glow = document
    .createMaterial('glow')
    .setRoughnessFactor(0.6)
    .setMetallicFactor(0)
    .setEmissiveFactor([1, 0.8, 0.45]);
  const model = document.createMesh(about.name);
  const isGlowing = (vertex: number) => (mesh.emissive[vertex] ?? 0) > glowing;
  for (const [material, wanted] of [
    [paint, false],
    [glow, true],
  ] as const) {
    const triangles = selectTriangles(mesh, (vertex) => isGlowing(vertex) === wanted);
    if (triangles.length > 0) model.addPrimitive(writePrimitive(document, { mesh, triangles, material }));
  }
  document.createScene(about.name).addChild(document.createNode(about.name).setMesh(model));
  const bytes = await new NodeIO().writeBinary(document);
  await requireValid(bytes);
  return bytes;
}

function selectTriangles(mesh: ModelMesh, accept: (vertex: number) => boolean): number[] {
  const selected: number[] = [];
  for (let at = 0; at < mesh.indices.length; at += 3) {
    const triangle = [...mesh.indices.subarray(at, at + 3)];
    if (accept(triangle[0] ?? 0)) selected.push(...triangle);
  }
  return selected;
}

function writePrimitive(
  document: Document,
  part: { mesh: ModelMesh; triangles: readonly number[]; material: Material },
): Primitive {
  const { mesh, triangles, material } = part;
  const used = [...new Set(triangles)];
  const place = new Map(used.map((vertex, index) => [vertex, index]));
  const gather = (source: Float32Array) =>
    Float32Array.from(
      used.flatMap((vertex) => [source[vertex * 3] ?? 0, source[vertex * 3 + 1] ?? 0, source[vertex * 3 + 2] ?? 0]),
    );
  const buffer = document.getRoot().listBuffers()[0] ?? null;
  const vectors = (values: Float32Array<ArrayBuffer>) =>
    document.createAccessor().setType('VEC3').setArray(values).setBuffer(buffer);
  const indices = Uint32Array.from(triangles, (vertex) => place.get(vertex) ?? 0);
  return document
    .createPrimitive()
    .setIndices(document.createAccessor().setType('SCALAR').setArray(indices).setBuffer(buffer))
    .setAttribute('POSITION', vectors(gather(mesh.positions)))
    .setAttribute('NORMAL', vectors(unitLength(gather(mesh.normals))))
    .setAttribute('COLOR_0', vectors(gather(mesh.colors).map((value) => Math.min(1, Math.max(0, value)))))
    .setMaterial(material);
}

function unitLength(normals: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  for (let at = 0; at < normals.length; at += 3) {
    const [x, y, z] = [normals[at] ?? 0, normals[at + 1] ?? 0, normals[at + 2] ?? 0];
    const length = Math.hypot(x, y, z);
    normals.set(length > 1e-6 ? [x / length, y / length, z / length] : [0, 1, 0], at);
  }
  return normals;
}

async function requireValid(bytes: Uint8Array): Promise<void> {
  const { issues } = await validateBytes(bytes);
  if (issues.numErrors === 0) return;
  throw new BugError(`A generated model has ${issues.numErrors} errors: ${issues.messages[0]?.message ?? ''}.`, {
    code: 'bug.glb',
    fix: 'Open an issue with the level that it was made for.',
  });
}
