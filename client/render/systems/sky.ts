import { BackSide, Mesh, ShaderMaterial, SphereGeometry } from 'three';
import { createRng } from '#engine/math/rng.ts';
import { sharedGlsl } from '#client/render/materials/world-glsl.ts';
import type { RenderContext, RenderSystem } from '#client/render/render-system.ts';

const vertexShader = /* glsl */ `
varying vec3 vWay;
void main() {
  vWay = position;
  vec4 at = projectionMatrix * vec4(mat3(viewMatrix) * position, 1.0);
  gl_Position = at.xyww;
}
`;

const fragmentShader = /* glsl */ `
${sharedGlsl}
uniform float uCover;
uniform float uSeed;
varying vec3 vWay;

float starField(vec3 way) {
  vec3 cell = floor(way * 95.0);
  vec3 inside = fract(way * 95.0) - 0.5;
  vec3 noise = fract(sin(cell * vec3(12.9898, 78.233, 37.719) + cell.yzx * 3.1) * 43758.5453);
  float bright = step(0.975, noise.x) * (0.4 + 0.6 * noise.y);
  float twinkle = 0.75 + 0.25 * sin(uTime * 2.0 + noise.z * 40.0);
  return bright * twinkle * smoothstep(0.28, 0.0, length(inside - (noise - 0.5) * 0.5));
}

float cloudAt(vec2 at) {
  float big = texture2D(uNoise, at * 0.055).r;
  float middle = texture2D(uNoise, at * 0.16 + 0.37).g;
  float fine = texture2D(uNoise, at * 0.47 + 0.71).b;
  return big * 0.62 + middle * 0.28 + fine * 0.16;
}

void main() {
  vec3 way = normalize(vWay);
  float height = max(way.y, 0.0);
  float sunward = max(0.0, dot(way, uSunDirection));
  vec3 sky = mix(uHorizon, uZenith, 1.0 - pow(1.0 - height, 3.4));
  sky = mix(sky, uHorizon, exp(-height * 11.0) * 0.7);
  vec3 glow = uGlow;
  float dark = uNight;
  sky += glow * (pow(sunward, 6.0) * 0.26 + pow(sunward, 40.0) * 0.3) * (1.0 - dark * 0.72);
  sky = mix(sky, mix(uHorizon, glow, 0.65 * pow(sunward, 5.0) * (1.0 - 0.6 * dark)), exp(-height * 14.0));

  float disc = smoothstep(0.99915, 0.9994, dot(way, uSunDirection));
  float moonDisc = smoothstep(0.9986, 0.9989, dot(way, uSunDirection));
  vec3 sunLight = mix(uGlow * 9.0, vec3(0.0), step(0.85, dark));
  sky += sunLight * disc;
  if (dark > 0.85) {
    vec3 side = normalize(cross(uSunDirection, vec3(0.0, 1.0, 0.0)));
    float phase = smoothstep(-0.02, 0.03, dot(way - uSunDirection, side) + 0.016);
    float mottle = 0.82 + 0.3 * (texture2D(uNoise, way.xy * 6.0).g - 0.4);
    sky += vec3(1.15, 1.2, 1.3) * moonDisc * mottle * (0.25 + 0.75 * phase) * 1.5;
    sky += vec3(0.4, 0.5, 0.8) * pow(sunward, 180.0) * 0.5;
  }
  float starry = smoothstep(0.45, 1.0, dark) * smoothstep(0.02, 0.3, way.y);
  if (starry > 0.0) {
    float band = smoothstep(0.45, 0.0, abs(dot(way, normalize(vec3(0.5, 0.3, -0.8)))));
    sky += vec3(0.85, 0.92, 1.1) * starField(way) * starry * 1.6;
    sky += vec3(0.16, 0.15, 0.28) * band * texture2D(uNoise, way.xz * 0.9).r * starry * 0.5;
  }

  if (way.y > 0.015) {
    vec2 at = way.xz / (way.y + 0.16) * 1.5 + vec2(uTime * 0.012, uTime * 0.004) + uSeed;
    float shape = cloudAt(at);
    float edge = mix(0.62, 0.34, uCover);
    float body = smoothstep(edge, edge + 0.07, shape);
    float inner = smoothstep(edge + 0.03, edge + 0.3, shape);
    float lit = clamp(0.5 + (shape - cloudAt(at + uSunDirection.xz * 0.35)) * 4.2, 0.0, 1.0);
    vec3 shade = mix(uHorizon, uZenith, 0.4) * mix(0.86, 0.62, uCover);
    vec3 bright = mix(mix(vec3(1.0), uGlow, 0.45), uHorizon * 0.8 + 0.05, uNight * 0.86) * mix(1.12, 0.8, uCover);
    vec3 cloud = mix(shade, bright, lit * (1.0 - inner * 0.3));
    cloud += uGlow * pow(sunward, 9.0) * (1.0 - inner) * 0.7 * (1.0 - 0.7 * dark);
    float fade = smoothstep(0.015, 0.16, way.y);
    sky = mix(sky, cloud, body * fade * mix(0.86, 0.97, uCover));
  }
  if (way.y < 0.0) sky = mix(sky, uHorizon * 0.92, smoothstep(0.0, -0.3, way.y));
  gl_FragColor = vec4(sky, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;

/** The dome: gradient, sun or moon, stars, clouds that drift. Drawn behind everything and never fogged. */
export function createSky({ uniforms, atmosphere, level }: RenderContext): RenderSystem {
  const geometry = new SphereGeometry(10, 24, 12);
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    side: BackSide,
    depthWrite: false,
    uniforms: {
      ...uniforms,
      uCover: { value: atmosphere.cloudCover },
      uSeed: { value: createRng(level.seed).range(0, 40) },
    },
  });
  const dome = new Mesh(geometry, material);
  dome.frustumCulled = false;
  dome.renderOrder = -10;
  return {
    object: dome,
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
