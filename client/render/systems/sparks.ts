import { AdditiveBlending, BufferAttribute, BufferGeometry, Color, Points, ShaderMaterial, Vector3 } from 'three';
import type { LevelEntity } from '#engine/level/level.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import { bodyFlags } from '#engine/protocol/snapshot-codec.ts';
import type { BodyPose } from '#client/render/frame-source.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

const capacity = 256;

const vertexShader = /* glsl */ `
attribute vec3 motion;
attribute vec4 life;
attribute vec3 tint;
uniform float uTime;
uniform float uScale;
varying vec4 vTint;
void main() {
  float age = (uTime - life.x) / life.y;
  float alive = step(0.0, age) * step(age, 1.0);
  float seconds = uTime - life.x;
  vec3 place = position + motion * (1.0 - exp(-seconds * 3.2)) / 3.2 - vec3(0.0, life.w * seconds * seconds, 0.0);
  vTint = vec4(tint, alive * (1.0 - age) * (1.0 - age));
  vec4 at = viewMatrix * vec4(place, 1.0);
  gl_Position = projectionMatrix * at;
  gl_PointSize = alive * uScale * life.z * (0.4 + 0.6 * (1.0 - age)) / max(0.3, -at.z);
}
`;

const fragmentShader = /* glsl */ `
varying vec4 vTint;
void main() {
  float away = length(gl_PointCoord - 0.5) * 2.0;
  gl_FragColor = vec4(vTint.rgb, vTint.a * smoothstep(1.0, 0.2, away));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`;

interface Burst {
  readonly at: Vector3;
  readonly colour: Color;
  readonly count: number;
  readonly speed: number;
  readonly rise: number;
  readonly seconds: number;
  readonly size: number;
  readonly fall: number;
}

/** Short-lived sparks: bursts where something is taken, dust where somebody lands, confetti for a win. One draw. */
export function createSparks({ level, quality }: RenderContext): RenderSystem {
  const pool = createPool();
  const accent = new Color(level.environment.palette.accent);
  const watched = level.entities.filter((entity) =>
    ['collectable', 'secret', 'checkpoint', 'goal', 'gate'].includes(entity.mechanic),
  );
  const taken = new Set<string>();
  const foes = level.entities.filter((entity) => isHostile(entity.mechanic));
  const healthOf = new Map<string, number>();
  const swinging = new Set<number>();
  const grounded = new Map<number, boolean>();
  let started = false;
  return {
    object: pool.points,
    update(moment: RenderMoment) {
      pool.begin(moment, quality.pixelRatio);
      for (const entity of watched) {
        if (!moment.frame.isTaken(entity.id)) taken.delete(entity.id);
        else if (!taken.has(entity.id)) {
          taken.add(entity.id);
          if (started) pool.emit(takenBurst(entity, accent));
        }
      }
      for (const entity of foes) watchFoe({ entity, moment, healthOf, pool });
      started = true;
      for (const body of [moment.frame.ownBody(), ...moment.frame.bodies()])
        if (body) {
          watchLanding({ body, grounded, pool });
          watchSwing({ body, swinging, pool });
        }
    },
    dispose: () => pool.dispose(),
  };
}

function takenBurst(entity: LevelEntity, accent: Color): Burst {
  const { x, y, z } = entity.position;
  const gold = new Color('#ffd76a');
  const big = entity.mechanic === 'goal' || entity.mechanic === 'checkpoint';
  return {
    at: new Vector3(x, y + (big ? 1.6 : 0.7), z),
    colour: entity.look === 'gem' || entity.mechanic === 'gate' ? accent : gold,
    count: big ? 40 : 16,
    speed: big ? 7 : 4.5,
    rise: big ? 4 : 2.2,
    seconds: big ? 1.3 : 0.7,
    size: big ? 0.22 : 0.17,
    fall: 2.4,
  };
}

function watchLanding({
  body,
  grounded,
  pool,
}: {
  body: BodyPose;
  grounded: Map<number, boolean>;
  pool: SparkPool;
}): void {
  const now = (body.flags & bodyFlags.grounded) !== 0;
  if (now && grounded.get(body.index) === false) {
    pool.emit({
      at: new Vector3(body.x, body.y + 0.1, body.z),
      colour: new Color('#8d8168'),
      count: 9,
      speed: 2.6,
      rise: 0.5,
      seconds: 0.45,
      size: 0.3,
      fall: 0,
    });
  }
  grounded.set(body.index, now);
}

/** Sparks where a blow lands, a cloud where somebody falls. */
function watchFoe(watch: {
  entity: LevelEntity;
  moment: RenderMoment;
  healthOf: Map<string, number>;
  pool: SparkPool;
}): void {
  const { entity, moment, healthOf, pool } = watch;
  const state = moment.frame.thing(entity.id);
  if (state === null) {
    healthOf.delete(entity.id);
    return;
  }
  const before = healthOf.get(entity.id);
  healthOf.set(entity.id, state.health);
  if (before === undefined || before <= state.health) return;
  const fell = state.health <= 0;
  pool.emit({
    at: new Vector3(state.x, state.y + 0.9 * entity.scale, state.z),
    colour: new Color(fell ? '#c9b8ff' : '#ffd0a0'),
    count: fell ? 26 : 12,
    speed: fell ? 4 : 5.5,
    rise: fell ? 3.4 : 1.6,
    seconds: fell ? 0.9 : 0.4,
    size: fell ? 0.26 : 0.18,
    fall: fell ? 0 : 3,
  });
}

/** A swing leaves a short bow of light before the body. */
function watchSwing({ body, swinging, pool }: { body: BodyPose; swinging: Set<number>; pool: SparkPool }): void {
  if (body.swing === undefined) {
    swinging.delete(body.index);
    return;
  }
  if (swinging.has(body.index)) return;
  swinging.add(body.index);
  for (const turn of [-0.8, -0.4, 0, 0.4, 0.8]) {
    const angle = body.facing + turn;
    pool.emit({
      at: new Vector3(body.x - Math.sin(angle) * 1.3, body.y + 0.95 + turn * 0.25, body.z - Math.cos(angle) * 1.3),
      colour: new Color('#fff2cc'),
      count: 3,
      speed: 0.6,
      rise: 0.2,
      seconds: 0.22,
      size: 0.32,
      fall: 0,
    });
  }
}

interface SparkPool {
  readonly points: Points;
  begin(moment: RenderMoment, pixelRatio: number): void;
  emit(burst: Burst): void;
  dispose(): void;
}

function createPool(): SparkPool {
  const geometry = new BufferGeometry();
  const attributes = {
    position: new BufferAttribute(new Float32Array(capacity * 3), 3),
    motion: new BufferAttribute(new Float32Array(capacity * 3), 3),
    life: new BufferAttribute(new Float32Array(capacity * 4).fill(-1e6), 4),
    tint: new BufferAttribute(new Float32Array(capacity * 3), 3),
  };
  for (const [name, attribute] of Object.entries(attributes)) geometry.setAttribute(name, attribute);
  const uniforms = { uTime: { value: 0 }, uScale: { value: 600 } };
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms,
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
  });
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 7;
  points.visible = false;
  let next = 0;
  let lastEmit = -1e6;
  return {
    points,
    begin({ seconds, camera }, pixelRatio) {
      uniforms.uTime.value = seconds;
      uniforms.uScale.value = (window.innerHeight * pixelRatio) / (2 * Math.tan((camera.fov * Math.PI) / 360));
      points.visible = seconds - lastEmit < 3;
    },
    emit(burst) {
      lastEmit = uniforms.uTime.value;
      points.visible = true;
      for (let spark = 0; spark < burst.count; spark += 1) {
        const angle = (spark / burst.count) * Math.PI * 2 + (spark % 3) * 0.4;
        const lift = burst.rise * (0.35 + ((spark * 7) % 10) / 10);
        const out = burst.speed * (0.5 + ((spark * 13) % 10) / 20);
        attributes.position.setXYZ(next, burst.at.x, burst.at.y, burst.at.z);
        attributes.motion.setXYZ(next, Math.cos(angle) * out, lift, Math.sin(angle) * out);
        attributes.life.setXYZW(
          next,
          uniforms.uTime.value,
          burst.seconds * (0.7 + ((spark * 3) % 10) / 20),
          burst.size,
          burst.fall,
        );
        attributes.tint.setXYZ(next, burst.colour.r * 1.5, burst.colour.g * 1.5, burst.colour.b * 1.5);
        next = (next + 1) % capacity;
      }
      for (const attribute of Object.values(attributes)) attribute.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
