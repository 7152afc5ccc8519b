import {
  AdditiveBlending,
  type BufferGeometry,
  Color,
  CylinderGeometry,
  DoubleSide,
  Group,
  InstancedMesh,
  Matrix4,
  MeshBasicMaterial,
  Quaternion,
  RingGeometry,
  SphereGeometry,
  Vector3,
} from 'three';
import type { LevelEntity } from '#engine/level/level.ts';
import { orbOf } from '#engine/mechanics/archer.ts';
import { shotTicks, towerReach } from '#engine/mechanics/tower.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

const headMetres = 1.7;
const stageMetres = 0.75;
const breastMetres = 0.8;
const lobMetres = 1.8;
const nearMetres = 4;
const up = new Vector3(0, 1, 0);

interface Swarm {
  readonly mesh: InstancedMesh;
  shown: number;
  dispose(): void;
}

const matrix = new Matrix4();
const turn = new Quaternion();
const from = new Vector3();
const to = new Vector3();
const at = new Vector3();
const way = new Vector3();
const size = new Vector3();

/** What flies from towers to creeps, the breath of frost towers, and how far the tower that one stands at reaches. */
export function createShots({ level }: RenderContext): RenderSystem {
  const towers = level.entities.filter((entity) => entity.mechanic === 'tower');
  const flat = (inner: number) => new RingGeometry(inner, 1, 48).rotateX(-Math.PI / 2);
  const many = towers.length;
  const arrows = createSwarm(new CylinderGeometry(0.03, 0.07, 0.9, 6), { many, colour: '#ffe9b0', glows: false });
  const balls = createSwarm(new SphereGeometry(0.24, 10, 8), { many, colour: '#2b2a30', glows: false });
  const breaths = createSwarm(flat(0.82), { many, colour: '#8fe3ff', glows: true });
  const reaches = createSwarm(flat(0.985), { many, colour: '#ffe08a', glows: true });
  const archers = level.entities.filter((entity) => entity.mechanic === 'archer');
  const orbs = createSwarm(new SphereGeometry(0.32, 12, 10), { many: archers.length, colour: '#ff5a3c', glows: false });
  const swarms = [arrows, balls, breaths, reaches, orbs];
  const group = new Group();
  group.add(...swarms.map(({ mesh }) => mesh));
  return {
    object: group,
    update(moment: RenderMoment) {
      for (const each of swarms) each.shown = 0;
      const body = moment.frame.ownBody();
      for (const tower of towers) {
        const state = moment.frame.thing(tower.id);
        const stage = state?.mode ?? 0;
        const { x, y, z } = tower.position;
        if (body !== null && Math.hypot(body.x - x, body.z - z) < nearMetres)
          place(reaches, { at: at.set(x, y + 0.35, z), size: towerReach(tower, Math.max(1, stage)) });
        if (state === null || stage === 0 || state.health === 0 || state.ticks >= shotTicks) continue;
        const part = Math.min(1, (state.ticks + (moment.tick % 1)) / shotTicks);
        if (tower.props['builds'] === 'frost') {
          place(breaths, { at: at.set(x, y + 0.4, z), size: part * towerReach(tower, stage) });
          continue;
        }
        const aim = targetOf(level.entities, state.health, moment);
        if (aim === null) continue;
        from.set(x, y + headMetres + stageMetres * (stage - 1), z);
        to.set(aim.x, aim.y + breastMetres, aim.z);
        const lob = tower.props['builds'] === 'cannon';
        fly(lob ? balls : arrows, { part, lob });
      }
      for (const archer of archers) {
        const state = moment.frame.thing(archer.id);
        const orb = state === null ? null : orbOf(level, state);
        if (orb !== null) place(orbs, { at: at.set(orb.x, orb.y, orb.z), size: 1 });
      }
      for (const each of swarms) show(each);
    },
    dispose() {
      for (const each of swarms) each.dispose();
    },
  };
}

function createSwarm(
  geometry: BufferGeometry,
  paint: { readonly many: number; readonly colour: string; readonly glows: boolean },
): Swarm {
  const material = new MeshBasicMaterial({
    color: new Color(paint.colour),
    transparent: paint.glows,
    opacity: paint.glows ? 0.5 : 1,
    depthWrite: !paint.glows,
    side: DoubleSide,
    ...(paint.glows ? { blending: AdditiveBlending } : {}),
  });
  const mesh = new InstancedMesh(geometry, material, Math.max(1, paint.many));
  mesh.frustumCulled = false;
  return {
    mesh,
    shown: 0,
    dispose() {
      mesh.dispose();
      geometry.dispose();
      material.dispose();
    },
  };
}

function show({ mesh, shown }: Swarm): void {
  mesh.count = shown;
  mesh.visible = shown > 0;
  mesh.instanceMatrix.needsUpdate = true;
}

function targetOf(entities: readonly LevelEntity[], number: number, { frame }: RenderMoment) {
  const target = entities[number - 1];
  return target === undefined ? null : frame.thing(target.id);
}

function place(swarm: Swarm, spot: { at: Vector3; size: number }): void {
  matrix.compose(spot.at, turn.identity(), size.setScalar(spot.size));
  swarm.mesh.setMatrixAt(swarm.shown, matrix);
  swarm.shown += 1;
}

/** A shot on its way; a ball is thrown in a bow. */
function fly(swarm: Swarm, shot: { part: number; lob: boolean }): void {
  const { part, lob } = shot;
  at.lerpVectors(from, to, part);
  if (lob) at.y += lobMetres * 4 * part * (1 - part);
  way.subVectors(to, from).normalize();
  matrix.compose(at, turn.setFromUnitVectors(up, way), size.setScalar(1));
  swarm.mesh.setMatrixAt(swarm.shown, matrix);
  swarm.shown += 1;
}
