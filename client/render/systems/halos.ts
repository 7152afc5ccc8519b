import {
  AdditiveBlending,
  Color,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from 'three';
import { airGlsl, sharedGlsl } from '#client/render/materials/world-glsl.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

const vertexShader = /* glsl */ `
attribute vec4 spot;
attribute vec4 shine;
uniform float uTime;
varying vec2 vAt;
varying vec3 vColour;
varying vec3 vWorld;
void main() {
  vAt = position.xy * 2.0;
  vec4 centre = viewMatrix * vec4(spot.xyz, 1.0);
  float flicker = 0.92 + 0.08 * sin(uTime * 5.0 + spot.x * 7.0 + spot.z * 3.0);
  vColour = shine.rgb * shine.w * flicker;
  vWorld = spot.xyz;
  centre.xyz += vec3(position.xy * spot.w, 0.35);
  gl_Position = projectionMatrix * centre;
}
`;

const fragmentShader = /* glsl */ `
${sharedGlsl}
${airGlsl}
varying vec2 vAt;
varying vec3 vColour;
varying vec3 vWorld;
void main() {
  float away = length(vAt);
  float soft = pow(max(0.0, 1.0 - away), 2.6) * 0.42 + pow(max(0.0, 1.0 - away * 3.4), 2.0) * 0.6;
  vec3 air = withAir(vec3(1.0), cameraPosition, vWorld) - withAir(vec3(0.0), cameraPosition, vWorld);
  gl_FragColor = vec4(vColour * soft * air, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;

/** Soft glows round everything that shines: what bloom would do, for every tier, in one draw. */
export function createHalos({ lamps, atmosphere, uniforms }: RenderContext): RenderSystem {
  const plane = new PlaneGeometry(1, 1);
  const geometry = new InstancedBufferGeometry();
  geometry.index = plane.index;
  geometry.setAttribute('position', plane.getAttribute('position'));
  const { sources } = lamps;
  const spots = new Float32Array(sources.length * 4);
  const shines = new Float32Array(sources.length * 4);
  sources.forEach((source, index) => {
    const { x, y, z } = source.position;
    spots.set([x, y, z, 1.1 + source.reachMetres * 0.26], index * 4);
    const colour = new Color(source.colour);
    const share = source.always ? 0.25 + 0.75 * atmosphere.night : atmosphere.night;
    shines.set([colour.r, colour.g, colour.b, source.strength * share * 0.6], index * 4);
  });
  const shineAttribute = new InstancedBufferAttribute(shines, 4);
  geometry.setAttribute('spot', new InstancedBufferAttribute(spots, 4));
  geometry.setAttribute('shine', shineAttribute);
  geometry.instanceCount = sources.length;
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { ...uniforms },
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 5;
  mesh.visible = sources.length > 0 && atmosphere.night > 0.05;
  const full = Float32Array.from(shines);
  let gone = '';
  return {
    object: mesh,
    update({ frame }: RenderMoment) {
      const taken = sources.filter(
        (source) => frame.isTaken(source.entityId) && /coin|gem|lantern|star|mushroom|chest/.test(source.entityId),
      );
      const key = taken.map((source) => source.entityId).join();
      if (key === gone) return;
      gone = key;
      const names = new Set(taken.map((source) => source.entityId));
      lamps.repaint((entityId) => names.has(entityId));
      sources.forEach((source, index) => {
        shines[index * 4 + 3] = names.has(source.entityId) ? 0 : (full[index * 4 + 3] ?? 0);
      });
      shineAttribute.needsUpdate = true;
    },
    dispose() {
      plane.dispose();
      geometry.dispose();
      material.dispose();
    },
  };
}
