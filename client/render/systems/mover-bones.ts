import { Matrix4 } from 'three';
import { cropModes, usualGrowTicks } from '#engine/mechanics/crop.ts';
import { type TowerKind, towerKinds } from '#engine/mechanics/tower.ts';
import type { ThingState } from '#engine/sim/types.ts';
import type { RenderMoment } from '#client/render/render-system.ts';
import { type MoverState, switchShare } from './mover-motion.ts';

/** Motion of one bone relative to its model. */
type BoneMotion = (mover: MoverState, moment: RenderMoment) => Matrix4;

const motion = new Matrix4();

const shift = new Matrix4();

/** How the loose parts of models move; names are the bones in engine/assets/models. */
export const boneMotions: Readonly<Record<string, BoneMotion>> = {
  sails: (mover, { seconds }) => {
    motion.makeTranslation(0, 7, -2.35).multiply(shift.makeRotationZ(seconds * 0.55 + mover.phase));
    return motion.multiply(shift.makeTranslation(0, -7, 2.35));
  },
  star: (mover, { seconds }) => {
    motion
      .makeTranslation(0, 2 + Math.sin(seconds * 1.8 + mover.phase) * 0.12, 0)
      .multiply(shift.makeRotationY(seconds * 1.2));
    return motion.multiply(shift.makeTranslation(0, -2, 0));
  },
  // What grows on a bed: nothing before it is sown, half when it is watered, all when it is ripe.
  plants: (mover, { frame }) => {
    const state = frame.thing(mover.entity.id);
    const size = state === null ? 0 : plantSize(state);
    return motion.makeScale(0.4 + 0.6 * size, size, 0.4 + 0.6 * size);
  },
  flag: (mover, { seconds }) => {
    const raised =
      mover.takenSecond === null
        ? 0
        : Math.min(1, (seconds - mover.takenSecond) / 0.8 + (mover.takenSecond < 0.1 ? 1 : 0));
    const eased = raised * raised * (3 - 2 * raised);
    return motion.makeTranslation(0, -1.7 * (1 - eased), 0);
  },
  bar: (mover, { frame, tick }) => {
    const thrown = switchShare({ state: frame.thing(mover.entity.id), tick, spanTicks: 8 });
    motion.makeTranslation(0, 0.42, 0).multiply(shift.makeRotationX(thrown * 1.05));
    return motion.multiply(shift.makeTranslation(0, -0.42, 0));
  },
  plate: (mover, { frame, tick }) =>
    motion.makeTranslation(0, -0.085 * switchShare({ state: frame.thing(mover.entity.id), tick, spanTicks: 5 }), 0),
  // The arrow over the gate whose turn it is; elsewhere it is not there.
  beacon: (mover, { frame, seconds }) => {
    if (frame.isNext?.(mover.entity.id) !== true) return motion.makeScale(0, 0, 0);
    const rise = 0.35 * Math.sin(seconds * 4);
    return motion.makeTranslation(0, rise, 0).multiply(shift.makeRotationY(seconds * 2.2));
  },
  ...towerBones(),
  core: (mover, { seconds }) =>
    motion
      .makeTranslation(0, Math.sin(seconds * 1.3 + mover.phase) * 0.12, 0)
      .multiply(shift.makeRotationY(seconds * 0.5)),
  pad: (mover, { frame, deltaSeconds }) => {
    const { x, y, z } = mover.entity.position;
    const pressed = [frame.ownBody(), ...frame.bodies()].some(
      (body) => body !== null && Math.hypot(body.x - x, body.z - z) < 1 && body.y - y > -0.2 && body.y - y < 1.1,
    );
    mover.press += ((pressed ? 1 : 0) - mover.press) * Math.min(1, deltaSeconds * (pressed ? 24 : 6));
    const squash = 1 - mover.press * 0.5;
    motion.makeTranslation(0, 0.2, 0).multiply(shift.makeScale(1 + mover.press * 0.08, squash, 1 + mover.press * 0.08));
    return motion.multiply(shift.makeTranslation(0, -0.2, 0));
  },
};

/** What stands on a pad: its sign while it is bare, then the stages of its tower one upon the other. */
function shownAt(part: { readonly builds: TowerKind; readonly isShown: (level: number) => boolean }): BoneMotion {
  return (mover, { frame }) => {
    const isShown =
      mover.entity.props['builds'] === part.builds && part.isShown(frame.thing(mover.entity.id)?.mode ?? 0);
    return isShown ? motion.identity() : motion.makeScale(0, 0, 0);
  };
}

function towerBones(): Record<string, BoneMotion> {
  return Object.fromEntries(
    towerKinds.flatMap((builds) => [
      [`site-${builds}`, shownAt({ builds, isShown: (level) => level === 0 })] as const,
      ...[1, 2, 3].map(
        (stage) => [`${builds}-${stage}`, shownAt({ builds, isShown: (level) => level >= stage })] as const,
      ),
    ]),
  );
}

function plantSize({ mode, ticks }: ThingState): number {
  if (mode === cropModes.sown) return 0.18;
  if (mode === cropModes.growing) return 0.25 + 0.6 * Math.min(1, ticks / usualGrowTicks);
  return mode === cropModes.ripe ? 1 : 0;
}
