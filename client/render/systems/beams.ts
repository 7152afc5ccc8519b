import { AdditiveBlending, Color, ConeGeometry, DoubleSide, Group, Mesh, ShaderMaterial } from 'three';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

const vertexShader = /* glsl */ `
varying float vAlong;
varying vec3 vNormalView;
varying vec3 vWay;
void main() {
  vAlong = uv.y;
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  vNormalView = normalize(normalMatrix * normal);
  vWay = normalize(-at.xyz);
  gl_Position = projectionMatrix * at;
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 uTint;
varying float vAlong;
varying vec3 vNormalView;
varying vec3 vWay;
void main() {
  float facing = abs(dot(normalize(vNormalView), vWay));
  gl_FragColor = vec4(uTint * pow(facing, 2.2) * pow(vAlong, 2.2), 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;

const lengthMetres = 46;

/** Two turning beams of light from every lighthouse, when it is dark; and a pillar of light over the goal. */
export function createBeams({ level, atmosphere }: RenderContext): RenderSystem {
  const group = new Group();
  const cone = new ConeGeometry(5, lengthMetres, 20, 1, true).translate(0, -lengthMetres / 2, 0).rotateZ(Math.PI / 2);
  const pillar = new ConeGeometry(1.7, 30, 20, 1, true).rotateX(Math.PI).translate(0, 15, 0);
  const shine = (colour: string, strength: number): ShaderMaterial =>
    new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: { uTint: { value: new Color(colour).multiplyScalar(strength) } },
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
      blending: AdditiveBlending,
    });
  const beamMaterial = shine('#ffe2a8', 0.34 * atmosphere.night);
  const goalMaterial = shine('#ffd76a', 0.3);
  const turning: Group[] = [];
  for (const entity of level.entities) {
    if (entity.look === 'lighthouse' && atmosphere.night > 0.2) {
      const lamp = new Group();
      lamp.position.set(entity.position.x, entity.position.y + 12.3 * entity.scale, entity.position.z);
      for (const side of [0, Math.PI]) {
        const beam = new Mesh(cone, beamMaterial);
        beam.rotation.set(0, side, 0);
        lamp.add(beam);
      }
      turning.push(lamp);
      group.add(lamp);
    }
    if (entity.look === 'goal') {
      const light = new Mesh(pillar, goalMaterial);
      light.position.set(entity.position.x, entity.position.y + 0.3, entity.position.z);
      group.add(light);
    }
  }
  group.traverse((object) => {
    object.renderOrder = 5;
  });
  return {
    object: group,
    update({ seconds }: RenderMoment) {
      for (const lamp of turning) lamp.rotation.y = seconds * 0.35;
    },
    dispose() {
      cone.dispose();
      pillar.dispose();
      beamMaterial.dispose();
      goalMaterial.dispose();
    },
  };
}
