import type { Level } from '#engine/level/level.ts';
import type { CutsceneSpec } from '#engine/level/world-spec.ts';
import { directCutscene } from '#engine/cutscene/direct.ts';
import { createSight, type Sight } from '#engine/cutscene/sight.ts';
import { goalSubject, headingTowards } from '#engine/cutscene/subjects.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { createRun, prepareWorld } from '#engine/sim/step.ts';
import { idleInput, ticksPerSecond, type InputFrame, type RunEvent, type RunState } from '#engine/sim/types.ts';
import { createCameraBlend, type CameraBlend } from '#client/camera/blend.ts';
import { frameDialogue } from '#client/camera/dialogue-camera.ts';
import {
  createFollowCamera,
  createLaneCamera,
  type FollowCamera,
  type TrailPace,
} from '#client/camera/follow-camera.ts';
import { openHeading } from '#client/camera/open-heading.ts';
import { createOrbitCamera, type OrbitCamera } from '#client/camera/orbit-camera.ts';
import { createCutscenePlayer, type CutscenePlayer } from '#client/cutscene/player.ts';
import type { InputSampler } from '#client/input/sampler.ts';
import { OwnRun, type SendFrames } from '#client/play/own-run.ts';
import type { CameraPose } from '#client/render/frame-source.ts';

/** What a visit to a level shows. */
export type GameMode = 'waiting' | 'orbit' | 'playing' | 'cutscene';

/** Heading of a flyer: it always goes east. */
const eastRadians = -Math.PI / 2;

/** How fast the camera swings behind a body by itself: a kart has no other way to look ahead. */
const trailOf = { walker: null, kart: 'fast', drone: 'lazy', runner: 'fast', flyer: null } as const satisfies Record<
  Level['playerRules']['controller'],
  TrailPace | null
>;

/** The moving part of a visit: own run, camera and cutscene, advanced once a drawn frame. Knows no React and no network. */
export class Game {
  readonly level: Level;
  readonly world: SimWorld;
  readonly sight: Sight;
  readonly follow: FollowCamera;
  readonly orbit: OrbitCamera;
  readonly camera: CameraBlend;
  readonly flies: boolean;
  mode: GameMode = 'waiting';
  own: OwnRun | null = null;
  cutscene: CutscenePlayer | null = null;
  /** True while menus have the controls: the run goes on with nobody steering. */
  paused = false;
  /** Entity of the character that the player talks with, or null. */
  talkingTo: string | null = null;
  readonly #sampler: InputSampler;
  readonly #now: () => number;
  readonly #lane = createLaneCamera();
  #recorded: Iterator<InputFrame> | null = null;
  #idleTicks = 0;
  #dialogueShown = false;

  /** Prepares a level for a visit. `now` is in seconds; `calm` cuts where the camera would slide. */
  constructor(options: { level: Level; sampler: InputSampler; now: () => number; calm: boolean }) {
    this.level = options.level;
    this.#sampler = options.sampler;
    this.#now = options.now;
    this.world = prepareWorld(this.level);
    this.sight = createSight(this.level);
    this.follow = createFollowCamera(this.sight);
    this.orbit = createOrbitCamera({ level: this.level, sight: this.sight });
    this.camera = createCameraBlend(this.orbit.orbit(0), options.calm ? 'cuts' : 'slides');
    this.flies = this.level.playerRules.controller === 'flyer';
  }

  /** Level tick that is shown, with its fraction; goes on while a cutscene or a view around holds the run. */
  get shownTick(): number {
    if (this.own === null) return this.#idleTicks;
    return this.mode === 'playing' ? this.own.shown().tick : this.own.run.tick + this.#idleTicks;
  }

  /** Starts steering a run. `send` is null for solo play. */
  begin(start: { run: RunState; ackSequence: number; send: SendFrames | null }): void {
    this.own = new OwnRun({ world: this.world, now: this.#now, ...start });
    this.#idleTicks = 0;
    this.#sampler.drain();
    this.#aimAtGoal(this.own);
    this.camera.start(1.8);
    this.mode = 'playing';
  }

  /** Starts a solo run at the spawn. */
  beginSolo(): void {
    this.begin({ run: createRun(this.world), ackSequence: 0, send: null });
  }

  /** Takes the controls away and goes around the level. */
  showOrbit(): void {
    this.mode = 'orbit';
    this.camera.start(0.8);
  }

  /** Plays a cutscene filmed at the player's place; steering comes back before `onEnd` is called. */
  play(spec: CutsceneSpec, onEnd: () => void): void {
    const before = this.mode === 'cutscene' ? 'playing' : this.mode;
    const { own } = this;
    const spawn = own === null ? this.level.spawn : { position: own.run.position, yaw: own.shown().facing };
    this.mode = 'cutscene';
    this.#idleTicks = 0;
    this.cutscene = createCutscenePlayer({
      script: directCutscene({ ...this.level, spawn }, spec),
      onEnd: () => {
        this.cutscene = null;
        this.mode = before;
        this.#idleTicks = 0;
        this.#sampler.drain();
        this.camera.start(0);
        onEnd();
      },
    });
  }

  /** Replaces the devices by recorded frames; null gives the controls back. */
  replay(recorded: Iterator<InputFrame> | null): void {
    this.#recorded = recorded;
  }

  /** Moves everything on by the time of one drawn frame and returns what happened in the own run. */
  advance(elapsedSeconds: number): readonly RunEvent[] {
    const look = this.#sampler.takeLook(elapsedSeconds);
    const playing = this.mode === 'playing';
    if (playing && !this.paused) this.follow.turn(look);
    else if (this.mode !== 'cutscene') this.orbit.turn(look);
    if (!playing) this.#idleTicks += elapsedSeconds * ticksPerSecond;
    const events = playing ? (this.own?.advance({ elapsedSeconds, sampleFrame: () => this.#sampleFrame() }) ?? []) : [];
    const moment = this.cutscene?.advance(elapsedSeconds);
    const wanted = moment ?? this.#wantedPose(elapsedSeconds);
    this.camera.apply(
      { position: wanted.position, target: wanted.target, fovDegrees: wanted.fovDegrees },
      elapsedSeconds,
    );
    return events;
  }

  #aimAtGoal(own: OwnRun): void {
    const start = own.run.position;
    const goal = goalSubject(this.level)?.position ?? start;
    const near = Math.hypot(goal.x - start.x, goal.z - start.z) < 2;
    const wished = near ? this.level.spawn.yaw : headingTowards(start, goal);
    this.follow.reset({ position: start, yaw: openHeading(this.sight, { from: start, wished }) });
  }

  #sampleFrame(): InputFrame {
    const next = this.#recorded?.next();
    if (next !== undefined && next.done !== true) return next.value;
    this.#recorded = null;
    const frame = this.#sampler.sample(this.flies ? eastRadians : this.follow.yaw);
    return this.paused ? { ...idleInput, yaw: frame.yaw } : frame;
  }

  #wantedPose(elapsedSeconds: number): CameraPose {
    if (this.own === null || this.mode !== 'playing') return this.orbit.orbit(elapsedSeconds);
    const { position } = this.own.shown();
    if (this.flies) return this.#lane.follow(position, elapsedSeconds);
    const trail = this.#recorded === null ? trailOf[this.level.playerRules.controller] : 'slow';
    if (trail !== null) this.follow.trail(this.own.shown().facing, { elapsedSeconds, pace: trail });
    const walking = this.follow.follow(position, elapsedSeconds);
    const speaker = this.level.entities.find((entity) => entity.id === this.talkingTo);
    const talking =
      speaker === undefined
        ? null
        : frameDialogue({ listener: position, speaker: speaker.position, sight: this.sight });
    if ((talking !== null) !== this.#dialogueShown) {
      this.#dialogueShown = talking !== null;
      this.camera.start(0.6);
    }
    return talking ?? walking;
  }
}
