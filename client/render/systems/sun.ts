import { DirectionalLight, Group, HemisphereLight, Vector3 } from 'three';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

/** Key light with one soft shadow map that follows what the camera looks at, and a cool fill from the sky. */
export function createSun({ atmosphere, quality }: RenderContext): RenderSystem {
  const group = new Group();
  const fill = new HemisphereLight(atmosphere.fillSky, atmosphere.fillGround, atmosphere.fillIntensity);
  const sun = new DirectionalLight(atmosphere.sunColour, atmosphere.sunIntensity);
  // Without shadows everything would stand in full sun and look flat, so the key is turned down.
  const share = quality.shadowTexels === 0 ? 0.8 : 1;
  sun.castShadow = quality.shadowTexels > 0;
  const reach = quality.shadowReachMetres;
  const { shadow } = sun;
  shadow.mapSize.set(quality.shadowTexels, quality.shadowTexels);
  shadow.camera.left = -reach;
  shadow.camera.right = reach;
  shadow.camera.top = reach;
  shadow.camera.bottom = -reach;
  shadow.camera.near = 1;
  shadow.camera.far = 170;
  shadow.bias = -0.0006;
  shadow.normalBias = 0.05;
  shadow.radius = quality.tier === 'high' || quality.tier === 'desktop' ? 3.2 : 2;
  shadow.intensity = 0.92;
  group.add(fill, sun, sun.target);
  const focus = new Vector3();
  const texel = (reach * 2) / Math.max(1, quality.shadowTexels);
  return {
    object: group,
    update(moment: RenderMoment) {
      // The day may pass.
      sun.color.copy(atmosphere.sunColour);
      sun.intensity = atmosphere.sunIntensity * share;
      fill.color.copy(atmosphere.fillSky);
      fill.groundColor.copy(atmosphere.fillGround);
      fill.intensity = atmosphere.fillIntensity;
      const { position, target } = moment.frame.camera();
      focus
        .set(target.x - position.x, 0, target.z - position.z)
        .normalize()
        .multiplyScalar(reach * 0.45);
      focus.add(new Vector3(target.x, target.y, target.z));
      // Moving in whole texels keeps the edges of shadows from crawling.
      focus.set(snap(focus.x, texel * 4), snap(focus.y, texel * 4), snap(focus.z, texel * 4));
      sun.target.position.copy(focus);
      sun.position.copy(focus).addScaledVector(atmosphere.sunDirection, 85);
    },
    dispose() {
      sun.dispose();
    },
  };
}

function snap(value: number, step: number): number {
  return Math.round(value / step) * step;
}
