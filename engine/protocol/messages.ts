import { z } from 'zod';

/** Name of the one room kind: an instance of a level. Join options are `joinOptionsSchema`. */
export const levelRoomName = 'level';

/** What a client sends when it joins. The bearer token comes through the SDK's auth token. */
export const joinOptionsSchema = z.strictObject({
  protocol: z.int(),
  levelId: z.string().min(1).max(64),
});

/** JSON messages from a client to its room; each has a token bucket of its own. Movement travels as bytes (`inputMessage`). */
export const clientMessageSchemas = {
  chat: z.strictObject({ text: z.string().trim().min(1).max(280) }),
  emote: z.strictObject({ emote: z.enum(['wave', 'dance', 'cheer', 'sit']) }),
  /** Say something to a character in reach; an empty text asks for the greeting. */
  talk: z.strictObject({ character: z.string().min(1).max(40), text: z.string().trim().max(400) }),
  /** Stop the answer that is being streamed. */
  hush: z.strictObject({ character: z.string().min(1).max(40) }),
  /** Ask for the full state of the own run after a mismatch. */
  resync: z.strictObject({}),
  /** Start the run again from the spawn. */
  restart: z.strictObject({}),
} as const;

/** Payload of each client message. */
export type ClientMessages = { [K in keyof typeof clientMessageSchemas]: z.infer<(typeof clientMessageSchemas)[K]> };

/** Byte message from a client: see input-codec.ts. */
export const inputMessage = 'input';
/** Byte message from a room: see snapshot-codec.ts. */
export const snapshotMessage = 'snapshot';

const line = z.strictObject({ from: z.string(), text: z.string(), at: z.number() });

/** JSON messages from a room to a client. */
export const serverMessageSchemas = {
  /** Someone said something; `at` is milliseconds since 1970. */
  chat: line,
  emote: z.strictObject({ index: z.int(), emote: z.string() }),
  /** A piece of a character's answer; `done` closes it, `because` says in plain words where the answer came from. */
  speech: z.strictObject({
    character: z.string(),
    name: z.string(),
    /** Player index the answer is for. */
    to: z.int(),
    text: z.string(),
    done: z.boolean(),
    because: z.string(),
    emotion: z.enum(['neutral', 'happy', 'worried', 'angry', 'sad', 'proud']),
  }),
  /** The whole own run as JSON (RunState) with the last input number that it includes. */
  run: z.strictObject({ ackSequence: z.int(), run: z.unknown() }),
  /** A reward was written to the ledger. */
  reward: z.strictObject({ credits: z.int(), reason: z.string(), balance: z.int() }),
  /** Something that the player should know: a muted chat, a refused action. */
  notice: z.strictObject({ code: z.string(), message: z.string(), fix: z.string() }),
} as const;

/** Payload of each server message. */
export type ServerMessages = { [K in keyof typeof serverMessageSchemas]: z.infer<(typeof serverMessageSchemas)[K]> };

/** Why a room closed a connection; `retry` says whether joining again makes sense. Codes are WebSocket close codes. */
export const leaveReasons = {
  flood: { code: 4101, retry: false, message: 'Too many messages came from this connection.' },
  badInput: { code: 4102, retry: false, message: 'This client sent something that the game does not understand.' },
  slow: { code: 4103, retry: true, message: 'The connection could not keep up.' },
  replaced: { code: 4104, retry: false, message: 'You joined again from another window.' },
  restarting: { code: 4105, retry: true, message: 'The server is restarting.' },
} as const;
