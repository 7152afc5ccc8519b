import type { BufferGeometry } from 'three';
import { Group } from 'three';
import type { CharacterLook } from '#engine/assets/character/wardrobe.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { hash32 } from '#engine/math/hash.ts';
import { bodyFlags } from '#engine/protocol/snapshot-codec.ts';
import { animate, createMotion } from '#client/render/characters/animate.ts';
import type { CharacterAct, MotionState } from '#client/render/characters/animate.ts';
import { characterGeometry, createRig } from '#client/render/characters/rig.ts';
import type { CharacterRig } from '#client/render/characters/rig.ts';
import type { BodyPose } from '#client/render/frame-source.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

interface Actor {
  readonly rig: CharacterRig;
  readonly motion: MotionState;
  seen: boolean;
}

/** A person to draw this frame: a player's body, or a character of the level. */
interface Person {
  readonly key: string;
  readonly look: CharacterLook;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly facing: number;
  readonly act: Omit<CharacterAct, 'seconds' | 'deltaSeconds' | 'lookYaw' | 'lookPitch'>;
  /** Turns the head to a player nearby. */
  readonly attentive: boolean;
}

/** Players and characters: one skinned draw each, nearest first up to the tier's number. */
export function createCharacters({ level, quality, uniforms }: RenderContext): RenderSystem {
  const group = new Group();
  const { style } = level.environment;
  const material = createWorldMaterial({ uniforms, role: 'model', style });
  const geometries = new Map<string, BufferGeometry>();
  const actors = new Map<string, Actor>();
  const residents = level.entities.filter((entity) => entity.look === 'character');

  const actorOf = (person: Person): Actor => {
    const known = actors.get(person.key);
    if (known) return known;
    const { hue, hat, role, variation } = person.look;
    const dress = `${hue}/${hat}/${role}/${variation}`;
    const geometry = geometries.get(dress) ?? characterGeometry(person.look, quality.modelDetail);
    geometries.set(dress, geometry);
    const actor: Actor = {
      rig: createRig(geometry, material),
      motion: createMotion((hash32(person.key) % 628) / 100),
      seen: true,
    };
    actors.set(person.key, actor);
    group.add(actor.rig.mesh);
    return actor;
  };

  return {
    object: group,
    update(moment: RenderMoment) {
      for (const actor of actors.values()) actor.seen = false;
      const people = nearest(peopleOf({ level, residents, moment }), { moment, most: quality.bodies });
      for (const person of people) pose(actorOf(person), { person, moment });
      for (const [key, actor] of actors) {
        actor.rig.mesh.visible = actor.seen;
        if (actor.seen || key.startsWith('npc')) continue;
        group.remove(actor.rig.mesh);
        actor.rig.dispose();
        actors.delete(key);
      }
    },
    dispose() {
      for (const { rig } of actors.values()) rig.dispose();
      for (const geometry of geometries.values()) geometry.dispose();
      material.dispose();
    },
  };
}

function peopleOf({
  level,
  residents,
  moment,
}: {
  level: Level;
  residents: readonly LevelEntity[];
  moment: RenderMoment;
}): Person[] {
  const { frame } = moment;
  const { controller } = level.playerRules;
  const flying = controller === 'flyer';
  const seated = controller === 'kart';
  const { style } = level.environment;
  const own = frame.ownBody();
  const bodies = own ? [own, ...frame.bodies()] : frame.bodies();
  const speaker = frame.speaker();
  return [
    // A drone flies by itself: nobody sits in it.
    ...(controller === 'drone' ? [] : bodies).map((body) =>
      bodyPerson(body, { style, flying, seated, worn: wornBy(level, body.index) }),
    ),
    ...residents.map((entity): Person =>
      residentPerson(entity, { style, talking: speaker === entity.id || speaker === entity.group }),
    ),
  ];
}

/** Height of a kart's seat over the road. */
const seatMetres = 0.16;

/** Hues of the teams in the order in which players join them. */
const teamHues = [2, 215, 125, 48] as const;

/** What the level dresses a player in: the colour of the team, else what the spec says. */
function wornBy({ playerLook, teams }: Level, index: number): NonNullable<Level['playerLook']> {
  const hue = teams === undefined ? undefined : teamHues[index % teams];
  return hue === undefined ? (playerLook ?? {}) : { ...playerLook, hue };
}

function bodyPerson(
  body: BodyPose,
  {
    style,
    flying,
    seated,
    worn,
  }: {
    style: CharacterLook['style'];
    flying: boolean;
    seated: boolean;
    worn: NonNullable<Level['playerLook']>;
  },
): Person {
  return {
    key: `body-${body.index}`,
    look: {
      hue: worn.hue ?? body.hue,
      hat: worn.hat ?? 'none',
      role: worn.role ?? 'player',
      variation: hash32(body.name),
      style,
    },
    x: body.x,
    y: body.y + (seated ? seatMetres : 0),
    z: body.z,
    facing: body.facing,
    act: {
      speed: seated ? 0 : body.speed,
      grounded: seated || (body.flags & bodyFlags.grounded) !== 0,
      flying,
      emote: seated ? 'sit' : (body.emote ?? ((body.flags & bodyFlags.won) !== 0 ? 'cheer' : null)),
      talking: (body.flags & bodyFlags.talking) !== 0,
      ...(body.swing === undefined ? {} : { swing: body.swing }),
    },
    attentive: false,
  };
}

const hats: readonly CharacterLook['hat'][] = ['none', 'cap', 'hood', 'straw', 'wizard'];

function residentPerson(
  entity: LevelEntity,
  { style, talking }: { style: CharacterLook['style']; talking: boolean },
): Person {
  const { hue, hat, role } = entity.props;
  return {
    key: `npc-${entity.id}`,
    look: {
      hue: typeof hue === 'number' ? hue : 200,
      hat: hats.find((known) => known === hat) ?? 'none',
      role: typeof role === 'string' ? role : '',
      variation: entity.variation,
      style,
    },
    x: entity.position.x,
    y: entity.position.y,
    z: entity.position.z,
    facing: entity.yaw,
    act: { speed: 0, grounded: true, flying: false, emote: null, talking },
    attentive: true,
  };
}

function nearest(
  people: readonly Person[],
  { moment, most }: { moment: RenderMoment; most: number },
): readonly Person[] {
  if (people.length <= most) return people;
  const { x, y, z } = moment.camera.position;
  const away = (person: Person): number => (person.x - x) ** 2 + (person.y - y) ** 2 + (person.z - z) ** 2;
  return people.toSorted((a, b) => away(a) - away(b)).slice(0, most);
}

const attentionMetres = 7;

function pose(actor: Actor, { person, moment }: { person: Person; moment: RenderMoment }): void {
  actor.seen = true;
  const { mesh, bones } = actor.rig;
  const gaze = gazeOf(person, moment);
  // A speaker turns its whole body to the listener; others only follow with the head.
  const facing = person.act.talking && gaze.near ? person.facing + gaze.yaw : person.facing;
  mesh.position.set(person.x, person.y, person.z);
  mesh.rotation.y = facing;
  const look = person.act.talking
    ? { lookYaw: 0, lookPitch: gaze.pitch }
    : { lookYaw: gaze.yaw, lookPitch: gaze.pitch };
  const squash = animate(bones, {
    state: actor.motion,
    act: { ...person.act, ...look, seconds: moment.seconds, deltaSeconds: moment.deltaSeconds },
  });
  mesh.scale.set(1 + squash * 0.5, 1 - squash, 1 + squash * 0.5);
}

/** Where a character looks: at the own body when it is near, else a little about. */
function gazeOf(person: Person, { frame, seconds }: RenderMoment): { yaw: number; pitch: number; near: boolean } {
  const wander = { yaw: Math.sin(seconds * 0.4 + person.x) * 0.25, pitch: 0, near: false };
  const own = frame.ownBody();
  if (!person.attentive) return { yaw: 0, pitch: 0, near: false };
  if (!own) return wander;
  const [x, z] = [own.x - person.x, own.z - person.z];
  const distance = Math.hypot(x, z);
  if (distance > attentionMetres || distance < 0.2) return wander;
  const heading = Math.atan2(-x, -z) - person.facing;
  const yaw = Math.atan2(Math.sin(heading), Math.cos(heading));
  return { yaw, pitch: Math.max(-0.3, Math.min(0.3, (own.y - person.y) / distance)), near: true };
}
