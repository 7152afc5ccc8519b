import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  LineSegments,
  NormalBlending,
  Points,
  ShaderMaterial,
  Vector3,
  Vector4,
} from 'three';
import type { Environment } from '#engine/level/level.ts';
import { createRng } from '#engine/math/rng.ts';
import { sharedGlsl } from '#client/render/materials/world-glsl.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

/** What drifts in the air: shape of a speck, how it falls, wanders and shines. */
interface Drift {
  readonly kind: 'speck' | 'streak' | 'wisp';
  readonly colour: string;
  /** Share of the tier's particles. */
  readonly share: number;
  readonly sizeMetres: number;
  /** Metres per second; negative rises. */
  readonly fall: number;
  readonly sideways: number;
  readonly wander: number;
  readonly blink: number;
  readonly glow: boolean;
  readonly opacity: number;
  /** Height of the box round the eye that is filled. */
  readonly tall: number;
}

const rain: Drift = {
  kind: 'streak',
  colour: '#c9d8ea',
  share: 1.4,
  sizeMetres: 0.55,
  fall: 17,
  sideways: 2,
  wander: 0,
  blink: 0,
  glow: false,
  opacity: 0.34,
  tall: 16,
};
const snow: Drift = {
  kind: 'speck',
  colour: '#ffffff',
  share: 1.3,
  sizeMetres: 0.075,
  fall: 1.5,
  sideways: 0.6,
  wander: 0.7,
  blink: 0,
  glow: false,
  opacity: 0.95,
  tall: 15,
};
const fireflies: Drift = {
  kind: 'speck',
  colour: '#e8ff8a',
  share: 0.16,
  sizeMetres: 0.07,
  fall: 0,
  sideways: 0.1,
  wander: 1.6,
  blink: 1,
  glow: true,
  opacity: 1,
  tall: 5,
};
const embers: Drift = {
  kind: 'speck',
  colour: '#ff8a3a',
  share: 0.45,
  sizeMetres: 0.07,
  fall: -1.3,
  sideways: 0.5,
  wander: 0.8,
  blink: 0.6,
  glow: true,
  opacity: 1,
  tall: 12,
};
const motes: Drift = {
  kind: 'speck',
  colour: '#fff6d0',
  share: 0.3,
  sizeMetres: 0.035,
  fall: 0.08,
  sideways: 0.25,
  wander: 0.9,
  blink: 0.3,
  glow: true,
  opacity: 0.55,
  tall: 8,
};
const sparkles: Drift = {
  kind: 'speck',
  colour: '#d7b8ff',
  share: 0.4,
  sizeMetres: 0.06,
  fall: -0.15,
  sideways: 0.1,
  wander: 0.8,
  blink: 1,
  glow: true,
  opacity: 0.9,
  tall: 8,
};
const leaves: Drift = {
  kind: 'speck',
  colour: '#e8893a',
  share: 0.14,
  sizeMetres: 0.13,
  fall: 0.8,
  sideways: 0.9,
  wander: 1.4,
  blink: 0,
  glow: false,
  opacity: 1,
  tall: 10,
};
const petals: Drift = { ...leaves, colour: '#ffc4d4', share: 0.12, sizeMetres: 0.1, fall: 0.5 };
const wisps: Drift = {
  kind: 'wisp',
  colour: '#ffffff',
  share: 0.05,
  sizeMetres: 13,
  fall: 0,
  sideways: 0.5,
  wander: 0.6,
  blink: 0,
  glow: false,
  opacity: 0.1,
  tall: 4,
};

/** What the air of a level carries. */
export function driftsOf({ biome, timeOfDay, weather, fogDensity }: Environment): readonly Drift[] {
  const drifts: Drift[] = [];
  if (weather === 'rain' || weather === 'storm')
    drifts.push(weather === 'storm' ? { ...rain, sideways: 6, share: 1.8 } : rain);
  else if (weather === 'snow') drifts.push(snow);
  else if (biome === 'volcano') drifts.push(embers);
  else if (biome === 'crystal') drifts.push(sparkles);
  else if (biome === 'autumn') drifts.push(leaves);
  else if (biome === 'sky-islands' && timeOfDay !== 'night') drifts.push(petals);
  else if (timeOfDay === 'night' || timeOfDay === 'dusk') drifts.push(fireflies);
  else drifts.push(motes);
  if (weather === 'fog' || fogDensity > 0.42) drifts.push(wisps);
  return drifts;
}

const vertexShader = /* glsl */ `
attribute vec4 seed;
attribute float end;
uniform float uTime;
uniform vec3 uEye;
uniform vec3 uBox;
uniform float uSize;
uniform vec4 uMotion;
uniform float uScale;
varying float vShine;
varying float vSeed;
void main() {
  vec3 wander = vec3(sin(uTime * 0.7 + seed.w * 40.0), sin(uTime * 0.9 + seed.w * 71.0), cos(uTime * 0.6 + seed.w * 23.0)) * uMotion.z;
  vec3 moved = seed.xyz * uBox + vec3(uMotion.y * uTime * (0.7 + seed.w * 0.6), -uMotion.x * uTime * (0.8 + seed.w * 0.4), uMotion.y * 0.4 * uTime) + wander;
  vec3 place = uEye + mod(moved - uEye, uBox) - uBox * 0.5;
  place -= vec3(-uMotion.y, uMotion.x, 0.0) * end * uSize / max(1.0, uMotion.x);
  vSeed = seed.w;
  float blink = mix(1.0, smoothstep(0.2, 0.9, sin(uTime * (1.2 + seed.w * 2.0) + seed.w * 60.0) * 0.5 + 0.5), uMotion.w);
  vec3 from = abs(place - uEye) / (uBox * 0.5);
  vShine = blink * (1.0 - smoothstep(0.75, 1.0, max(from.x, max(from.y, from.z))));
  vec4 at = viewMatrix * vec4(place, 1.0);
  vShine *= smoothstep(0.25, 1.4, -at.z);
  gl_Position = projectionMatrix * at;
  float pixels = uScale * uSize * (0.6 + 0.8 * seed.w) / max(0.3, -at.z);
  gl_PointSize = uSize > 1.0 ? pixels : min(pixels, uScale * 0.016);
}
`;

const fragmentShader = /* glsl */ `
${sharedGlsl}
uniform vec3 uTint;
uniform float uOpacity;
uniform float uKind;
varying float vShine;
varying float vSeed;
void main() {
  float soft = 1.0;
  if (uKind < 0.5) {
    float away = length(gl_PointCoord - 0.5) * 2.0;
    soft = smoothstep(1.0, 0.35, away);
  } else if (uKind > 1.5) {
    float away = length(gl_PointCoord - 0.5) * 2.0;
    float cloud = texture2D(uNoise, gl_PointCoord * 0.16 + vSeed + uTime * 0.004).r;
    soft = pow(max(0.0, 1.0 - away), 1.5) * smoothstep(0.3, 0.75, cloud);
  }
  vec3 tint = uKind > 1.5 ? uHorizon * 1.1 : uTint;
  gl_FragColor = vec4(tint, soft * vShine * uOpacity);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;

/** Rain, snow, fireflies, embers, leaves, motes and wisps of fog in a box that goes with the eye; moved by the graphics card. */
export function createWeather({ level, quality, uniforms, atmosphere }: RenderContext): RenderSystem {
  const group = new Group();
  const clouds = driftsOf(level.environment).map((drift) => {
    const cloud = driftCloud({ drift, count: Math.max(6, Math.round(quality.particles * drift.share)) });
    const lit = drift.glow ? 1.6 : 0.55 + 0.45 * (1 - atmosphere.night);
    cloud.material.uniforms = { ...uniforms, ...cloud.material.uniforms };
    const tint = cloud.material.uniforms['uTint'];
    if (tint?.value instanceof Color) tint.value.multiplyScalar(lit);
    group.add(cloud.object);
    return cloud;
  });
  return {
    object: group,
    update({ camera }: RenderMoment) {
      const scale = (window.innerHeight * quality.pixelRatio) / (2 * Math.tan((camera.fov * Math.PI) / 360));
      for (const { material } of clouds) {
        material.uniforms['uEye']?.value.copy(camera.position);
        const uScale = material.uniforms['uScale'];
        if (uScale) uScale.value = scale;
      }
    },
    dispose() {
      for (const { geometry, material } of clouds) {
        geometry.dispose();
        material.dispose();
      }
    },
  };
}

const kindNumbers = { speck: 0, streak: 1, wisp: 2 } as const;

function driftCloud({ drift, count }: { drift: Drift; count: number }) {
  const rng = createRng(`drift/${drift.colour}`);
  const streak = drift.kind === 'streak';
  const ends = streak ? 2 : 1;
  const seeds = new Float32Array(count * ends * 4);
  const tips = new Float32Array(count * ends);
  for (let index = 0; index < count; index += 1) {
    const seed = [rng.next(), rng.next(), rng.next(), rng.next()];
    for (let end = 0; end < ends; end += 1) {
      seeds.set(seed, (index * ends + end) * 4);
      tips[index * ends + end] = end;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(count * ends * 3), 3));
  geometry.setAttribute('seed', new BufferAttribute(seeds, 4));
  geometry.setAttribute('end', new BufferAttribute(tips, 1));
  const wide = drift.kind === 'wisp' ? 60 : 26;
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    blending: drift.glow ? AdditiveBlending : NormalBlending,
    uniforms: {
      uEye: { value: new Vector3() },
      uBox: { value: new Vector3(wide, drift.tall, wide) },
      uSize: { value: drift.sizeMetres },
      uMotion: { value: new Vector4(drift.fall, drift.sideways, drift.wander, drift.blink) },
      uScale: { value: 600 },
      uTint: { value: new Color(drift.colour) },
      uOpacity: { value: drift.opacity },
      uKind: { value: kindNumbers[drift.kind] },
    },
  });
  const object = streak ? new LineSegments(geometry, material) : new Points(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 6;
  return { object, geometry, material };
}
