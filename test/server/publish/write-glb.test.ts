import { NodeIO } from '@gltf-transform/core';
import { describe, expect, it } from 'vitest';
import { modelParts } from '#engine/assets/model-parts.ts';
import { modelBuilders } from '#engine/assets/models/index.ts';
import { partsToMesh } from '#engine/assets/parts-to-mesh.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { thingKinds } from '#engine/level/world-spec.ts';
import { writeGlb } from '#server/publish/write-glb.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

const { palette } = compileLevel(sampleSpec(), 1).environment;
const looks = Object.keys(modelBuilders) as (keyof typeof modelBuilders)[];
const meshOf = (look: (typeof looks)[number], variation: number) =>
  partsToMesh(modelParts({ look, variation, palette, style: 'storybook', size: null, biome: 'meadow' }));

describe('a model file', () => {
  it('can be made of every kind of thing', () => {
    expect(looks).toEqual(expect.arrayContaining([...thingKinds]));
  });

  it.each(looks)('of a %s has no error in the Khronos validator and holds every triangle', async (look) => {
    for (const variation of [0, 4_294_967_295]) {
      const mesh = meshOf(look, variation);
      const bytes = await writeGlb(mesh, { name: look, provenance: { seed: '1' } });
      const document = await new NodeIO().readBinary(bytes);
      const primitives = document.getRoot().listMeshes()[0]?.listPrimitives() ?? [];
      const indices = primitives.reduce((sum, primitive) => sum + (primitive.getIndices()?.getCount() ?? 0), 0);
      expect(indices).toBe(mesh.indices.length);
      expect(mesh.indices.length).toBeGreaterThan(0);
    }
  });

  it('carries where it came from and is the same every time', async () => {
    const about = { name: 'Lantern', provenance: { spec_hash: 'abc', seed: '7' } };
    const [first, second] = [await writeGlb(meshOf('lantern', 3), about), await writeGlb(meshOf('lantern', 3), about)];
    expect(Buffer.compare(first, second)).toBe(0);
    const root = (await new NodeIO().readBinary(first)).getRoot();
    expect(root.getAsset().extras).toEqual({ provenance: about.provenance });
    expect(root.listMaterials().map((material) => material.getName())).toEqual(['paint', 'glow']);
  });

  it('that would be broken is never handed out', async () => {
    const mesh = { ...meshOf('coin', 1), positions: meshOf('coin', 1).positions.map(() => Number.NaN) };
    await expect(writeGlb(mesh, { name: 'broken', provenance: {} })).rejects.toMatchObject({ code: 'bug.glb' });
  });
});
