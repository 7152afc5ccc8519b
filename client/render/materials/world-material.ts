import type { IUniform, MeshLambertMaterialParameters } from 'three';
import { MeshLambertMaterial } from 'three';
import type { StyleKind } from '#engine/level/world-spec.ts';
import { meadowBegin, meadowHead } from './meadow-glsl.ts';
import type { SharedUniforms } from './shared-uniforms.ts';
import { airGlsl, lampGlsl, sharedGlsl, windGlsl } from './world-glsl.ts';

/**
 * What a surface is: `model` has fx attributes (own light, night light, sway), `ground` is painted from a map, `grass`
 * bends where it was put, `meadow` is grass that follows the eye (see meadow-glsl.ts).
 */
export type SurfaceRole = 'model' | 'ground' | 'grass' | 'meadow';

/** What `createWorldMaterial` takes; `groundMap` is needed for the ground. */
export interface WorldMaterialOptions {
  readonly uniforms: SharedUniforms;
  readonly role: SurfaceRole;
  readonly style: StyleKind;
  /** Uniforms of this material alone, by name. */
  readonly extra?: Readonly<Record<string, IUniform>>;
  readonly parameters?: MeshLambertMaterialParameters;
}

const vertexHead = /* glsl */ `
#ifdef WORLD_MODEL
attribute vec3 fx;
#endif
#ifdef WORLD_GRASS
attribute float bend;
#endif
varying vec3 vWorld;
varying vec3 vFx;
`;

const vertexProject = /* glsl */ `
vec4 worldPoint = vec4(transformed, 1.0);
#ifdef USE_INSTANCING
  worldPoint = instanceMatrix * worldPoint;
#endif
worldPoint = modelMatrix * worldPoint;
float sway = 0.0;
#ifdef WORLD_MODEL
  vFx = fx;
  sway = fx.z;
#else
  vFx = vec3(0.0);
#endif
#if defined( WORLD_GRASS ) || defined( WORLD_MEADOW )
  sway = bend;
  vFx.z = bend;
#endif
if (sway > 0.0) worldPoint.xyz += windAt(worldPoint.xyz, sway);
vWorld = worldPoint.xyz;
vec4 mvPosition = viewMatrix * worldPoint;
gl_Position = projectionMatrix * mvPosition;
`;

const fragmentHead = /* glsl */ `
varying vec3 vWorld;
varying vec3 vFx;
#ifdef WORLD_GROUND
uniform sampler2D uGroundMap;
uniform float uGroundMetres;
uniform vec3 uRock;
uniform vec3 uEarth;
#endif
`;

/** Brush marks on models: a slow mottle on everything, and broken light on leaves. */
const modelPaint = /* glsl */ `
#ifdef WORLD_MODEL
{
  vec3 side = abs(cross(dFdx(vWorld), dFdy(vWorld)));
  vec2 face = side.y > max(side.x, side.z) ? vWorld.xz : side.x > side.z ? vWorld.zy : vWorld.xy;
  vec4 brush = texture2D(uNoise, face * 0.09);
  vec4 dab = texture2D(uNoise, face * 0.3);
  diffuseColor.rgb *= 0.9 + 0.24 * (brush.r * 0.6 + dab.a * 0.5 - 0.08);
  if (vFx.z > 0.02 && vFx.x < 0.01) diffuseColor.rgb *= mix(vec3(0.74, 0.8, 0.86), vec3(1.24, 1.2, 1.0), smoothstep(0.34, 0.64, dab.a * 0.7 + dab.g * 0.35));
}
#endif
`;

/** Leaves catch light unevenly, so their normals wander; grass is lit like the ground it stands on, from both sides. */
const leafNormal = /* glsl */ `
#if defined( WORLD_GRASS ) || defined( WORLD_MEADOW )
normal = normalize((viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz);
#endif
#ifdef WORLD_MODEL
if (vFx.z > 0.02 && vFx.x < 0.01) {
  vec3 scatter = texture2D(uNoise, vWorld.xy * 0.3 + vWorld.zx * 0.23).rgb - 0.47;
  normal = normalize(normal + scatter * 1.15);
}
#endif
`;

const groundPaint = /* glsl */ `
#ifdef WORLD_GROUND
{
  vec4 wide = texture2D(uNoise, vWorld.xz * 0.011);
  vec4 fine = texture2D(uNoise, vWorld.xz * 0.085);
  vec2 warped = vWorld.xz + (fine.rg - 0.5) * 2.6 + (wide.rg - 0.5) * 1.5;
  vec4 ground = texture2D(uGroundMap, warped / uGroundMetres + 0.5);
  vec3 painted = ground.rgb * (0.8 + 0.26 * wide.b + 0.3 * (fine.a - 0.38));
  painted *= 1.0 - 0.2 * ground.a * smoothstep(0.3, 0.6, fine.g);
  painted = mix(painted, painted * vec3(1.12, 1.07, 0.8), ground.a * smoothstep(0.42, 0.7, wide.r) * 0.6);
  float steep = normalize(vGroundNormal).y;
  float cliff = smoothstep(0.8, 0.66, steep + (fine.g - 0.5) * 0.24);
  float along = vWorld.x + vWorld.z;
  float layer = texture2D(uNoise, vec2(along * 0.006, vWorld.y * 0.09 + wide.r * 0.35)).g;
  float crack = texture2D(uNoise, vec2(along * 0.11, vWorld.y * 0.045)).a;
  vec3 stone = mix(uRock, uEarth, smoothstep(0.36, 0.62, layer) * 0.6) * (0.62 + 0.42 * layer + 0.42 * crack);
  float ledge = smoothstep(0.56, 0.66, texture2D(uNoise, vec2(along * 0.02, vWorld.y * 0.16)).b) * smoothstep(0.4, 0.66, steep);
  painted = mix(painted, mix(stone, painted * 0.82, ledge), cliff);
  float wet = smoothstep(0.55, 0.0, vWorld.y - uWaterLevel + (fine.r - 0.5) * 0.35);
  painted *= mix(1.0, 0.58, wet);
  diffuseColor.rgb *= painted;
}
#endif
`;

/** Direct light with a soft wrap round the terminator, cut into bands where the style is drawn. */
const lambertPars = /* glsl */ `
varying vec3 vViewPosition;
struct LambertMaterial {
  vec3 diffuseColor;
  float specularStrength;
};
void RE_Direct_Lambert( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
  float facing = dot( geometryNormal, directLight.direction );
  float dotNL = clamp( ( facing + 0.18 ) / 1.18, 0.0, 1.0 );
  #ifdef STYLE_TOON
    dotNL = 0.12 + 0.42 * smoothstep( 0.1, 0.14, dotNL ) + 0.46 * smoothstep( 0.46, 0.5, dotNL );
  #endif
  #ifdef STYLE_NOIR
    dotNL = smoothstep( 0.05, 0.55, dotNL );
  #endif
  reflectedLight.directDiffuse += dotNL * directLight.color * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Lambert( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
  reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct RE_Direct_Lambert
#define RE_IndirectDiffuse RE_IndirectDiffuse_Lambert
`;

const finish = /* glsl */ `
{
  vec3 eyeWay = normalize(cameraPosition - vWorld);
  vec3 worldNormal = inverseTransformDirection(normal, viewMatrix);
  vec3 albedo = diffuseColor.rgb;
  outgoingLight += albedo * lampLight(vWorld, worldNormal);
  float grazing = pow(1.0 - clamp(dot(eyeWay, worldNormal), 0.0, 1.0), 3.5);
  #ifdef WORLD_MODEL
    outgoingLight += (albedo * 0.4 + 0.07 + 0.05 * uNight) * uRim * grazing * clamp(0.5 + 0.5 * worldNormal.y + 0.3, 0.0, 1.0);
    outgoingLight += albedo * vFx.x * 1.5;
    outgoingLight += vec3(1.0, 0.58, 0.2) * vFx.y * uNight * 1.5;
    #ifdef STYLE_NEON
      outgoingLight += (albedo * 2.2 + vec3(0.12, 0.02, 0.3)) * grazing * 1.6;
    #endif
  #endif
  #if defined( WORLD_GRASS ) || defined( WORLD_MEADOW )
    float through = pow(clamp(dot(-eyeWay, uSunDirection), 0.0, 1.0), 3.0);
    outgoingLight += albedo * uSunColour * through * vFx.z * 0.16;
  #endif
  #ifdef WORLD_GROUND
    #ifdef STYLE_NEON
      vec2 grid = abs(fract(vWorld.xz * 0.5 - 0.5) - 0.5) / max(fwidth(vWorld.xz * 0.5), vec2(1e-4));
      outgoingLight += vec3(0.05, 0.75, 0.95) * (1.0 - min(min(grid.x, grid.y) / 1.4, 1.0)) * 0.75;
    #endif
  #endif
  outgoingLight = withAir(max(outgoingLight, vec3(0.0)), cameraPosition, vWorld);
}
#include <opaque_fragment>
`;

/** The one material of a level's solid things: soft light, lamps, rim, wind, own light, haze, and the style's bands or lines. */
export function createWorldMaterial(options: WorldMaterialOptions): MeshLambertMaterial {
  const { role, style, uniforms } = options;
  const material = new MeshLambertMaterial({ vertexColors: true, fog: false, ...options.parameters });
  material.defines = { [`WORLD_${role.toUpperCase()}`]: 1, [`STYLE_${style.toUpperCase()}`]: 1 };
  material.customProgramCacheKey = () => `world-${role}-${style}`;
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms, options.extra);
    const groundNormal = role === 'ground' ? 'varying vec3 vGroundNormal;\n' : '';
    shader.vertexShader = (
      vertexHead +
      groundNormal +
      sharedGlsl +
      windGlsl +
      (role === 'meadow' ? meadowHead : '') +
      shader.vertexShader
    )
      .replace('#include <begin_vertex>', role === 'meadow' ? meadowBegin : '#include <begin_vertex>')
      .replace('#include <project_vertex>', vertexProject)
      .replace(
        '#include <beginnormal_vertex>',
        `#include <beginnormal_vertex>\n${role === 'ground' ? 'vGroundNormal = objectNormal;' : ''}`,
      );
    shader.fragmentShader = (fragmentHead + groundNormal + shader.fragmentShader)
      .replace('#include <common>', `#include <common>\n${sharedGlsl}${airGlsl}${lampGlsl}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${groundPaint}${modelPaint}`)
      .replace('#include <normal_fragment_maps>', `#include <normal_fragment_maps>\n${leafNormal}`)
      .replace('#include <lights_lambert_pars_fragment>', lambertPars)
      .replace('#include <opaque_fragment>', finish);
  };
  return material;
}
