import { compileLevel } from '#engine/level/compile.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { createRun, stepRun } from '#engine/sim/step.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

/** How deep a level is, measured on the level and on the bot's way through it. */
export interface Depth {
  readonly archetype: ArchetypeKind;
  readonly seed: number;
  /** What one has to deal with besides walking: mechanics, abilities and rules of the sky. */
  readonly mechanics: readonly string[];
  readonly checkpoints: number;
  /** Whether a run can be set back: something hurts, drowns or lets one fall. */
  readonly isDangerous: boolean;
  readonly secrets: number;
  /** Whether the bot gets to a secret, and whether that is worth something; null where it was not tried. */
  readonly found: boolean | null;
  /** What there is to deal with in each third of the way; null where the way was not walked. */
  readonly thirds: readonly [number, number, number] | null;
}

/** Things that are there in any level and ask for nothing. */
const plain = ['platform', 'goal', 'sign', 'waymark', 'jump', 'drive', 'run', 'hover', 'flap', 'lives'];
/** Gates that a fall brings players back to. */
const gates = ['gate', 'ring'];
const obstacles = ['hazard', 'moving-platform', 'bouncer', 'conveyor', 'door', 'lever', 'plate', 'block'];
const nearMetres = 9;
const metresOfLeap = 4;

/** Measures a sample level; `plays` walks the way and looks for the secret, which takes a bot. */
export function measureDepth(ask: { archetype: ArchetypeKind; seed: number; plays: boolean }): Depth {
  const { archetype, seed, plays } = ask;
  const level = compileLevel(sampleSpec(archetype, seed), seed);
  const { entities, terrain } = level;
  const secrets = entities.filter(({ mechanic }) => mechanic === 'secret');
  return {
    archetype,
    seed,
    mechanics: level.facts.mechanics.filter((mechanic) => !plain.includes(mechanic)),
    checkpoints: entities.filter(({ mechanic }) => mechanic === 'checkpoint' || gates.includes(mechanic)).length,
    isDangerous:
      !terrain.solid ||
      terrain.waterLevel !== null ||
      entities.some(({ mechanic }) => isHostile(mechanic) || mechanic === 'hazard'),
    secrets: secrets.length,
    found: plays && level.playerRules.controller === 'walker' ? findsSecret(level, secrets) : null,
    thirds: plays ? walkThirds(level) : null,
  };
}

/** Whether the bot gets to one of the secrets when that is all it wants. */
function findsSecret(level: Level, secrets: readonly LevelEntity[]): boolean {
  const rules = { ...level.rules, timerTicks: null, win: { kind: 'collect', target: 'the-secret', count: 1 } } as const;
  return secrets.some(({ id, props }) => {
    const entities = level.entities.map((entity) => (entity.id === id ? { ...entity, group: 'the-secret' } : entity));
    return Number(props['score'] ?? 5) > 0 && playLevel({ ...level, entities, rules }).failure === null;
  });
}

/** How much there is to deal with in each third of the bot's way: leaps by their length, gates when they are passed, the rest when it comes near. */
function walkThirds(level: Level): [number, number, number] | null {
  const { world, frames, failure } = playLevel(level);
  if (failure !== null) return null;
  const run = createRun(world);
  const thirds: [number, number, number] = [0, 0, 0];
  const byId = new Map(level.entities.map((entity) => [entity.id, entity]));
  const left = new Set(level.entities.filter((entity) => challengeOf(entity) > 0));
  let takeOff = run.position;
  frames.forEach((frame, tick) => {
    const third = Math.min(2, Math.floor((3 * tick) / frames.length)) as 0 | 1 | 2;
    for (const event of stepRun(world, run, frame)) {
      if (event.kind === 'jump') takeOff = event.at;
      if (event.kind === 'land')
        thirds[third] += Math.hypot(event.at.x - takeOff.x, event.at.z - takeOff.z) / metresOfLeap;
      const passed = event.kind === 'taken' ? byId.get(event.entity) : undefined;
      if (passed !== undefined && gates.includes(passed.mechanic))
        thirds[third] += 4 / Math.max(1, passed.size?.y ?? 4);
    }
    if (tick % 5 !== 0) return;
    for (const entity of left) {
      const at = run.things[entity.id] ?? entity.position;
      const isOut = Number(entity.props['wave'] ?? 0) <= (run.counters['wave'] ?? 0);
      if (!isOut || Math.hypot(at.x - run.position.x, at.z - run.position.z) > nearMetres) continue;
      thirds[third] += challengeOf(entity);
      left.delete(entity);
    }
  });
  return thirds;
}

function challengeOf({ mechanic }: LevelEntity): number {
  if (mechanic === 'boss') return 6;
  if (isHostile(mechanic)) return 2;
  return obstacles.includes(mechanic) ? 1 : 0;
}
