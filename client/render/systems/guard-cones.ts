import { BufferAttribute, BufferGeometry, Color, DoubleSide, Mesh, MeshBasicMaterial } from 'three';
import { heightAt } from '#engine/level/terrain.ts';
import { creatureModes } from '#engine/mechanics/minds/creature.ts';
import { guardPose, viewOf } from '#engine/mechanics/minds/guard-sight.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

const spokes = 14;
const rings = 5;
const liftMetres = 0.12;
const vertices = spokes * rings;
const calm = new Color('#ffe08a');
const alarmed = new Color('#ff3b30');

/** What every guard sees, drawn on the ground: yellow, and red while somebody stands in it. */
export function createGuardCones({ level }: RenderContext): RenderSystem {
  const guards = level.entities.filter((entity) => entity.mechanic === 'guard');
  const geometry = new BufferGeometry();
  const positions = new BufferAttribute(new Float32Array(guards.length * vertices * 3), 3);
  const colours = new BufferAttribute(new Float32Array(guards.length * vertices * 4), 4);
  geometry.setAttribute('position', positions);
  geometry.setAttribute('color', colours);
  geometry.setIndex(indicesFor(guards.length));
  const material = new MeshBasicMaterial({
    vertexColors: true,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 3;
  mesh.visible = guards.length > 0;
  return {
    object: mesh,
    update({ frame, tick }: RenderMoment) {
      guards.forEach((guard, index) => {
        const state = frame.thing(guard.id);
        const out = state?.mode === creatureModes.asleep;
        const { position, yaw } = guardPose(guard, tick);
        const view = viewOf(guard);
        const paint = state?.mode === creatureModes.alarmed ? alarmed : calm;
        for (let ring = 0; ring < rings; ring += 1) {
          for (let spoke = 0; spoke < spokes; spoke += 1) {
            const at = index * vertices + ring * spokes + spoke;
            const angle = yaw + view.halfRadians * ((spoke / (spokes - 1)) * 2 - 1);
            const reach = out ? 0 : (view.metres * (ring + 0.15)) / (rings - 0.85);
            const x = position.x - Math.sin(angle) * reach;
            const z = position.z - Math.cos(angle) * reach;
            const ground = level.terrain.solid ? heightAt(level.terrain, x, z) : position.y;
            positions.setXYZ(at, x, ground + liftMetres, z);
            colours.setXYZW(at, paint.r, paint.g, paint.b, 0.42 - (ring / rings) * 0.22);
          }
        }
      });
      positions.needsUpdate = true;
      colours.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}

function indicesFor(cones: number): number[] {
  const indices: number[] = [];
  for (let cone = 0; cone < cones; cone += 1) {
    for (let ring = 0; ring < rings - 1; ring += 1) {
      for (let spoke = 0; spoke < spokes - 1; spoke += 1) {
        const corner = cone * vertices + ring * spokes + spoke;
        indices.push(corner, corner + 1, corner + spokes, corner + 1, corner + spokes + 1, corner + spokes);
      }
    }
  }
  return indices;
}
