import { creatureModes, deathTicks, emergeTicks } from '#engine/mechanics/minds/creature.ts';
import type { LevelEntity } from '#engine/level/level.ts';
import type { ThingState } from '#engine/sim/types.ts';

/** How a creature is bent, lifted and squeezed at a moment, on top of where it stands. */
export interface CreaturePose {
  readonly lift: number;
  readonly lean: number;
  readonly stretch: number;
  readonly scale: number;
  readonly shake: number;
}

const calm: CreaturePose = { lift: 0, lean: 0, stretch: 1, scale: 1, shake: 0 };

/** Pose of a creature by what it does in the own run; null when nothing of it is to be seen. */
export function creaturePose(
  entity: LevelEntity,
  moment: { readonly state: ThingState | null; readonly seconds: number },
): CreaturePose | null {
  const { state, seconds } = moment;
  if (state === null) return Number(entity.props['wave'] ?? 0) > 0 ? null : calm;
  const step = Math.abs(Math.sin(seconds * 9 + entity.variation));
  switch (state.mode) {
    case creatureModes.dead: {
      const part = state.ticks / deathTicks;
      if (part >= 1) return null;
      return {
        ...calm,
        lean: 1.4 * Math.min(1, part * 2.2),
        lift: -0.3 * part,
        scale: 1 - Math.max(0, part - 0.5) * 2,
      };
    }
    case creatureModes.emerging: {
      const part = 1 - state.ticks / emergeTicks;
      return { ...calm, lift: -1.2 * (1 - part), stretch: 0.6 + 0.4 * part, scale: 0.3 + 0.7 * part };
    }
    case creatureModes.stunned:
      return { ...calm, lean: 0.35, stretch: 0.84, shake: Math.sin(seconds * 40) * 0.05 };
    case creatureModes.windUp:
    case creatureModes.aim:
      return { ...calm, lean: 0.3, stretch: 1.14, shake: Math.sin(seconds * 32) * 0.03 };
    case creatureModes.recover:
      return { ...calm, lean: -0.45, stretch: 0.9 };
    case creatureModes.charge:
      return { ...calm, lean: -0.35, lift: step * 0.15 };
    case creatureModes.asleep:
      return { ...calm, lean: -0.5, stretch: 0.75 };
    case creatureModes.alarmed:
      return { ...calm, stretch: 1.1, shake: Math.sin(seconds * 30) * 0.03 };
    case creatureModes.chase:
    case creatureModes.flee:
      return { ...calm, lean: -0.16, lift: step * 0.12 };
    default:
      return calm;
  }
}
