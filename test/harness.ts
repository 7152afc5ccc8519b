import { type AskedOf, measureFacts } from '#engine/level/facts.ts';
import type { Level, LevelEntity, PlayerRules, Rules, Vec3 } from '#engine/level/level.ts';
import type { QuestSpec } from '#engine/level/world-spec.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { type InputFrame, type RunEvent, type RunState, idleInput, inputButtons } from '#engine/sim/types.ts';

/** What a test level may say about itself; everything else is a flat 64 m meadow with a goal nobody can reach by accident. */
export interface TestLevelOptions {
  /** Height of the ground in metres; a number for flat, a function of (x, z) for hills, null for an abyss. */
  readonly ground?: number | ((x: number, z: number) => number) | null;
  readonly cells?: number;
  readonly waterLevel?: number | null;
  readonly killHeight?: number;
  readonly spawn?: Vec3;
  readonly player?: Partial<PlayerRules>;
  readonly rules?: Partial<Rules>;
  readonly quests?: readonly QuestSpec[];
  readonly entities?: readonly LevelEntity[];
}

/** An entity with everything filled in that a test does not care about. */
export function entity(parts: Partial<LevelEntity> & { id: string; mechanic: string }): LevelEntity {
  return {
    group: parts.id.replace(/-\d+$/, ''),
    look: 'rock',
    name: '',
    position: { x: 0, y: 0, z: 0 },
    yaw: 0,
    scale: 1,
    size: null,
    collider: null,
    trigger: null,
    variation: 0,
    props: {},
    ...parts,
  };
}

/** A solid box whose top is at `at.y`, `size` metres wide, high and deep. */
export function block(
  id: string,
  shape: { at: Vec3; size: Vec3; mechanic?: string; props?: LevelEntity['props']; yaw?: number },
): LevelEntity {
  const { at, size } = shape;
  return entity({
    id,
    mechanic: shape.mechanic ?? 'platform',
    look: 'platform',
    position: at,
    yaw: shape.yaw ?? 0,
    size,
    props: shape.props ?? {},
    collider: { shape: 'box', halfX: size.x / 2, halfY: size.y / 2, halfZ: size.z / 2, offsetY: -size.y / 2 },
  });
}

/** Something with a round trigger of `radius` metres around a point 0.8 m above `at`. */
export function pickup(
  id: string,
  shape: { at: Vec3; mechanic?: string; radius?: number; props?: LevelEntity['props'] },
): LevelEntity {
  return entity({
    id,
    mechanic: shape.mechanic ?? 'collectable',
    look: 'coin',
    position: shape.at,
    props: shape.props ?? {},
    trigger: { shape: 'sphere', radius: shape.radius ?? 0.6, offsetY: 0.8 },
  });
}

const nothingAsked: AskedOf = {
  things: [],
  characters: [],
  absent: [],
  layout: { size: 'medium', hilliness: 0, water: 'none', vegetation: 0 },
};

/** Builds a level by hand, without the compiler. */
export function testLevel(options: TestLevelOptions = {}): Level {
  const cells = options.cells ?? 64;
  const ground = options.ground === undefined ? 0 : options.ground;
  const heightOf = typeof ground === 'function' ? ground : () => ground ?? 0;
  const heights: number[] = [];
  for (let row = 0; row <= cells; row += 1) {
    for (let column = 0; column <= cells; column += 1) heights.push(heightOf(column - cells / 2, row - cells / 2));
  }
  const entities = options.entities ?? [];
  const rules: Rules = { win: { kind: 'reach-goal' }, timerTicks: null, difficulty: 0.3, ...options.rules };
  const level: Omit<Level, 'facts'> = {
    version: 1,
    engineVersion: 'test',
    title: 'Test',
    archetype: 'collect',
    seed: 1,
    specHash: 'test',
    layoutHash: 'test',
    terrain: {
      cells,
      cellMetres: 1,
      heights,
      surface: Array.from({ length: cells * cells }, () => 0),
      waterLevel: options.waterLevel ?? null,
      solid: ground !== null,
      killHeight: options.killHeight ?? -20,
    },
    entities,
    spawn: { position: options.spawn ?? { x: 0, y: heightOf(0, 0), z: 0 }, yaw: 0 },
    environment: {
      biome: 'meadow',
      timeOfDay: 'day',
      weather: 'clear',
      fogDensity: 0,
      mood: 'cheerful',
      style: 'storybook',
      vegetation: 0,
      sunDirection: { x: 0, y: 1, z: 0 },
      palette: {
        ground: ['#000000', '#000000', '#000000'],
        foliage: ['#000000', '#000000'],
        water: '#000000',
        rock: '#000000',
        accent: '#000000',
        sky: '#000000',
        horizon: '#000000',
      },
    },
    playerRules: {
      controller: 'walker',
      speedMetresPerSecond: tuning.baseSpeedMetresPerSecond,
      jumpMetresPerSecond: tuning.baseJumpMetresPerSecond,
      gravityMetresPerSecondSquared: tuning.baseGravityMetresPerSecondSquared,
      doubleJump: false,
      lives: null,
      ...options.player,
    },
    rules,
    characters: [],
    quests: options.quests ?? [],
    cutscenes: [],
    repairs: [],
  };
  return { ...level, facts: measureFacts(level, nothingAsked) };
}

type Button = keyof typeof inputButtons;

/** One player in one level: hold a direction, press buttons, let time pass, look at what happened. */
export class TestWorld {
  readonly level: Level;
  readonly world: SimWorld;
  run: RunState;
  /** All events so far, in order. */
  readonly events: RunEvent[] = [];
  private held: InputFrame = idleInput;
  private pressed = 0;

  constructor(level: Level | TestLevelOptions = {}) {
    this.level = 'terrain' in level ? level : testLevel(level);
    this.world = prepareWorld(this.level);
    this.run = createRun(this.world);
  }

  /** Holds the stick towards a map direction (length up to 1) until told otherwise. */
  hold(direction: { x: number; z: number }): this {
    this.held = { ...this.held, moveX: Math.round(direction.x * 127), moveZ: Math.round(direction.z * -127) };
    return this;
  }

  /** Lets the stick go. */
  release(): this {
    this.held = { ...this.held, moveX: 0, moveZ: 0 };
    return this;
  }

  /** Presses and releases a button within the next tick. */
  press(button: Button): this {
    this.pressed |= inputButtons[button];
    return this;
  }

  /** Plays one frame exactly as given. */
  step(input: InputFrame): this {
    this.events.push(...stepRun(this.world, this.run, input));
    return this;
  }

  /** Lets `count` ticks pass. */
  ticks(count: number): this {
    for (let index = 0; index < count; index += 1) {
      this.events.push(...stepRun(this.world, this.run, { ...this.held, pressed: this.pressed }));
      this.pressed = 0;
    }
    return this;
  }

  /** Lets time pass until the condition holds; fails after `limit` ticks. */
  until(condition: (run: RunState) => boolean, limit = 300): this {
    for (let index = 0; index < limit; index += 1) {
      if (condition(this.run)) return this;
      this.ticks(1);
    }
    throw new Error(`Nothing came of ${String(condition)} in ${limit} ticks; the run is ${JSON.stringify(this.run)}`);
  }

  /** Puts the player somewhere, at rest. */
  place(at: Vec3): this {
    this.run.position = { ...at };
    this.run.velocity = { x: 0, y: 0, z: 0 };
    return this;
  }

  /** Kinds of all events so far, in order. */
  get kinds(): string[] {
    return this.events.map((event) => event.kind);
  }
}
