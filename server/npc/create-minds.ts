import type { Logger } from 'pino';
import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';
import type { Gateway } from '#server/inference/gateway.ts';
import { composePrompt } from '#server/npc/compose-prompt.ts';
import type { ConversationMemory, RememberedLine } from '#server/npc/conversation-memory.ts';
import { LineGuard } from '#server/npc/guard-line.ts';
import { speakGrounded, type GroundedLine } from '#server/npc/grounded-voice.ts';
import { intentByWords, toIntentKind, type IntentKind } from '#server/npc/intents.ts';
import type { Minds, SpeechPiece, SpeechRequest } from '#server/npc/minds.ts';
import { unlockedSecret } from '#server/npc/secrets.ts';

/** Lines of earlier talk that an answer takes into account. */
const rememberedLines = 12;
/** Least confidence of the model before its intent counts. */
const trustedConfidence = 0.55;

/** What minds are made of. */
export interface MindParts {
  readonly gateway: Gateway;
  readonly memory: ConversationMemory;
  readonly logger: Logger;
}

/** Characters that answer through a model when one is there, and from their own knowledge when none is. */
export function createMinds(parts: MindParts): Minds {
  return {
    async *speak(request) {
      const key = { playerId: request.player.id, levelId: request.levelId, character: request.character.id };
      const memory = await parts.memory.recent(key, rememberedLines);
      let said = '';
      try {
        for await (const piece of answer(parts, request, memory)) {
          said += piece.text;
          yield piece;
        }
      } finally {
        await remember(parts, { key, request, said });
      }
    },
  };
}

async function* answer(
  parts: MindParts,
  request: SpeechRequest,
  memory: readonly RememberedLine[],
): AsyncIterable<SpeechPiece> {
  const secret = request.text === '' ? null : unlockedSecret(request.character, request.text);
  if (secret) {
    yield* wholeLine({ text: secret.text, because: 'you said the right words', emotion: 'proud' });
    return;
  }
  const grounded = async () => {
    const intent = await readIntent(parts.gateway, request.text);
    return speakGrounded({ request, intent, knownBefore: memory.length > 0 });
  };
  if (request.text === '') {
    yield* wholeLine(await grounded());
    return;
  }
  const { pieces, attempts } = await parts.gateway.streamLine({
    messages: composePrompt(request, memory),
    signal: request.signal,
  });
  const model = attempts.find((attempt) => attempt.outcome === 'answered');
  if (!pieces || !model) {
    const line = await grounded();
    yield* wholeLine({ ...line, because: `${line.because} (${whyNoModel(attempts)})` });
    return;
  }
  const guard = new LineGuard(request.character);
  const cut = yield* throughGuard(parts, { pieces, guard });
  const rest = guard.finish();
  if (rest !== '') yield { text: rest, done: false, because: '', emotion: 'neutral' };
  if (guard.said.trim() === '') {
    const line = await grounded();
    yield* wholeLine({ ...line, because: `${line.because} (${cut ?? 'the model said nothing that may be said'})` });
    return;
  }
  const because = `spoken by ${model.model} through ${model.provider}${cut ? `; ${cut}` : ''}`;
  yield { text: '', done: true, because, emotion: 'neutral' };
}

/** Yields what the guard lets through; returns why the stream ended early, or null. */
async function* throughGuard(
  parts: MindParts,
  line: { pieces: AsyncIterable<string>; guard: LineGuard },
): AsyncGenerator<SpeechPiece, string | null> {
  try {
    for await (const piece of line.pieces) {
      const { text, mustStop } = line.guard.pass(piece);
      if (text !== '') yield { text, done: false, because: '', emotion: 'neutral' };
      if (mustStop) return 'the line was ended by the guard';
    }
    return null;
  } catch (error) {
    parts.logger.warn({ err: error }, 'a streamed answer broke off');
    return 'the connection to the model broke off';
  }
}

function* wholeLine(line: GroundedLine): Iterable<SpeechPiece> {
  const sentences = line.text.match(/[^.!?。！？]+[.!?。！？]*\s*/gu) ?? [line.text];
  for (const text of sentences) yield { text, done: false, because: '', emotion: line.emotion };
  yield { text: '', done: true, because: line.because, emotion: line.emotion };
}

async function readIntent(gateway: Gateway, text: string): Promise<IntentKind> {
  if (text === '') return 'greet';
  const guess = await gateway.guessIntent(text);
  const kind = guess && guess.confidence >= trustedConfidence ? toIntentKind(guess.intent) : null;
  return kind ?? intentByWords(text);
}

function whyNoModel(attempts: readonly ProviderAttempt[]): string {
  const failed = attempts.filter((attempt) => attempt.outcome === 'failed');
  return failed.length > 0
    ? failed.map((attempt) => `${attempt.provider}: ${attempt.because}`).join('; ')
    : 'no language model is connected';
}

async function remember(
  { memory, logger }: MindParts,
  turn: { key: Parameters<ConversationMemory['append']>[0]; request: SpeechRequest; said: string },
): Promise<void> {
  const lines: RememberedLine[] = [];
  if (turn.request.text !== '') lines.push({ speaker: 'player', text: turn.request.text });
  if (turn.said.trim() !== '') lines.push({ speaker: 'character', text: turn.said.trim() });
  try {
    await memory.append(turn.key, lines);
  } catch (error) {
    logger.error({ err: error }, 'a conversation was not remembered');
  }
}
