import { z } from 'zod';

import type { Level, LevelEntity, Vec3 } from '#engine/level/level.ts';
import { cos, radiansToHeading, sin } from '#engine/math/trig.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';

const exitMetres = 1.8;

/** Takes whoever walks into it to the front of its partner. */
export const portalMechanic = defineMechanic({
  kind: 'portal',
  describe: 'A portal that leads to its partner: the entity named by to, else its neighbour in the level.',
  look: { idle: 'pulse', glow: 1 },
  factsWord: 'portals',
  props: z.object({ to: z.string().max(80).default('') }),
  behave(entity, { level }) {
    const exit = portalExit(level, entity);
    return exit === null
      ? {}
      : {
          onTouch({ run, events }) {
            if (run.status !== 'playing') return;
            run.position = { ...exit.at };
            run.velocity = { x: 0, y: 0, z: 0 };
            run.facing = exit.facing;
            events.push({ kind: 'teleported', entity: entity.id, at: { ...exit.at } });
          },
        };
  },
});

/** Where a portal lets its visitors out: in front of its partner; null for a portal without one. */
export function portalExit(level: Level, portal: LevelEntity): { readonly at: Vec3; readonly facing: number } | null {
  const partner = partnerOf(level, portal);
  if (partner === null) return null;
  const { position, yaw } = partner;
  return {
    at: { x: position.x - sin(yaw) * exitMetres, y: position.y, z: position.z - cos(yaw) * exitMetres },
    facing: radiansToHeading(yaw),
  };
}

function partnerOf(level: Level, portal: LevelEntity): LevelEntity | null {
  const to = String(portal.props['to'] ?? '');
  const portals = level.entities.filter((entity) => entity.mechanic === 'portal');
  if (to !== '') return portals.find((entity) => entity.id === to) ?? null;
  const index = portals.findIndex((entity) => entity.id === portal.id);
  const partner = portals[index % 2 === 0 ? index + 1 : index - 1];
  return partner ?? null;
}
