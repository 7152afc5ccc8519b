import { RoomPlugin, validate } from '@colyseus/core';
import { clientMessageSchemas, type ClientMessages } from '#engine/protocol/messages.ts';
import type { CharacterSpec } from '#engine/level/world-spec.ts';
import type { Vec3 } from '#engine/level/level.ts';
import type { SpeechPiece, SpeechRequest } from '#server/npc/minds.ts';
import type { Body } from '#server/rooms/body.ts';
import { cleanChat } from '#server/rooms/plugins/chat-plugin.ts';
import { admit, type PluginRoom, type RoomClient } from '#server/rooms/room-context.ts';

/** How near somebody must stand to be heard by a character, and to overhear it. */
const talkMetres = 5;
const overhearMetres = 18;
/** A page runs ahead of the room: whoever says to have arrived gets this long to arrive here, too. */
const arrivalMilliseconds = 2000;
const lookMilliseconds = 100;

/** Conversations with characters: one at a time per player, streamed to everyone in earshot. */
export class NpcPlugin extends RoomPlugin<PluginRoom> {
  readonly #conversations = new Map<string, AbortController>();

  protected override messages = {
    talk: validate(clientMessageSchemas.talk, (client: RoomClient, message: ClientMessages['talk']) => {
      const body = admit(this.room, client, 'talk');
      if (body) this.#talk({ client, body, message });
    }),
    hush: validate(clientMessageSchemas.hush, (client: RoomClient) => {
      if (admit(this.room, client, 'hush')) this.hushFor(client.sessionId);
    }),
  };

  /** Stops the answer that a player is being given. */
  hushFor(sessionId: string): void {
    this.#conversations.get(sessionId)?.abort();
    this.#conversations.delete(sessionId);
  }

  #talk(turn: { client: RoomClient; body: Body; message: ClientMessages['talk'] }): void {
    const { services, source } = this.room.context;
    const character = source.spec.characters.find((candidate) => candidate.id === turn.message.character);
    const place = character ? this.#placeOf(character.id) : null;
    this.hushFor(turn.client.sessionId);
    const conversation = new AbortController();
    const { signal } = conversation;
    this.#conversations.set(turn.client.sessionId, conversation);
    const start = (waitedMilliseconds: number) => {
      if (signal.aborted) return;
      if (character && place && distance(place, turn.body.run.position) <= talkMetres) {
        const request = this.#describe({ ...turn, character, signal });
        this.#stream(request, { place, to: turn.body.view.index }).catch((error: unknown) => {
          if (!signal.aborted) services.logger.error({ err: error }, 'a conversation failed');
        });
      } else if (place && waitedMilliseconds < arrivalMilliseconds) {
        this.room.clock.setTimeout(() => start(waitedMilliseconds + lookMilliseconds), lookMilliseconds);
      } else {
        turn.client.send('notice', {
          code: 'room.out-of-earshot',
          message: 'Nobody is near enough to hear you.',
          fix: 'Walk up to them and try again.',
        });
      }
    };
    start(0);
  }

  #describe(turn: {
    body: Body;
    message: ClientMessages['talk'];
    character: CharacterSpec;
    signal: AbortSignal;
  }): SpeechRequest {
    const { source, level } = this.room.context;
    const { body, character } = turn;
    return {
      levelId: source.id,
      spec: source.spec,
      level,
      character,
      player: { id: body.playerId, name: body.view.name },
      text: cleanChat(turn.message.text),
      quests: source.spec.quests
        .filter((quest) => quest.giver === character.id)
        .map((quest) => ({
          quest,
          finishedSteps: body.run.quests[quest.id] ?? null,
          done: (body.run.quests[quest.id] ?? 0) >= quest.steps.length,
        })),
      signal: turn.signal,
    };
  }

  async #stream(request: SpeechRequest, scene: { place: Vec3; to: number }): Promise<void> {
    const { character } = request;
    for await (const piece of this.room.context.services.minds.speak(request)) {
      if (request.signal.aborted) return;
      this.#say(piece, { ...scene, character });
    }
  }

  #say(piece: SpeechPiece, scene: { place: Vec3; to: number; character: CharacterSpec }): void {
    for (const client of this.room.clients) {
      const body = this.room.context.bodies.get(client.sessionId);
      const isListener =
        body && (body.view.index === scene.to || distance(scene.place, body.run.position) <= overhearMetres);
      if (isListener) {
        client.send('speech', { ...piece, character: scene.character.id, name: scene.character.name, to: scene.to });
      }
    }
  }

  #placeOf(characterId: string): Vec3 | null {
    const { level } = this.room.context;
    return (
      level.entities.find((entity) => entity.mechanic === 'character' && entity.group === characterId)?.position ?? null
    );
  }
}

function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
