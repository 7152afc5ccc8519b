import type { Vec3 } from '#engine/level/level.ts';
import { headingTowards } from '#engine/cutscene/subjects.ts';
import { nextRingOrder } from '#engine/mechanics/ring-progress.ts';
import { bodyFlags } from '#engine/protocol/snapshot-codec.ts';
import type { RunState } from '#engine/sim/types.ts';
import type { RemoteBody } from '#client/net/interpolate.ts';
import type { Game } from '#client/play/game.ts';
import type { PlayStore } from '#client/play/play-store.ts';
import type { BodyPose, EmoteKind, RenderFrameSource } from '#client/render/frame-source.ts';

/** Heading of a body that flies east. */
const eastRadians = -Math.PI / 2;

/** What is shown beside the game's own state. */
export interface FrameOverlay {
  /** Others at this moment, set once a frame. */
  remote: readonly RemoteBody[];
  ownIndex: number;
  ownName: string;
  ownHue: number;
  /** Gestures by body index, with the time in seconds at which they end. */
  readonly emotes: Map<number, { kind: EmoteKind; untilSeconds: number }>;
  /** Entity that speaks outside a cutscene, and until when on the visit's clock. */
  speaker: { readonly entity: string; readonly untilSeconds: number } | null;
  /** Seconds on the visit's clock. */
  nowSeconds: number;
}

/** Reads a game and its overlay as the renderer wants it. */
export function createFrameSource(options: { game: Game; store: PlayStore; overlay: FrameOverlay }): RenderFrameSource {
  const { game, store, overlay } = options;
  let takenFrom: readonly string[] = [];
  let takenCount = -1;
  let taken = new Set<string>();

  const isNext = nextGateOf(game);

  function emoteOf(index: number): EmoteKind | null {
    const emote = overlay.emotes.get(index);
    return emote !== undefined && emote.untilSeconds > overlay.nowSeconds ? emote.kind : null;
  }

  return {
    tick: () => game.shownTick,
    ownBody() {
      const { own } = game;
      if (own === null || game.mode === 'orbit' || game.mode === 'waiting') return null;
      const shown = own.shown();
      const swing = own.swing();
      return {
        index: overlay.ownIndex,
        ...shown.position,
        facing: facingOf(game, { ...shown, moving: Math.hypot(own.run.velocity.x, own.run.velocity.z) > 0.5 }),
        flags: flagsOf(own.run),
        name: overlay.ownName,
        hue: overlay.ownHue,
        speed: game.mode === 'playing' ? Math.hypot(own.run.velocity.x, own.run.velocity.z) : 0,
        emote: emoteOf(overlay.ownIndex),
        ...(swing === null ? {} : { swing }),
      };
    },
    bodies() {
      const players = store.getState().players;
      return overlay.remote.map((body): BodyPose => {
        const player = players.find((candidate) => candidate.index === body.index);
        return { ...body, name: player?.name ?? '', hue: player?.hue ?? 210, emote: emoteOf(body.index) };
      });
    },
    isTaken(entityId) {
      const list = game.own?.run.taken ?? [];
      // The run's list only grows, so its length tells whether the set is still right.
      if (list !== takenFrom || list.length !== takenCount) {
        taken = new Set(list);
        takenFrom = list;
        takenCount = list.length;
      }
      return taken.has(entityId);
    },
    thing: (entityId) => game.own?.thing(entityId) ?? null,
    isNext,
    camera: () => game.camera.shown,
    speaker() {
      const speaks = game.cutscene === null ? null : (store.getState().subtitle?.character ?? null);
      if (speaks !== null) return entityOfCharacter(game, speaks);
      const { speaker } = overlay;
      return speaker !== null && speaker.untilSeconds > overlay.nowSeconds ? speaker.entity : null;
    },
  };
}

/** Tells whether an entity is the gate whose turn it is. */
function nextGateOf(game: Game): (entityId: string) => boolean {
  const gates = new Map(
    game.level.entities.flatMap((entity) =>
      entity.mechanic === 'ring' ? [[entity.props['order'], entity.id] as const] : [],
    ),
  );
  return (entityId) => {
    const run = game.own?.run;
    if (gates.size === 0 || run?.status !== 'playing') return false;
    return gates.get(nextRingOrder(game.level, run)) === entityId;
  };
}

/** A flyer looks east, somebody in a conversation at the other, everybody else where they go. */
function facingOf(game: Game, body: { position: Vec3; facing: number; moving: boolean }): number {
  if (game.flies) return eastRadians;
  const partner = body.moving ? undefined : game.level.entities.find((entity) => entity.id === game.talkingTo);
  return partner === undefined ? body.facing : headingTowards(body.position, partner.position);
}

/** Entity that stands for a character in the level, or null. */
export function entityOfCharacter(game: Pick<Game, 'level'>, character: string): string | null {
  return game.level.entities.find((entity) => entity.look === 'character' && entity.group === character)?.id ?? null;
}

function flagsOf(run: RunState): number {
  const moving = Math.hypot(run.velocity.x, run.velocity.z) > 0.3;
  return (
    (run.grounded ? bodyFlags.grounded : 0) |
    (moving ? bodyFlags.moving : 0) |
    (run.status === 'won' ? bodyFlags.won : 0)
  );
}
