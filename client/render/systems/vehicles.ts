import type { BufferGeometry } from 'three';
import { Group, Mesh } from 'three';
import { partsToMesh } from '#engine/assets/parts-to-mesh.ts';
import { vehicleParts } from '#engine/assets/vehicles.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import { modelGeometry } from '#client/render/models/model-geometry.ts';
import type { BodyPose } from '#client/render/frame-source.ts';
import type { CreateSystem, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

/** A vehicle on the picture, with where it was a frame ago: its tilt follows from how it moves. */
interface Vehicle {
  readonly mesh: Mesh;
  x: number;
  y: number;
  z: number;
  facing: number;
  pitch: number;
  roll: number;
  seen: boolean;
}

const leanSeconds = 0.12;
const bobMetres = 0.05;

/** Karts and drones under everybody who moves by one; nothing in levels that are walked. */
export const createVehicles: CreateSystem = ({ level, quality, uniforms }) => {
  const group = new Group();
  const { controller } = level.playerRules;
  if (controller !== 'kart' && controller !== 'drone') return { object: group, dispose: () => undefined };
  const { style, palette } = level.environment;
  const material = createWorldMaterial({ uniforms, role: 'model', style });
  const geometries = new Map<number, BufferGeometry>();
  const vehicles = new Map<number, Vehicle>();

  const vehicleOf = (body: BodyPose): Vehicle => {
    const known = vehicles.get(body.index);
    if (known) return known;
    const hue = level.playerLook?.hue ?? body.hue;
    const parts = vehicleParts({ kind: controller, hue, palette, style });
    const geometry = geometries.get(hue) ?? modelGeometry(partsToMesh(parts, { detail: quality.modelDetail }));
    geometries.set(hue, geometry);
    const mesh = new Mesh(geometry, material);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    mesh.rotation.order = 'YXZ';
    const { x, y, z, facing } = body;
    const vehicle: Vehicle = { mesh, x, y, z, facing, pitch: 0, roll: 0, seen: true };
    vehicles.set(body.index, vehicle);
    group.add(mesh);
    return vehicle;
  };

  return {
    object: group,
    update(moment: RenderMoment) {
      for (const vehicle of vehicles.values()) vehicle.seen = false;
      const own = moment.frame.ownBody();
      for (const body of own ? [own, ...moment.frame.bodies()] : moment.frame.bodies())
        (controller === 'kart' ? poseKart : poseDrone)(vehicleOf(body), { body, moment });
      for (const [index, vehicle] of vehicles) {
        vehicle.mesh.visible = vehicle.seen;
        if (vehicle.seen) continue;
        group.remove(vehicle.mesh);
        vehicles.delete(index);
      }
    },
    dispose() {
      for (const geometry of geometries.values()) geometry.dispose();
      material.dispose();
    },
  } satisfies RenderSystem;
};

interface Now {
  readonly body: BodyPose;
  readonly moment: RenderMoment;
}

/** Leans out of bends and follows slopes. */
function poseKart(vehicle: Vehicle, { body, moment }: Now): void {
  const { ahead, climb, turn } = motionOf(vehicle, { body, moment });
  const slope = Math.max(-0.5, Math.min(0.5, Math.atan2(climb, Math.max(2, Math.abs(ahead)))));
  settle(vehicle, { body, moment, pitch: slope, roll: Math.max(-0.16, Math.min(0.16, turn * 0.05)) });
  const shake = Math.min(1, Math.abs(ahead) / 8) * 0.012 * Math.sin(moment.seconds * 47);
  vehicle.mesh.position.set(body.x, body.y + Math.abs(shake), body.z);
}

/** Tips the way it flies and hovers a little up and down. */
function poseDrone(vehicle: Vehicle, { body, moment }: Now): void {
  const { ahead, side } = motionOf(vehicle, { body, moment });
  settle(vehicle, { body, moment, pitch: -ahead * 0.045, roll: -side * 0.045 });
  const bob = bobMetres * Math.sin(moment.seconds * 2.6 + body.index);
  vehicle.mesh.position.set(body.x, body.y + bob, body.z);
}

/** Metres per second ahead, to the right and up, and radians per second to the left, since the last frame. */
function motionOf(vehicle: Vehicle, now: Now): { ahead: number; side: number; climb: number; turn: number } {
  const { body, moment } = now;
  const seconds = Math.max(1 / 240, moment.deltaSeconds);
  const x = (body.x - vehicle.x) / seconds;
  const z = (body.z - vehicle.z) / seconds;
  // A respawn is no motion.
  const jumped = Math.hypot(x, z) > 60 || moment.deltaSeconds === 0;
  const sine = Math.sin(body.facing);
  const cosine = Math.cos(body.facing);
  const spin = body.facing - vehicle.facing;
  return {
    ahead: jumped ? 0 : -x * sine - z * cosine,
    side: jumped ? 0 : x * cosine - z * sine,
    climb: jumped ? 0 : (body.y - vehicle.y) / seconds,
    turn: jumped ? 0 : Math.atan2(Math.sin(spin), Math.cos(spin)) / seconds,
  };
}

function settle(vehicle: Vehicle, to: Now & { pitch: number; roll: number }): void {
  const { body, moment } = to;
  const share = 1 - Math.exp(-moment.deltaSeconds / leanSeconds);
  vehicle.pitch += (to.pitch - vehicle.pitch) * share;
  vehicle.roll += (to.roll - vehicle.roll) * share;
  vehicle.mesh.rotation.set(vehicle.pitch, body.facing, vehicle.roll);
  vehicle.x = body.x;
  vehicle.y = body.y;
  vehicle.z = body.z;
  vehicle.facing = body.facing;
  vehicle.seen = true;
}
