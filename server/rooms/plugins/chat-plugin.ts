import { RoomPlugin, validate } from '@colyseus/core';
import {
  RegExpMatcher,
  TextCensor,
  asteriskCensorStrategy,
  englishDataset,
  englishRecommendedTransformers,
} from 'obscenity';
import { clientMessageSchemas, type ClientMessages } from '#engine/protocol/messages.ts';
import { admit, type PluginRoom, type RoomClient } from '#server/rooms/room-context.ts';

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
const censor = new TextCensor().setStrategy(asteriskCensorStrategy());

/** Text without control characters and with slurs starred out. */
export function cleanChat(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return censor.applyTo(plain, matcher.getAllMatches(plain));
}

/** What people say and show to each other. */
export class ChatPlugin extends RoomPlugin<PluginRoom> {
  protected override messages = {
    chat: validate(clientMessageSchemas.chat, (client: RoomClient, { text }: ClientMessages['chat']) => {
      const body = admit(this.room, client, 'chat');
      const clean = cleanChat(text);
      if (!body || clean === '') return;
      this.room.broadcast('chat', { from: body.view.name, text: clean, at: Date.now() });
      this.room.context.services.logChat({
        levelId: this.room.context.source.id,
        playerId: body.playerId,
        text: clean,
      });
    }),
    emote: validate(clientMessageSchemas.emote, (client: RoomClient, { emote }: ClientMessages['emote']) => {
      const body = admit(this.room, client, 'emote');
      if (body) this.room.broadcast('emote', { index: body.view.index, emote });
    }),
  };
}
