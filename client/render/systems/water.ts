import {
  CircleGeometry,
  ClampToEdgeWrapping,
  Color,
  DataTexture,
  FloatType,
  Group,
  LinearFilter,
  Mesh,
  RedFormat,
  ShaderMaterial,
} from 'three';
import type { Terrain } from '#engine/level/level.ts';
import { airGlsl, lampGlsl, sharedGlsl } from '#client/render/materials/world-glsl.ts';
import type { RenderContext, RenderSystem } from '#client/render/render-system.ts';

const vertexShader = /* glsl */ `
varying vec3 vWorld;
void main() {
  vec4 at = modelMatrix * vec4(position, 1.0);
  vWorld = at.xyz;
  gl_Position = projectionMatrix * viewMatrix * at;
}
`;

const fragmentShader = /* glsl */ `
${sharedGlsl}
${airGlsl}
${lampGlsl}
uniform sampler2D uDepths;
uniform float uMetres;
uniform vec3 uDeep;
uniform vec3 uShallow;
uniform vec3 uLight;
varying vec3 vWorld;

vec2 ripple(vec2 at) {
  vec2 a = texture2D(uNoise, at * 0.045 + vec2(uTime * 0.011, uTime * 0.007)).rg;
  vec2 b = texture2D(uNoise, at * 0.12 - vec2(uTime * 0.017, -uTime * 0.012)).gb;
  vec2 c = texture2D(uNoise, at.yx * 0.31 + vec2(uTime * 0.03, uTime * 0.021)).br;
  return (a - 0.45) * 0.9 + (b - 0.45) * 0.6 + (c - 0.45) * 0.35;
}

void main() {
  vec3 way = cameraPosition - vWorld;
  float distance = length(way);
  way /= distance;
  vec2 wave = ripple(vWorld.xz);
  float calm = 1.0 / (1.0 + distance * 0.018);
  vec3 normal = normalize(vec3(wave.x * 0.34 * calm, 1.0, wave.y * 0.34 * calm));

  vec2 uv = vWorld.xz / uMetres + 0.5;
  vec2 outside = max(abs(uv - 0.5) - 0.5, 0.0);
  float depth = max(texture2D(uDepths, clamp(uv, 0.0, 1.0)).r, 0.0) + length(outside) * 26.0;
  float deepness = 1.0 - exp(-depth * 0.62);

  float fresnel = 0.03 + 0.97 * pow(1.0 - max(dot(normal, way), 0.0), 4.2);
  vec3 bounced = reflect(-way, normal);
  float rise = clamp(bounced.y, 0.0, 1.0);
  vec3 mirror = mix(airColour(bounced), uZenith, 1.0 - pow(1.0 - rise, 2.2));
  float daylight = mix(1.0, 0.25, uNight);
  vec3 body = mix(uShallow, uDeep, deepness) * uLight;
  body += uShallow * uLight * max(0.0, wave.x + wave.y) * 0.22 * (1.0 - deepness * 0.5);
  vec3 colour = mix(body, mirror, clamp(fresnel, 0.0, 1.0) * 0.86);

  vec3 halfway = normalize(way + uSunDirection);
  vec3 sharp = normalize(vec3(wave.x * 0.55, 1.0, wave.y * 0.55));
  float glint = pow(max(dot(sharp, halfway), 0.0), 340.0);
  colour += uSunColour * glint * 1.4;
  colour += lampLight(vWorld, vec3(0.0, 1.0, 0.0)) * (0.16 + 0.5 * pow(max(0.0, wave.x + 0.35), 2.0));

  float edgeNoise = texture2D(uNoise, vWorld.xz * 0.16 + vec2(uTime * 0.008)).g;
  float pulse = sin(uTime * 0.9 - depth * 5.5 + edgeNoise * 5.0);
  float foam = smoothstep(0.3, 0.0, depth - edgeNoise * 0.22);
  foam += smoothstep(0.72, 0.98, pulse) * smoothstep(1.15, 0.25, depth) * step(0.42, edgeNoise + 0.12) * 0.6;
  float crest = smoothstep(0.64, 0.74, texture2D(uNoise, vWorld.xz * vec2(0.07, 0.16) + vec2(uTime * 0.014, -uTime * 0.006)).b + wave.x * 0.12);
  foam += crest * 0.22 * deepness * calm;
  colour = mix(colour, vec3(0.96, 0.98, 1.0) * uLight * 1.25, clamp(foam, 0.0, 1.0) * 0.82);

  float alpha = clamp(0.42 + deepness * 0.56 + fresnel * 0.4 + foam * 0.5, 0.0, 1.0) * smoothstep(0.0, 0.06, depth);
  gl_FragColor = vec4(withAir(colour, cameraPosition, vWorld), alpha);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;

/** The water plane out to the horizon: colour by depth, fresnel mirror of the sky, glints, foam at every shore. */
export function createWater({ level, uniforms, atmosphere, quality }: RenderContext): RenderSystem {
  const { terrain } = level;
  const group = new Group();
  if (terrain.waterLevel === null || !terrain.solid) return { object: group, dispose: () => undefined };
  const depths = depthTexture(terrain);
  const base = new Color(level.environment.palette.water);
  const light = atmosphere.fillSky.clone().multiplyScalar(atmosphere.fillIntensity * 0.42);
  light.add(atmosphere.sunColour.clone().multiplyScalar(atmosphere.sunIntensity * 0.2));
  const lava = level.environment.biome === 'volcano';
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    uniforms: {
      ...uniforms,
      uDepths: { value: depths },
      uMetres: { value: terrain.cells * terrain.cellMetres },
      uDeep: { value: base.clone().multiplyScalar(lava ? 0.9 : 0.42) },
      uShallow: { value: base.clone().lerp(new Color('#c9fff0'), lava ? 0 : 0.3) },
      uLight: { value: lava ? new Color(2.2, 1.6, 1.2) : light },
    },
  });
  const geometry = new CircleGeometry(quality.farMetres * 0.95, 64);
  geometry.rotateX(-Math.PI / 2);
  const plane = new Mesh(geometry, material);
  plane.position.y = terrain.waterLevel;
  plane.renderOrder = 2;
  group.add(plane);
  return {
    object: group,
    dispose() {
      geometry.dispose();
      material.dispose();
      depths.dispose();
    },
  };
}

/** Depth of water over each corner in metres; negative on land. */
function depthTexture(terrain: Terrain): DataTexture {
  const side = terrain.cells + 1;
  const data = new Float32Array(terrain.heights.map((height) => (terrain.waterLevel ?? 0) - height));
  const texture = new DataTexture(data, side, side, RedFormat, FloatType);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.wrapS = ClampToEdgeWrapping;
  texture.wrapT = ClampToEdgeWrapping;
  texture.needsUpdate = true;
  return texture;
}
