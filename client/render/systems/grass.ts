import { BufferAttribute, BufferGeometry, Color, Group, InstancedBufferAttribute, InstancedMesh, Matrix4, Quaternion, Vector3 } from 'three';
import type { Level } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { createRng } from '#engine/math/rng.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';
import { grassiness, groundColours, surfaceKindOf } from './ground-colours.ts';

const patchMetres = 20;
const up = new Vector3(0, 1, 0);

interface Tuft {
  readonly x: number;
  readonly z: number;
  readonly colour: Color;
  readonly scale: number;
  readonly yaw: number;
}

/** Tufts of grass and flower heads in patches that hide beyond the tier's reach; bends with the wind. */
export function createGrass({ level, quality, uniforms }: RenderContext): RenderSystem {
  const group = new Group();
  if (!level.terrain.solid) return { object: group, dispose: () => undefined };
  const material = createWorldMaterial({ uniforms, role: 'grass', style: level.environment.style, parameters: { side: 2 } });
  const full = quality.modelDetail === 'full';
  const blades = tuftGeometry(full ? 6 : 4, full);
  const bloom = flowerGeometry();
  const patches: InstancedMesh[] = [];
  const { tufts, flowers } = scatter(level, quality.grassTufts);
  for (const [geometry, spots] of [[blades, tufts], [bloom, flowers]] as const) {
    for (const spotsOfPatch of byPatch(spots)) {
      const mesh = instancesOf({ geometry, material, spots: spotsOfPatch, level });
      patches.push(mesh);
      group.add(mesh);
    }
  }
  const reach = quality.grassReachMetres + patchMetres * 0.7;
  return {
    object: group,
    update({ camera }: RenderMoment) {
      for (const mesh of patches) {
        const centre = mesh.boundingSphere?.center;
        mesh.visible = !!centre && Math.hypot(centre.x - camera.position.x, centre.z - camera.position.z) < reach;
      }
    },
    dispose() {
      for (const mesh of patches) mesh.dispose();
      blades.dispose();
      bloom.dispose();
      material.dispose();
    },
  };
}

function scatter(level: Level, budget: number): { tufts: Tuft[]; flowers: Tuft[] } {
  const { terrain, environment, seed } = level;
  const rng = createRng(`${seed}/grass`);
  const colours = groundColours(environment);
  const half = (terrain.cells * terrain.cellMetres) / 2;
  const [low, high] = environment.palette.foliage;
  const petals = ['#ffffff', '#ffd84f', '#ff8fb0', '#b49cff', environment.palette.accent];
  const tufts: Tuft[] = [];
  const flowers: Tuft[] = [];
  const wanted = Math.round(budget * (0.3 + 0.7 * environment.vegetation));
  for (let attempt = 0; attempt < wanted * 3 && tufts.length < wanted; attempt += 1) {
    const x = rng.range(-half, half);
    const z = rng.range(-half, half);
    const cell = Math.floor(z / terrain.cellMetres + terrain.cells / 2) * terrain.cells + Math.floor(x / terrain.cellMetres + terrain.cells / 2);
    const kind = surfaceKindOf(terrain.surface[cell]);
    if (!rng.chance(grassiness[kind]) || heightAt(terrain, x, z) < (terrain.waterLevel ?? -1e9) + 0.25) continue;
    const colour = new Color(colours[kind]).lerp(new Color(rng.chance(0.5) ? low : high), rng.range(0.1, 0.5));
    tufts.push({ x, z, colour, scale: rng.range(0.7, 1.35), yaw: rng.range(0, 6.28) });
    if (rng.chance(kind === 'meadow-flowers' ? 0.2 : 0.03)) {
      flowers.push({ x: x + 0.2, z, colour: new Color(rng.pick(petals)), scale: rng.range(0.8, 1.3), yaw: rng.range(0, 6.28) });
    }
  }
  return { tufts, flowers };
}

function byPatch(spots: readonly Tuft[]): Tuft[][] {
  const patches = new Map<string, Tuft[]>();
  for (const spot of spots) {
    const key = `${Math.floor(spot.x / patchMetres)}/${Math.floor(spot.z / patchMetres)}`;
    const patch = patches.get(key);
    if (patch) patch.push(spot);
    else patches.set(key, [spot]);
  }
  return [...patches.values()];
}

function instancesOf(source: { geometry: BufferGeometry; material: InstancedMesh['material']; spots: readonly Tuft[]; level: Level }): InstancedMesh {
  const { spots, level } = source;
  const mesh = new InstancedMesh(source.geometry, source.material, spots.length);
  const matrix = new Matrix4();
  const turn = new Quaternion();
  const tints = new Float32Array(spots.length * 3);
  spots.forEach((spot, index) => {
    turn.setFromAxisAngle(up, spot.yaw);
    matrix.compose(new Vector3(spot.x, heightAt(level.terrain, spot.x, spot.z) - 0.03, spot.z), turn, new Vector3(spot.scale, spot.scale, spot.scale));
    mesh.setMatrixAt(index, matrix);
    tints.set([spot.colour.r, spot.colour.g, spot.colour.b], index * 3);
  });
  mesh.instanceColor = new InstancedBufferAttribute(tints, 3);
  mesh.receiveShadow = true;
  mesh.computeBoundingSphere();
  return mesh;
}

/** Blades round a point: dark foot, bright tip, normals upwards so that they are lit like the ground they stand on. */
function tuftGeometry(blades: number, full: boolean): BufferGeometry {
  const rng = createRng('tuft');
  const positions: number[] = [];
  const colours: number[] = [];
  const bends: number[] = [];
  const indices: number[] = [];
  const push = (point: readonly [number, number, number], shade: number, bend: number): void => {
    positions.push(...point);
    colours.push(shade, shade, shade * 0.92);
    bends.push(bend);
  };
  for (let blade = 0; blade < blades; blade += 1) {
    const angle = (blade / blades) * 6.28 + rng.range(0, 0.6);
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    const height = rng.range(0.26, 0.5);
    const lean = rng.range(0.08, 0.26);
    const out = rng.range(0.02, 0.16);
    const width = 0.045;
    const first = positions.length / 3;
    const spot = (along: number, side: number, y: number): [number, number, number] => [cosine * along - sine * side, y, sine * along + cosine * side];
    push(spot(out, -width, 0), 0.5, 0);
    push(spot(out, width, 0), 0.5, 0);
    if (full) {
      push(spot(out + lean * 0.35, -width * 0.8, height * 0.55), 0.85, 0.35);
      push(spot(out + lean * 0.35, width * 0.8, height * 0.55), 0.85, 0.35);
    }
    push(spot(out + lean, 0, height), 1.22, 0.9);
    if (full) indices.push(first, first + 1, first + 2, first + 2, first + 1, first + 3, first + 2, first + 3, first + 4);
    else indices.push(first, first + 1, first + 2);
  }
  return plantGeometry({ positions, colours, bends, indices });
}

function flowerGeometry(): BufferGeometry {
  const positions: number[] = [-0.012, 0, 0, 0.012, 0, 0, 0, 0.42, 0, 0, 0.45, 0];
  const colours: number[] = [0.2, 0.3, 0.1, 0.2, 0.3, 0.1, 0.3, 0.45, 0.15, 1.1, 0.8, 0.3];
  const bends: number[] = [0, 0, 0.8, 0.8];
  const indices: number[] = [0, 1, 2];
  for (let petal = 0; petal < 5; petal += 1) {
    const first = positions.length / 3;
    for (const [angle, reach, y] of [[petal * 1.256 - 0.5, 0.1, 0.43], [petal * 1.256, 0.15, 0.46], [petal * 1.256 + 0.5, 0.1, 0.43]] as const) {
      positions.push(Math.cos(angle) * reach, y, Math.sin(angle) * reach);
      colours.push(1.05, 1.05, 1.05);
      bends.push(0.8);
    }
    indices.push(3, first + 1, first, 3, first + 2, first + 1);
  }
  return plantGeometry({ positions, colours, bends, indices });
}

function plantGeometry(source: { positions: number[]; colours: number[]; bends: number[]; indices: number[] }): BufferGeometry {
  const geometry = new BufferGeometry();
  const count = source.positions.length / 3;
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(source.positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(Array.from({ length: count }, () => [0, 1, 0]).flat()), 3));
  geometry.setAttribute('color', new BufferAttribute(new Float32Array(source.colours), 3));
  geometry.setAttribute('bend', new BufferAttribute(new Float32Array(source.bends), 1));
  geometry.setIndex(source.indices);
  return geometry;
}
