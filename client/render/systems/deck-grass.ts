import { Color, Group, InstancedBufferAttribute, InstancedMesh, Matrix4, Quaternion, Vector3 } from 'three';
import type { Level } from '#engine/level/level.ts';
import { createRng } from '#engine/math/rng.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import type { RenderContext, RenderSystem } from '#client/render/render-system.ts';
import { tuftGeometry } from './grass-geometry.ts';

const barren: readonly string[] = ['desert', 'volcano', 'snow', 'crystal'];

/** Grass on islands and platforms in the air: placed once, one draw. */
export function createDeckGrass({ level, quality, uniforms }: RenderContext): RenderSystem {
  const group = new Group();
  if (level.terrain.solid || barren.includes(level.environment.biome))
    return { object: group, dispose: () => undefined };
  const material = createWorldMaterial({
    uniforms,
    role: 'grass',
    style: level.environment.style,
    parameters: { side: 2 },
  });
  const full = quality.modelDetail === 'full';
  const geometry = tuftGeometry(full ? 5 : 4, full);
  const spots = scatter(level, Math.round(quality.grassTufts * (full ? 0.7 : 0.9)));
  const mesh = new InstancedMesh(geometry, material, spots.length);
  const tints = new Float32Array(spots.length * 3);
  spots.forEach(({ matrix, colour }, index) => {
    mesh.setMatrixAt(index, matrix);
    tints.set([colour.r, colour.g, colour.b], index * 3);
  });
  mesh.instanceColor = new InstancedBufferAttribute(tints, 3);
  mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  group.add(mesh);
  return {
    object: group,
    dispose() {
      mesh.dispose();
      geometry.dispose();
      material.dispose();
    },
  };
}

function scatter(level: Level, budget: number): { matrix: Matrix4; colour: Color }[] {
  const rng = createRng(`${level.seed}/deck-grass`);
  const { palette } = level.environment;
  const decks = level.entities.filter(
    (entity) => (entity.look === 'island' || entity.look === 'platform') && entity.size !== null && entity.size.y < 4,
  );
  const area = decks.reduce((sum, deck) => sum + (deck.size?.x ?? 0) * (deck.size?.z ?? 0), 0);
  const up = new Vector3(0, 1, 0);
  return decks.flatMap((deck) => {
    const size = deck.size ?? { x: 1, y: 1, z: 1 };
    const count = Math.round(Math.min(budget * ((size.x * size.z) / area), size.x * size.z * 9));
    const round = deck.look === 'island';
    return Array.from({ length: count }, () => {
      const angle = rng.range(0, Math.PI * 2);
      const reach = Math.sqrt(rng.next()) * 0.45;
      const x = round ? Math.cos(angle) * reach * size.x : rng.range(-0.48, 0.48) * size.x;
      const z = round ? Math.sin(angle) * reach * size.z : rng.range(-0.48, 0.48) * size.z;
      const edge = round ? reach / 0.45 : Math.max(Math.abs(x / size.x), Math.abs(z / size.z)) / 0.48;
      const scale = rng.range(0.35, 0.7) + edge ** 6 * 0.35;
      const matrix = new Matrix4().compose(
        new Vector3(deck.position.x + x, deck.position.y + size.y - 0.03, deck.position.z + z),
        new Quaternion().setFromAxisAngle(up, rng.range(0, 6.28)),
        new Vector3(scale, scale, scale),
      );
      return { matrix, colour: new Color(palette.ground[0]).lerp(new Color(palette.foliage[1]), rng.range(0, 0.45)) };
    });
  });
}
