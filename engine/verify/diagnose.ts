import type { Operation } from 'rfc6902';

import type { Level, LevelEntity } from '#engine/level/level.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { arrangeWorld } from '#engine/sim/arrange-world.ts';
import { jumpReach } from '#engine/sim/tuning.ts';
import { type Finding, ticksPerSecond } from '#engine/sim/types.ts';
import { cureOfGap, cureOfLength, cureOfLives, cureOfPlace } from '#engine/verify/cures.ts';
import type { BotFailure } from '#engine/verify/bot/bot-failure.ts';
import { findHopLinks, placeOf } from '#engine/verify/nav/hop-links.ts';
import { type NavGraph, buildNavGraph, nodeNear } from '#engine/verify/nav/nav-graph.ts';
import { reachableFrom } from '#engine/verify/nav/route.ts';
import { type Playthrough, playLevel } from '#engine/verify/play-level.ts';

/** Nodes of a place that is small enough to look at each. */
const widestLanding = 120;

/** What to look at: the level, the spec it came from, the playthrough that was not won, and how much work another one may be. */
export interface Case {
  readonly level: Level;
  readonly spec: WorldSpec;
  readonly play: Playthrough;
  readonly maxWork?: number | undefined;
}

/** Says in plain words why a level could not be won, with a patch on the spec where a cure is obvious. */
export function diagnose(suspect: Case): Finding[] {
  const { play } = suspect;
  if (play.failure === null) return [];
  if (play.run.status === 'lost') return [diagnoseLoss(suspect)];
  switch (play.failure.kind) {
    case 'too-few':
      return [tooFew(suspect, play.failure)];
    case 'no-objective':
      return [nothingToWin(suspect)];
    case 'unreachable':
      return unreachable(suspect, play.failure);
    case 'exhausted':
      return [exhausted(suspect, play.failure)];
  }
}

/** A lost run: is it the clock, or the lives? Playing without the limit tells how much would be enough. */
function diagnoseLoss(suspect: Case): Finding {
  const { level, play, maxWork } = suspect;
  const { timerTicks } = level.rules;
  if (timerTicks !== null && play.run.tick >= timerTicks) {
    const free = playLevel({ ...level, rules: { ...level.rules, timerTicks: null } }, maxWork);
    const seconds = Math.ceil((free.frames.length / ticksPerSecond) * 1.6) + 10;
    const won = free.failure === null && seconds <= 1800;
    return {
      severity: 'error',
      code: 'verify.timer-too-short',
      message: `The ${Math.round(timerTicks / ticksPerSecond)} seconds are over before the level can be won.`,
      fix: won ? `Give players ${seconds} seconds.` : 'Take the timer away or make the level smaller.',
      at: play.run.position,
      patch: [{ op: 'replace', path: '/rules/timerSeconds', value: won ? seconds : null }],
    };
  }
  if (level.rules.win.kind === 'defend') return diagnoseDefence(suspect);
  const cure = cureOfLives(suspect.spec);
  return {
    severity: 'error',
    code: 'verify.lives-too-few',
    message: `All ${level.playerRules.lives ?? 0} lives are gone before the level is won.`,
    fix: cure?.fix ?? 'Make the level easier.',
    at: play.run.position,
    patch: cure?.patch ?? null,
  };
}

/** The waves got through: fewer towers, lives or credits than they take. */
function diagnoseDefence({ level, spec, play }: Case): Finding {
  const { difficulty } = spec.rules;
  const wave = play.run.counters['wave'] ?? 0;
  const gentler = Math.max(0, Math.floor(difficulty * 100 - 30) / 100);
  return {
    severity: 'error',
    code: 'verify.defence-too-hard',
    message: `Wave ${wave} of ${'waves' in level.rules.win ? level.rules.win.waves : wave} takes the last life of what is defended.`,
    fix: difficulty > 0 ? `Lower the difficulty to ${gentler}.` : 'Add towers, lives or credits to start with.',
    at: play.run.position,
    patch: difficulty > 0 ? [{ op: 'replace', path: '/rules/difficulty', value: gentler }] : null,
  };
}

function tooFew(suspect: Case, failure: BotFailure): Finding {
  const { level, spec } = suspect;
  const { win } = level.rules;
  const available =
    win.kind === 'pass-gates'
      ? suspect.play.world.gates.size
      : level.entities.filter((entity) => entity.group === failure.target).length;
  const wanted = win.kind === 'collect' || win.kind === 'pass-gates' ? win.count : 1;
  const patch: Operation[] = [{ op: 'replace', path: '/rules/win/count', value: available }];
  const countable = spec.rules.win.kind === win.kind && (win.kind === 'collect' || win.kind === 'pass-gates');
  return {
    severity: 'error',
    code: available === 0 ? 'verify.target-missing' : 'verify.count-above-available',
    message:
      available === 0
        ? `There is no "${failure.target}" in the level.`
        : `The level asks for ${wanted} of "${failure.target}" but has ${available}.`,
    fix: available === 0 ? `Add "${failure.target}" or choose another goal.` : `Ask for ${available}.`,
    at: null,
    patch: available > 0 && countable ? patch : null,
  };
}

function nothingToWin(suspect: Case): Finding {
  return {
    severity: 'error',
    code: 'verify.nothing-to-win',
    message: `Nothing in the level brings a win by "${suspect.level.rules.win.kind}" nearer.`,
    fix: 'Choose a goal that the level has.',
    at: null,
    patch: null,
  };
}

function exhausted({ spec }: Case, failure: BotFailure): Finding {
  const cure = cureOfLength(spec);
  return {
    severity: 'error',
    code: 'verify.not-won-in-time',
    message: 'No way to win was found within the time that a check may take.',
    fix: cure?.fix ?? 'Make the level smaller or easier.',
    at: failure.at,
    patch: cure?.patch ?? null,
  };
}

function unreachable(suspect: Case, failure: BotFailure): Finding[] {
  const { controller } = suspect.level.playerRules;
  if (controller === 'flyer' || controller === 'drone' || controller === 'runner') {
    return failure.entities.slice(0, 1).map((entity) => blockedFlight(entity, failure));
  }
  arrangeWorld(suspect.play.world, suspect.play.run);
  const nav = buildNavGraph(suspect.play.world);
  const start = nodeNear(nav, suspect.play.run.position) ?? nodeNear(nav, suspect.level.spawn.position);
  const { links } = findHopLinks(nav);
  const reached =
    start === null ? new Set<number>() : reachableFrom(nav, { from: start, hops: links, banned: new Set() });
  return failure.entities.slice(0, 5).map((entity) => explainUnreachable(suspect, { nav, reached, entity }));
}

function blockedFlight(entity: LevelEntity, failure: BotFailure): Finding {
  return {
    severity: 'error',
    code: 'verify.no-way-through',
    message: `No flight gets through to ${nameOf(entity)} at x = ${Math.round(entity.position.x)} m.`,
    fix: 'Make the gap wider or the distance between gaps longer.',
    at: failure.at,
    patch: null,
  };
}

function explainUnreachable(
  { level, spec }: Case,
  look: { nav: NavGraph; reached: ReadonlySet<number>; entity: LevelEntity },
): Finding {
  const { nav, reached, entity } = look;
  const foot = nodeNear(nav, entity.position);
  const base = { severity: 'error' as const, at: entity.position };
  const elsewhere = cureOfPlace(spec, entity);
  if (foot === null) {
    return {
      ...base,
      code: 'verify.sealed',
      message: `${nameOf(entity)} is where nobody can stand: inside something solid, in deep water or in the air.`,
      fix: elsewhere?.fix ?? 'Move it to open ground.',
      patch: elsewhere?.patch ?? null,
    };
  }
  const { gap, rise } = smallestGap(nav, { reached, foot });
  const reach = jumpReach(level.playerRules, rise);
  const numbers = `${gap.toFixed(1)} m away and ${rise.toFixed(1)} m up from where players get to; a jump there reaches ${reach.toFixed(1)} m`;
  const isGap = gap > reach && Number.isFinite(gap);
  const cure = elsewhere ?? (isGap ? cureOfGap(spec, { metres: gap, reachMetres: reach }) : null);
  return {
    ...base,
    code: isGap ? 'verify.gap-too-wide' : 'verify.unreachable',
    message: `${nameOf(entity)} cannot be reached: it is ${numbers}.`,
    fix: cure?.fix ?? 'Bring it nearer, add a platform, or let players jump further.',
    patch: cure?.patch ?? null,
  };
}

/** The least leap from where players get to onto the ground that a thing stands on; onto its own place where that ground is wide. */
function smallestGap(
  nav: NavGraph,
  look: { reached: ReadonlySet<number>; foot: number },
): { gap: number; rise: number } {
  const around = reachableFrom(nav, { from: look.foot, hops: null, banned: new Set() });
  const landings = around.size > widestLanding ? [look.foot] : [...around];
  let gap = Infinity;
  let rise = 0;
  for (const node of look.reached) {
    const here = placeOf(nav, node);
    for (const landing of landings) {
      const there = placeOf(nav, landing);
      const distance = hypot2(there.x - here.x, there.z - here.z);
      if (distance + Math.abs(there.y - here.y) >= gap + Math.abs(rise)) continue;
      gap = distance;
      rise = there.y - here.y;
    }
  }
  return { gap, rise };
}

function nameOf(entity: LevelEntity): string {
  return entity.name === '' ? `"${entity.id}"` : `"${entity.name}"`;
}
