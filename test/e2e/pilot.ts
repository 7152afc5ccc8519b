import type { Page } from 'playwright';
import type {} from '#client/diagnostics.ts';
import { compileLevel } from '#engine/level/compile.ts';
import type { LevelEntity } from '#engine/level/level.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { inputButtons, type Certificate } from '#engine/sim/types.ts';
import { decodeTrace } from '#engine/verify/trace.ts';

/** A place to walk to until it is `within` so many metres; `buttons` are pressed there. */
interface Waypoint {
  readonly x: number;
  readonly z: number;
  readonly within: number;
  readonly buttons: number;
}

/** The way that a certificate's run took, as places a person with a gamepad can walk to. */
function routeOf(spec: WorldSpec, certificate: Certificate): Waypoint[] {
  const level = compileLevel(spec, certificate.seed);
  const world = prepareWorld(level);
  const run = createRun(world);
  const route: Waypoint[] = [];
  const placeOf = (isWanted: (entity: LevelEntity) => boolean) => {
    const { x, z } = level.entities.find(isWanted)?.position ?? run.position;
    return { x, z };
  };
  for (const frame of decodeTrace(certificate.inputTrace)) {
    const events = stepRun(world, run, frame);
    const { x, z } = run.position;
    const buttons = frame.pressed & inputButtons.jump;
    const last = route.at(-1);
    if (buttons !== 0 || !last || Math.hypot(x - last.x, z - last.z) > 1.5) route.push({ x, z, within: 0.6, buttons });
    for (const event of events) {
      // The bot touches and speaks from as far as it can; a person walks up.
      if (event.kind === 'taken') route.push({ ...placeOf(({ id }) => id === event.entity), within: 0.5, buttons: 0 });
      if (event.kind === 'talk') {
        const place = placeOf(({ group, look }) => group === event.character && look === 'character');
        route.push({ ...place, within: 1.7, buttons: inputButtons.interact });
      }
    }
  }
  return route;
}

/**
 * Plugs a gamepad into a page and lets somebody walk a certificate's route with it. The stick is steered by where the body
 * really is, 30 times a second, because the page asks the pad once a tick.
 */
export async function plugInPilot(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = {
      route: [] as { x: number; z: number; within: number; buttons: number }[],
      hold: 0,
      stuck: 0,
      best: Infinity,
    };
    const pad = {
      connected: true,
      axes: [0, 0, 0, 0],
      buttons: Array.from({ length: 17 }, () => ({ pressed: false })),
    };
    const steer = () => {
      const body = window.__worldloom?.position;
      const target = state.route[0];
      for (const button of pad.buttons) button.pressed = false;
      pad.axes = [0, 0, 0, 0];
      // Whoever walks on is out of earshot before the answer comes.
      const isTalking = document.querySelector('[data-testid="dialogue"]') !== null;
      if (!body || !target || isTalking || window.__worldloom?.phase !== 'playing') return;
      const [dx, dz] = [target.x - body.x, target.z - body.z];
      const metres = Math.hypot(dx, dz);
      state.stuck = metres < state.best - 0.02 ? 0 : state.stuck + 1;
      state.best = Math.min(state.best, metres);
      if (metres < target.within || state.stuck > 240) {
        if (target.buttons & 2 && state.hold < 12) {
          state.hold += 1;
          const interact = pad.buttons[1];
          if (interact) interact.pressed = state.hold > 3 && state.hold < 9;
          return;
        }
        state.route.shift();
        Object.assign(state, { hold: 0, stuck: 0, best: Infinity });
        return;
      }
      const heading = window.__worldloom?.heading ?? 0;
      const strength = Math.min(1, 0.35 + metres / 3);
      const forward = (-Math.sin(heading) * dx - Math.cos(heading) * dz) / metres;
      const right = (Math.cos(heading) * dx - Math.sin(heading) * dz) / metres;
      pad.axes = [right * strength, -forward * strength, 0, 0];
      const jump = pad.buttons[0];
      if (jump) jump.pressed = (target.buttons & 1) !== 0 || state.stuck % 60 === 45;
    };
    Object.defineProperty(navigator, 'getGamepads', {
      value: () => {
        steer();
        return [pad];
      },
    });
    Object.defineProperty(window, '__pilot', { value: state });
  });
}

/** A level to win, and what to do the first time that somebody speaks. */
export interface Walk {
  readonly spec: WorldSpec;
  readonly certificate: Certificate;
  readonly limitMilliseconds: number;
  readonly onDialogue: (page: Page) => Promise<void>;
}

/** Walks the route of a certificate until the level is won, leaving conversations politely; throws when it takes too long. */
export async function walkToVictory(page: Page, walk: Walk): Promise<void> {
  const route = routeOf(walk.spec, walk.certificate);
  const dialogue = page.getByTestId('dialogue');
  let spoke = false;
  let rounds = 0;
  for (const end = Date.now() + walk.limitMilliseconds; Date.now() < end;) {
    const state = await page.evaluate(() => ({
      status: window.__worldloom?.status,
      left: (window as unknown as { __pilot: { route: unknown[] } }).__pilot.route.length,
    }));
    if (state.status === 'won') return;
    if (await dialogue.isVisible()) {
      if (!spoke) await walk.onDialogue(page);
      spoke = true;
      // Not Escape: a talk that has just ended by itself would leave it to open the menu. It may also end under the pointer.
      await dialogue
        .getByRole('button', { name: 'Goodbye' })
        .click({ timeout: 3000 })
        .catch(() => undefined);
    } else if (state.left === 0) {
      rounds += 1;
      await page.evaluate((points) => {
        (window as unknown as { __pilot: { route: unknown[] } }).__pilot.route = [...points];
      }, route);
    }
    await page.waitForTimeout(300);
  }
  throw new Error(`The level was not won in ${walk.limitMilliseconds / 1000} s and ${rounds} rounds.`);
}
