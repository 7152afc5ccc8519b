import type { Object3D, PerspectiveCamera } from 'three';
import type { Level } from '#engine/level/level.ts';
import type { Atmosphere } from './atmosphere.ts';
import type { RenderFrameSource } from './frame-source.ts';
import type { LampMap } from './lamps/lamp-map.ts';
import type { GroundMaps } from './materials/ground-maps.ts';
import type { SharedUniforms } from './materials/shared-uniforms.ts';
import type { Quality } from './quality.ts';

/** What every system is built from. */
export interface RenderContext {
  readonly level: Level;
  readonly quality: Quality;
  readonly atmosphere: Atmosphere;
  readonly uniforms: SharedUniforms;
  readonly lamps: LampMap;
  readonly ground: GroundMaps;
}

/** One frame: the fractional tick, the same in seconds, seconds since the last frame, and where everything is. */
export interface RenderMoment {
  readonly tick: number;
  readonly seconds: number;
  readonly deltaSeconds: number;
  readonly camera: PerspectiveCamera;
  readonly frame: RenderFrameSource;
}

/** A part of the picture: adds one object to the scene, follows the frames, frees what it made. */
export interface RenderSystem {
  readonly object: Object3D;
  update?(moment: RenderMoment): void;
  dispose(): void;
}

/** Builds one system for a level. */
export type CreateSystem = (context: RenderContext) => RenderSystem;
