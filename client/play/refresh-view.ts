import type { Level, LevelEntity } from '#engine/level/level.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import { breathCounter, breathTicksOf } from '#engine/mechanics/air.ts';
import { ticksPerSecond, type RunState } from '#engine/sim/types.ts';
import type { Game } from '#client/play/game.ts';
import { winProgress } from '#engine/rules/index.ts';
import { learntIn } from '#engine/mechanics/learnt.ts';
import { bearingToGoal } from '#client/play/bearing.ts';
import { type Reachable, reachableNow, secondsLeft, signInSight } from '#client/play/objective.ts';
import { skyNow } from '#client/play/sky-now.ts';
import type { PlayStore, PlayView } from '#client/play/play-store.ts';

/** Copies what the interface shows from the game; cheap enough for a few times a second. */
export function refreshView(store: PlayStore, game: Game): void {
  const phase = game.mode;
  const { own, level } = game;
  if (own === null) {
    if (store.getState().phase !== phase) store.setState({ phase });
    return;
  }
  const { run } = own;
  const reachable = run.status === 'playing' && phase === 'playing' ? reachableNow(level, run) : null;
  const before = store.getState();
  // The clock of a finished run stands: its time is the result.
  const over = run.status !== 'playing' && before.status === run.status;
  store.setState({
    phase,
    stalled: own.stalled,
    status: run.status,
    objective: winProgress(level, run),
    compass: run.status === 'playing' && phase === 'playing' ? compassNow(game, before.compass) : null,
    secondsLeft: over ? before.secondsLeft : secondsLeft(level, run),
    secondsPlayed: over ? before.secondsPlayed : run.tick / ticksPerSecond,
    score: run.score,
    lives: run.lives,
    health: run.health,
    deaths: run.deaths,
    breathSeconds: breathLeft(level, run),
    sky: run.status === 'playing' ? skyNow(level, run) : null,
    fights: level.playerRules.controller === 'walker' && level.entities.some((entity) => isHostile(entity.mechanic)),
    quests: { ...run.quests },
    sign: run.status === 'playing' && phase === 'playing' ? signInSight(level, run) : null,
    taken: takenThings(level, run),
    reachable: isSameOffer(before.reachable, reachable) ? before.reachable : reachable,
    learnt: before.learnt.length === learntIn(run).length ? before.learnt : learntIn(run),
  });
}

/** Rounded, and the same object where nothing changed, so that a step aside does not draw the interface anew. */
function compassNow({ world, follow, own }: Game, before: PlayView['compass']): PlayView['compass'] {
  const bearing = own === null ? null : bearingToGoal(world, own.run);
  if (bearing === null) return null;
  const degrees = ((follow.yaw - bearing.headingRadians) * 180) / Math.PI;
  const turnDegrees = (((Math.round(degrees / 10) * 10) % 360) + 360) % 360;
  return before?.metres === bearing.metres && before.turnDegrees === turnDegrees
    ? before
    : { metres: bearing.metres, turnDegrees };
}

function isSameOffer(a: Reachable | null, b: Reachable | null): boolean {
  return (
    a?.entity === b?.entity &&
    a?.offer?.level === b?.offer?.level &&
    a?.offer?.affordable === b?.offer?.affordable &&
    a?.sale?.coins === b?.sale?.coins &&
    a?.sale?.purse === b?.sale?.purse &&
    a?.sale?.tries === b?.sale?.tries
  );
}

function breathLeft(level: Level, { counters }: RunState): number | null {
  const held = counters[breathCounter];
  return held === undefined ? null : Math.max(0, (breathTicksOf(level) - held) / ticksPerSecond);
}

const countedLooks = new Set(['checkpoint', 'gate', 'goal']);

/** Who bought a key carries a key, not a stall. */
function shownAs({ mechanic, look, name }: LevelEntity): { readonly look: string; readonly name: string } {
  return mechanic === 'shop' ? { look: 'key', name: '' } : { look, name };
}

/** What was picked up, counted by kind; gates and checkpoints are passed, not carried. */
function takenThings(level: Level, run: RunState): PlayView['taken'] {
  const taken = new Set(run.taken);
  const counts = new Map<string, { look: string; name: string; count: number }>();
  for (const entity of level.entities) {
    if (!taken.has(entity.id) || countedLooks.has(entity.look)) continue;
    const entry = counts.get(entity.group) ?? { ...shownAs(entity), count: 0 };
    counts.set(entity.group, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()];
}
