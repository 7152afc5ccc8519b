import { Bone, BufferAttribute, Skeleton, SkinnedMesh, Sphere, Vector3 } from 'three';
import type { BufferGeometry, Material } from 'three';
import type { CharacterBone } from '#engine/assets/character/bones.ts';
import { characterBones } from '#engine/assets/character/bones.ts';
import { characterParts } from '#engine/assets/character/character-parts.ts';
import type { CharacterLook } from '#engine/assets/character/wardrobe.ts';
import { partsToMesh } from '#engine/assets/parts-to-mesh.ts';
import { modelGeometry } from '#client/render/models/model-geometry.ts';

/** A character in the scene: one skinned mesh, its bones by name. */
export interface CharacterRig {
  readonly mesh: SkinnedMesh;
  readonly bones: Readonly<Record<CharacterBone, Bone>>;
  dispose(): void;
}

const boneNames = Object.keys(characterBones) as CharacterBone[];

/** Geometry of a look, with every vertex bound to one bone. */
export function characterGeometry(look: CharacterLook, detail: 'low' | 'full'): BufferGeometry {
  const mesh = partsToMesh(characterParts(look), { detail, contactShade: false });
  const geometry = modelGeometry(mesh);
  const count = mesh.bones.length;
  const skinIndex = new Uint8Array(count * 4);
  const skinWeight = new Float32Array(count * 4);
  const map = mesh.boneNames.map((name) => Math.max(0, boneNames.indexOf(name as CharacterBone)));
  for (let vertex = 0; vertex < count; vertex += 1) {
    skinIndex[vertex * 4] = map[mesh.bones[vertex] ?? 0] ?? 0;
    skinWeight[vertex * 4] = 1;
  }
  geometry.setAttribute('skinIndex', new BufferAttribute(skinIndex, 4));
  geometry.setAttribute('skinWeight', new BufferAttribute(skinWeight, 4));
  return geometry;
}

/** Hangs bones in a skinned mesh; the caller owns geometry and material. */
export function createRig(geometry: BufferGeometry, material: Material): CharacterRig {
  const bones = Object.fromEntries(boneNames.map((name) => [name, new Bone()])) as Record<CharacterBone, Bone>;
  for (const name of boneNames) {
    const { parent, at } = characterBones[name];
    const origin = parent === null ? [0, 0, 0] : characterBones[parent].at;
    bones[name].position.set(at[0] - (origin[0] ?? 0), at[1] - (origin[1] ?? 0), at[2] - (origin[2] ?? 0));
    if (parent !== null) bones[parent].add(bones[name]);
  }
  const mesh = new SkinnedMesh(geometry, material);
  mesh.add(bones.hips);
  mesh.updateMatrixWorld(true);
  const skeleton = new Skeleton(boneNames.map((name) => bones[name]));
  mesh.bind(skeleton);
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  // Poses never leave this ball; computing it from moving bones every frame would cost more than drawing.
  mesh.boundingSphere = new Sphere(new Vector3(0, 0.9, 0), 1.7);
  return { mesh, bones, dispose: () => skeleton.dispose() };
}
