import { N8AOPostPass } from 'n8ao';
import { BloomEffect, EffectComposer, EffectPass, RenderPass, SMAAEffect } from 'postprocessing';
import type { Camera, Scene, WebGLRenderer } from 'three';
import { HalfFloatType, NoToneMapping } from 'three';
import type { StyleKind } from '#engine/level/world-spec.ts';
import type { Atmosphere } from '#client/render/atmosphere.ts';
import type { Quality } from '#client/render/quality.ts';
import { GradeEffect } from './grade-effect.ts';

/** Draws the scene through its passes. */
export interface PostPipeline {
  render(deltaSeconds: number): void;
  resize(width: number, height: number): void;
  dispose(): void;
}

/** What a pipeline is built from. */
export interface PostOptions {
  readonly gl: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly quality: Quality;
  readonly atmosphere: Atmosphere;
  readonly style: StyleKind;
}

/** Scene in linear light, then ambient occlusion (where the tier has it), bloom, grading and edge smoothing. */
export function createPostPipeline({ gl, scene, camera, quality, atmosphere, style }: PostOptions): PostPipeline {
  const composer = new EffectComposer(gl, {
    frameBufferType: HalfFloatType,
    multisampling: quality.tier === 'high' ? 4 : 0,
  });
  composer.addPass(new RenderPass(scene, camera));
  if (quality.ambientOcclusion) {
    const occlusion = new N8AOPostPass(scene, camera);
    occlusion.configuration.aoRadius = 1.6;
    occlusion.configuration.distanceFalloff = 1;
    occlusion.configuration.intensity = 2.4;
    occlusion.configuration.gammaCorrection = false;
    occlusion.configuration.halfRes = true;
    occlusion.setQualityMode('Medium');
    composer.addPass(occlusion);
  }
  const bloom = new BloomEffect({
    intensity: atmosphere.bloom,
    luminanceThreshold: 0.95,
    luminanceSmoothing: 0.35,
    mipmapBlur: true,
    radius: 0.72,
  });
  composer.addPass(new EffectPass(camera, bloom));
  composer.addPass(new EffectPass(camera, new GradeEffect({ atmosphere, style })));
  if (quality.tier !== 'high') composer.addPass(new EffectPass(camera, new SMAAEffect()));
  return {
    render(deltaSeconds) {
      const before = gl.toneMapping;
      gl.toneMapping = NoToneMapping;
      composer.render(deltaSeconds);
      gl.toneMapping = before;
    },
    resize: (width, height) => composer.setSize(width, height),
    dispose: () => composer.dispose(),
  };
}
