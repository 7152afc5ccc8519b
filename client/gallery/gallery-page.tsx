import { useFrame, useThree } from '@react-three/fiber';
import { useMemo } from 'react';
import type { Level } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { createRun, stepRun } from '#engine/sim/step.ts';
import type { RunState } from '#engine/sim/types.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import type { CameraPose, RenderFrameSource } from '#client/render/frame-source.ts';
import type { QualityTier } from '#client/render/quality.ts';
import { qualityOf, qualityTiers } from '#client/render/quality.ts';
import { WorldCanvas } from '#client/render/world-canvas.tsx';
import { galleryLevel } from './gallery-worlds.ts';

/** A world by name, or by a spec in the query, with a camera and a frozen or running clock; needs no server. */
export function GalleryPage({ query }: { query: URLSearchParams }) {
  const level = useMemo(() => galleryLevel(query.get('world') ?? 'harbour', query), [query]);
  const quality = qualityOf(tierOf(query.get('quality')));
  const frame = useMemo(() => galleryFrame(level, query), [level, query]);
  return (
    <WorldCanvas level={level} quality={quality} frame={frame}>
      <DrawCounter />
    </WorldCanvas>
  );
}

/** Tells scripts how many frames were drawn and what the last one cost. */
function DrawCounter() {
  const { gl, scene } = useThree();
  useFrame(() => {
    const report = window as unknown as { __drawn?: number; __stats?: object; __scene?: object };
    report.__drawn = (report.__drawn ?? 0) + 1;
    report.__scene = scene;
    report.__stats = { calls: gl.info.render.calls, triangles: gl.info.render.triangles };
  }, 2);
  return null;
}

function tierOf(name: string | null): QualityTier {
  return qualityTiers.find((tier) => tier === name) ?? 'desktop';
}

/** A source for a still or slowly moving look at a level: the spawn view, a turn round the middle, or an exact place. */
function galleryFrame(level: Level, query: URLSearchParams): RenderFrameSource {
  const frozen = query.get('t') === 'frozen';
  const start = performance.now();
  const played = query.has('play') ? playedFor(level, Number(query.get('play'))) : null;
  const own = { ...ownBodyOf(level), ...played?.position };
  return {
    tick: () => (frozen ? 300 : 300 + (performance.now() - start) * 0.03),
    ownBody: () => (query.get('own') === 'none' ? null : own),
    bodies: () => [],
    isTaken: (entityId) => (query.get('taken') ?? '').split(',').includes(entityId),
    thing: (entityId) => played?.things[entityId] ?? null,
    isNext: (entityId) => entityId === (query.get('next') ?? 'gate-1'),
    camera: () => cameraOf(level, query),
    speaker: () => query.get('speaker'),
  };
}

/** The run of the bot after so many ticks, to see what things become. */
function playedFor(level: Level, ticks: number): RunState {
  const { frames, world } = playLevel(level);
  const run = createRun(world);
  for (const frame of frames.slice(0, ticks)) stepRun(world, run, frame);
  return run;
}

function ownBodyOf({ spawn }: Level) {
  const { x, y, z } = spawn.position;
  return {
    index: -1,
    x,
    y,
    z,
    facing: spawn.yaw,
    flags: 1,
    name: 'Wanderer',
    hue: 172,
    speed: 0,
    emote: null,
  } as const;
}

function cameraOf(level: Level, query: URLSearchParams): CameraPose {
  const given = query.get('camera')?.split(',').map(Number);
  if (given && given.length === 6) {
    const [x = 0, y = 0, z = 0, tx = 0, ty = 0, tz = 0] = given;
    return { position: { x, y, z }, target: { x: tx, y: ty, z: tz }, fovDegrees: 50 };
  }
  const { position, yaw } = level.spawn;
  const turn = yaw + Number(query.get('turn') ?? 0);
  const back = Number(query.get('back') ?? 7);
  const rise = Number(query.get('rise') ?? 3);
  const eye = { x: position.x + Math.sin(turn) * back, y: position.y + rise, z: position.z + Math.cos(turn) * back };
  if (level.terrain.solid) eye.y = Math.max(eye.y, heightAt(level.terrain, eye.x, eye.z) + 1.2);
  return { position: eye, target: { x: position.x, y: position.y + 1.4, z: position.z }, fovDegrees: 55 };
}
