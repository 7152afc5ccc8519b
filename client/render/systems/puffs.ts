import type { BufferGeometry } from 'three';
import { CircleGeometry, Color, Group, Matrix4, Mesh, Quaternion, ShaderMaterial, Vector3 } from 'three';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob } from '#engine/assets/parts.ts';
import { partsToMesh } from '#engine/assets/parts-to-mesh.ts';
import type { Rng } from '#engine/math/rng.ts';
import { createRng } from '#engine/math/rng.ts';
import { airGlsl, sharedGlsl } from '#client/render/materials/world-glsl.ts';
import type { PlacedMesh } from '#client/render/models/model-geometry.ts';
import { mergePlaced } from '#client/render/models/model-geometry.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

const vertexShader = /* glsl */ `
varying vec3 vWorld;
varying vec3 vUp;
void main() {
  vec4 at = modelMatrix * vec4(position, 1.0);
  vWorld = at.xyz;
  vUp = mat3(modelMatrix) * normal;
  gl_Position = projectionMatrix * viewMatrix * at;
}
`;

const puffFragment = /* glsl */ `
${sharedGlsl}
${airGlsl}
uniform float uGloom;
varying vec3 vWorld;
varying vec3 vUp;
void main() {
  vec3 normal = normalize(vUp);
  vec3 eyeWay = normalize(cameraPosition - vWorld);
  float lit = clamp(dot(normal, uSunDirection) * 0.55 + 0.45, 0.0, 1.0);
  vec3 shade = mix(uHorizon, uZenith, 0.45) * mix(0.98, 0.6, uGloom);
  vec3 bright = mix(mix(vec3(1.08), uGlow * 1.1, 0.4), uHorizon * 1.15 + 0.03, uNight * 0.88) * mix(1.0, 0.75, uGloom);
  vec3 colour = mix(shade, bright, smoothstep(0.1, 0.85, lit) * (0.55 + 0.45 * clamp(normal.y + 0.4, 0.0, 1.0)));
  float rim = pow(1.0 - max(dot(normal, eyeWay), 0.0), 2.5);
  colour += uGlow * rim * pow(max(0.0, dot(-eyeWay, uSunDirection)), 4.0) * (1.0 - uNight * 0.8);
  colour = mix(colour, airColour(-eyeWay), 0.22 + 0.5 * smoothstep(90.0, 320.0, distance(cameraPosition, vWorld)));
  gl_FragColor = vec4(colour, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;

const seaFragment = /* glsl */ `
${sharedGlsl}
${airGlsl}
uniform float uGloom;
varying vec3 vWorld;
varying vec3 vUp;
float heap(vec2 at) {
  return texture2D(uNoise, at * 0.0042 + uTime * 0.0012).r * 0.6 + texture2D(uNoise, at * 0.013 - uTime * 0.002).g * 0.3 + texture2D(uNoise, at * 0.04).b * 0.13;
}
void main() {
  vec3 way = vWorld - cameraPosition;
  float distance = length(way);
  way /= distance;
  float body = heap(vWorld.xz);
  float lit = clamp(0.5 + (body - heap(vWorld.xz + uSunDirection.xz * 14.0)) * 3.4, 0.0, 1.0);
  vec3 shade = mix(uHorizon, uZenith, 0.42) * mix(0.95, 0.6, uGloom);
  vec3 bright = mix(mix(vec3(1.05), uGlow * 1.05, 0.35), uHorizon * 1.1, uNight * 0.88);
  vec3 colour = mix(shade, bright, smoothstep(0.15, 0.85, lit) * 0.75 + smoothstep(0.4, 0.66, body) * 0.3);
  colour = mix(colour, uZenith * 0.9, (1.0 - smoothstep(0.3, 0.46, body)) * 0.45);
  colour = mix(colour, airColour(vec3(way.x, 0.0, way.z)), smoothstep(60.0, 300.0, distance));
  gl_FragColor = vec4(colour, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;

/** Solid clouds that drift overhead, and a sea of them under levels in the air. */
export function createPuffs({ level, uniforms, atmosphere, quality }: RenderContext): RenderSystem {
  const group = new Group();
  const rng = createRng(`${level.seed}/puffs`);
  const own = { ...uniforms, uGloom: { value: Math.max(0, atmosphere.cloudCover - 0.35) * 1.3 } };
  const airy = !level.terrain.solid;
  const made: (BufferGeometry | ShaderMaterial)[] = [];
  const drift = new Group();
  if (atmosphere.cloudCover < 0.8 && atmosphere.fogDensity < 0.014) {
    const geometry = puffGeometry({
      rng,
      airy,
      low: quality.modelDetail === 'low',
      floor: airy ? level.terrain.killHeight : 0,
    });
    const material = new ShaderMaterial({ vertexShader, fragmentShader: puffFragment, uniforms: own });
    drift.add(new Mesh(geometry, material));
    made.push(geometry, material);
  }
  if (airy) {
    const geometry = new CircleGeometry(quality.farMetres * 0.95, 48).rotateX(-Math.PI / 2);
    const material = new ShaderMaterial({ vertexShader, fragmentShader: seaFragment, uniforms: own });
    const sea = new Mesh(geometry, material);
    sea.position.y = level.terrain.killHeight - 7;
    group.add(sea);
    made.push(geometry, material);
  }
  group.add(drift);
  return {
    object: group,
    update({ seconds, camera }: RenderMoment) {
      drift.position.set(camera.position.x * 0.9 + ((seconds * 0.5) % 60), 0, camera.position.z * 0.9);
    },
    dispose() {
      for (const thing of made) thing.dispose();
    },
  };
}

function puffGeometry({
  rng,
  airy,
  low,
  floor,
}: {
  rng: Rng;
  airy: boolean;
  low: boolean;
  floor: number;
}): BufferGeometry {
  const placed: PlacedMesh[] = [];
  const kinds = [0, 1, 2].map(() => partsToMesh(puffParts(rng, low ? 1 : 2), { contactShade: false }));
  const count = low ? (airy ? 6 : 3) : airy ? 20 : 12;
  for (let puff = 0; puff < count; puff += 1) {
    const angle = (puff / count) * Math.PI * 2 + rng.range(0, 0.4);
    const reach = rng.range(110, 250);
    const y = airy && puff % 2 === 0 ? floor + rng.range(-8, 14) : rng.range(46, 88);
    const scale = rng.range(7, 14) * (airy && puff % 2 === 0 ? 0.8 : 1);
    const mesh = rng.pick(kinds);
    const turn = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), rng.range(0, 6));
    const matrix = new Matrix4().compose(
      new Vector3(Math.cos(angle) * reach, y, Math.sin(angle) * reach),
      turn,
      new Vector3(scale, scale * 0.8, scale),
    );
    placed.push({ mesh, matrix, tint: 1 });
  }
  return mergePlaced(placed);
}

function puffParts(rng: Rng, detail: 1 | 2): ModelPart[] {
  const white = `#${new Color(1, 1, 1).getHexString()}`;
  const lumps = rng.int(4, 6);
  const puff = (at: readonly [number, number, number], size: number): ModelPart =>
    blob([size * 1.08, size * 0.86, size], { at, rough: 0.04, seed: rng.int(1, 999), detail, colour: white });
  const row = Array.from({ length: lumps }, (_, lump): ModelPart[] => {
    const along = (lump / (lumps - 1) - 0.5) * 4.6;
    const size = 0.5 + (1 - Math.abs(along) / 2.6) * rng.range(0.35, 0.6);
    const second = puff([along + rng.range(-0.3, 0.3), size * 0.95, rng.range(-0.5, 0.5)], size * rng.range(0.5, 0.75));
    return [puff([along, size * 0.35, rng.range(-0.3, 0.3)], size), second];
  });
  return row.flat();
}
