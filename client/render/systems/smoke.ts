import { BufferAttribute, BufferGeometry, Color, Points, ShaderMaterial } from 'three';
import { createRng } from '#engine/math/rng.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

const puffsPerChimney = 9;

const vertexShader = /* glsl */ `
attribute vec2 seed;
uniform float uTime;
uniform float uWind;
uniform float uScale;
varying float vFade;
void main() {
  float age = fract(uTime * 0.13 + seed.x);
  vec3 place = position + vec3(age * age * 1.9 * uWind + sin(age * 5.0 + seed.y * 6.0) * 0.16, age * 3.1, age * 0.7 * uWind);
  vec4 at = viewMatrix * vec4(place, 1.0);
  vFade = smoothstep(0.0, 0.12, age) * (1.0 - age) * 0.42 * smoothstep(70.0, 30.0, -at.z);
  gl_Position = projectionMatrix * at;
  gl_PointSize = uScale * (0.22 + age * 0.75) / max(0.5, -at.z);
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 uTint;
varying float vFade;
void main() {
  float away = length(gl_PointCoord - 0.5) * 2.0;
  gl_FragColor = vec4(uTint, vFade * smoothstep(1.0, 0.15, away));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;

/** Smoke from some chimneys and every campfire: it says that somebody lives there. One draw. */
export function createSmoke({ level, atmosphere, quality }: RenderContext): RenderSystem {
  const geometry = new BufferGeometry();
  const positions: number[] = [];
  const seeds: number[] = [];
  const rng = createRng(`${level.seed}/smoke`);
  for (const entity of level.entities) {
    const house = entity.look === 'house' && level.environment.biome !== 'desert' && rng.chance(0.6);
    if (!house && entity.look !== 'campfire') continue;
    // The chimney stands left of the ridge, a little behind the middle; see engine/assets/models/houses.ts.
    const [x, y, z] = house ? [-1.1, 6.6, 0.9] : [0, 1, 0];
    const [sine, cosine] = [Math.sin(entity.yaw), Math.cos(entity.yaw)];
    for (let puff = 0; puff < puffsPerChimney; puff += 1) {
      positions.push(
        entity.position.x + x * cosine + z * sine,
        entity.position.y + y * entity.scale,
        entity.position.z + z * cosine - x * sine,
      );
      seeds.push(puff / puffsPerChimney, rng.next());
    }
  }
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('seed', new BufferAttribute(new Float32Array(seeds), 2));
  const tint = new Color('#cfd2da').lerp(atmosphere.horizon, 0.4).multiplyScalar(1 - atmosphere.night * 0.62);
  const uniforms = {
    uTime: { value: 0 },
    uWind: { value: atmosphere.windStrength },
    uScale: { value: 600 },
    uTint: { value: tint },
  };
  const material = new ShaderMaterial({ vertexShader, fragmentShader, uniforms, transparent: true, depthWrite: false });
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 4;
  points.visible = positions.length > 0;
  return {
    object: points,
    update({ seconds, camera }: RenderMoment) {
      uniforms.uTime.value = seconds;
      uniforms.uScale.value = (window.innerHeight * quality.pixelRatio) / (2 * Math.tan((camera.fov * Math.PI) / 360));
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
