import type { BufferGeometry } from 'three';
import { BufferAttribute, Color, Group, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, Vector2 } from 'three';
import type { Environment } from '#engine/level/level.ts';
import { createRng } from '#engine/math/rng.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';
import { flowerGeometry, tuftGeometry } from './grass-geometry.ts';

/** Dense grass and flowers round the eye on the ground of the level: two draws, no work per frame on the processor. */
export function createMeadow({ level, quality, uniforms, ground }: RenderContext): RenderSystem {
  const group = new Group();
  const { environment } = level;
  if (!level.terrain.solid || environment.vegetation <= 0.02) return { object: group, dispose: () => undefined };
  const span = quality.grassReachMetres * 2;
  const centre = new Vector2();
  const material = createWorldMaterial({
    uniforms,
    role: 'meadow',
    style: environment.style,
    parameters: { side: 2 },
    extra: {
      uGroundMap: { value: ground.paint },
      uHeights: { value: ground.heights },
      uGroundMetres: { value: ground.metres },
      uCells: { value: ground.cells },
      uCentre: { value: centre },
      uSpan: { value: span },
      uDensity: { value: 0.45 + 0.75 * environment.vegetation },
      ...tips(environment),
    },
  });
  const full = quality.modelDetail === 'full';
  const geometries = [
    spread({ plant: tuftGeometry(full ? 5 : 4, full), count: quality.grassTufts, kind: 0, span }),
    spread({ plant: flowerGeometry(), count: Math.round(quality.grassTufts / (full ? 5 : 10)), kind: 1, span }),
  ];
  for (const geometry of geometries) {
    const mesh = new Mesh(geometry, material);
    mesh.frustumCulled = false;
    mesh.receiveShadow = true;
    group.add(mesh);
  }
  return {
    object: group,
    update({ frame }: RenderMoment) {
      const { position, target } = frame.camera();
      const away = new Vector2(target.x - position.x, target.z - position.z).normalize();
      // Most of the circle lies before the eye: grass behind it is never seen.
      centre.set(position.x, position.z).addScaledVector(away, span * 0.32);
    },
    dispose() {
      for (const geometry of geometries) geometry.dispose();
      material.dispose();
    },
  };
}

function tips({ palette }: Environment): Record<string, { value: unknown }> {
  const petals = ['#fffdf2', '#ffd84f', '#ff9ab8', '#c3aaff', palette.accent].map((hex) => new Color(hex));
  return {
    uTipLow: { value: new Color(palette.foliage[0]) },
    uTipHigh: { value: new Color(palette.foliage[1]) },
    uPetals: { value: petals },
  };
}

/** Copies of a plant at random places of a tile; `spot` is x, z, a seed, and 0 for grass or 1 for flowers. */
function spread({
  plant,
  count,
  kind,
  span,
}: {
  plant: BufferGeometry;
  count: number;
  kind: 0 | 1;
  span: number;
}): InstancedBufferGeometry {
  const rng = createRng(`meadow/${kind}`);
  const geometry = new InstancedBufferGeometry();
  const spots = new Float32Array(count * 4);
  const perRow = Math.ceil(Math.sqrt(count));
  const step = span / perRow;
  for (let index = 0; index < count; index += 1) {
    const x = ((index % perRow) + rng.range(0.05, 0.95)) * step;
    const z = (Math.floor(index / perRow) + rng.range(0.05, 0.95)) * step;
    spots.set([x, z, rng.next(), kind], index * 4);
  }
  copyAttributes(plant, geometry);
  geometry.setAttribute('spot', new InstancedBufferAttribute(spots, 4));
  geometry.instanceCount = count;
  return geometry;
}

function copyAttributes(from: BufferGeometry, to: BufferGeometry): void {
  for (const name of ['position', 'normal', 'color', 'bend']) {
    const attribute = from.getAttribute(name);
    if (attribute instanceof BufferAttribute) to.setAttribute(name, attribute);
  }
  to.setIndex(from.getIndex());
}
