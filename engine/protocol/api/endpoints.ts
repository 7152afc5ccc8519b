import { z } from 'zod';
import { economyEndpoints } from '#engine/protocol/api/economy-endpoints.ts';
import { emptyBody, endpoint } from '#engine/protocol/api/endpoint.ts';
import {
  bestTimeSchema,
  addressSchema,
  certificateSchema,
  findingSchema,
  healthSchema,
  hexSchema,
  jobSchema,
  levelRecordSchema,
  levelSummarySchema,
  planCardSchema,
  providerAttemptSchema,
  sessionSchema,
  storageSchema,
} from '#engine/protocol/api/shapes.ts';

/** Longest prompt that is read; longer ones are refused with `input.prompt-length`. */
export const promptLimit = 2000;

/** Largest thumbnail upload as base64 characters (about 1.1 MB of PNG). */
export const thumbnailLimit = 1_500_000;

const planning = z.strictObject({
  spec: z.unknown(),
  seed: z.int(),
  cards: z.array(planCardSchema).readonly(),
  /** Providers in the order tried; the last one with outcome "answered" made the spec. */
  attempts: z.array(providerAttemptSchema).readonly(),
  milliseconds: z.number(),
});
const seed = z.int().min(0).max(4_294_967_295);

/**
 * Every HTTP endpoint, shared by server (routing, checking, OpenAPI) and apps (typed calls).
 * Failures answer with an `ErrorReport` and 400 (input), 401, 403, 404, 409 (conflict, chain refusal), 413, 422 (refused prompt or
 * level that cannot be won), 429 or 502 (provider, chain unreachable).
 */
export const endpoints = {
  ...economyEndpoints,

  createGuest: endpoint({
    method: 'POST',
    path: '/api/session/guest',
    auth: 'none',
    summary: 'Join as a guest by name',
    body: z.strictObject({ name: z.string().trim().min(1).max(24) }),
    response: sessionSchema,
  }),
  readSession: endpoint({
    method: 'GET',
    path: '/api/session',
    auth: 'required',
    summary: 'Who am I',
    body: emptyBody,
    response: sessionSchema,
  }),
  setOwner: endpoint({
    method: 'POST',
    path: '/api/session/owner',
    auth: 'required',
    summary: 'Name the key that owns the player account; signature over "Worldloom player <id> is owned by <owner>"',
    body: z.strictObject({ owner: addressSchema, signature: hexSchema }),
    response: sessionSchema,
  }),
  walletPayload: endpoint({
    method: 'POST',
    path: '/api/session/wallet/payload',
    auth: 'optional',
    summary: 'Text to sign in with a wallet (EIP-4361)',
    body: z.strictObject({ address: addressSchema }),
    response: z.strictObject({ payload: z.unknown(), message: z.string() }),
  }),
  walletLogin: endpoint({
    method: 'POST',
    path: '/api/session/wallet/login',
    auth: 'optional',
    summary: 'Sign in with a wallet; links it to the guest of the session when there is one',
    body: z.strictObject({ payload: z.unknown(), signature: hexSchema }),
    response: sessionSchema,
  }),

  plan: endpoint({
    method: 'POST',
    path: '/api/plan',
    auth: 'required',
    summary: 'Turn a prompt into a world spec',
    body: z.strictObject({
      prompt: z.string(),
      seed: seed.optional(),
      planner: z.enum(['embedded', 'auto']).default('auto'),
    }),
    response: planning,
  }),
  edit: endpoint({
    method: 'POST',
    path: '/api/edit',
    auth: 'required',
    summary: 'Change a spec by an instruction',
    body: z.strictObject({ spec: z.unknown(), instruction: z.string(), seed }),
    response: planning.extend({ patch: z.array(z.unknown()).readonly(), diff: z.array(z.string()).readonly() }),
  }),
  verify: endpoint({
    method: 'POST',
    path: '/api/verify',
    auth: 'required',
    summary: 'Let the bot win the level; repairs the spec where it can',
    body: z.strictObject({ spec: z.unknown(), seed }),
    response: z.strictObject({
      spec: z.unknown(),
      repaired: z.boolean(),
      layoutHash: z.string(),
      certificate: certificateSchema.nullable(),
      findings: z.array(findingSchema).readonly(),
      milliseconds: z.number(),
    }),
  }),

  listLevels: endpoint({
    method: 'GET',
    path: '/api/levels',
    auth: 'optional',
    summary: 'Published levels, newest first',
    body: emptyBody,
    response: z.strictObject({ levels: z.array(levelSummarySchema) }),
  }),
  listOwnLevels: endpoint({
    method: 'GET',
    path: '/api/levels/own',
    auth: 'required',
    summary: 'Drafts and published levels of the player',
    body: emptyBody,
    response: z.strictObject({ levels: z.array(levelSummarySchema) }),
  }),
  createLevel: endpoint({
    method: 'POST',
    path: '/api/levels',
    auth: 'required',
    summary: 'Save a new draft',
    body: z.strictObject({ spec: z.unknown(), seed }),
    response: levelRecordSchema,
  }),
  readLevel: endpoint({
    method: 'GET',
    path: '/api/levels/:id',
    auth: 'optional',
    summary: 'One level; drafts are for their owner only',
    body: emptyBody,
    response: levelRecordSchema,
  }),
  levelTimes: endpoint({
    method: 'GET',
    path: '/api/levels/:id/times',
    auth: 'optional',
    summary: 'The fastest wins of a level, one for each player; ticks are thirtieths of a second',
    body: emptyBody,
    response: z.strictObject({ times: z.array(bestTimeSchema) }),
  }),
  saveLevel: endpoint({
    method: 'PUT',
    path: '/api/levels/:id',
    auth: 'required',
    summary: 'Save a draft; 409 when `revision` is not the stored one',
    body: z.strictObject({ spec: z.unknown(), seed, revision: z.int() }),
    response: levelRecordSchema,
  }),

  publish: endpoint({
    method: 'POST',
    path: '/api/levels/:id/publish',
    auth: 'required',
    summary: 'Check, bundle and pin a level; answers with a job',
    body: z.strictObject({ thumbnail: z.string().max(thumbnailLimit).startsWith('data:image/png;base64,') }),
    response: jobSchema,
  }),
  readJob: endpoint({
    method: 'GET',
    path: '/api/jobs/:id',
    auth: 'required',
    summary: 'How a job is getting on',
    body: emptyBody,
    response: jobSchema,
  }),
  cancelJob: endpoint({
    method: 'POST',
    path: '/api/jobs/:id/cancel',
    auth: 'required',
    summary: 'Stop a job that is not finished',
    body: emptyBody,
    response: jobSchema,
  }),

  health: endpoint({
    method: 'GET',
    path: '/api/health',
    auth: 'none',
    summary: 'What is up, what is not, and why',
    body: emptyBody,
    response: healthSchema,
  }),
  storage: endpoint({
    method: 'GET',
    path: '/api/storage',
    auth: 'none',
    summary: 'What was published, and how many whole copies of it are kept',
    body: emptyBody,
    response: storageSchema,
  }),
} as const;

/** Name of an endpoint. */
export type EndpointName = keyof typeof endpoints;
/** What an endpoint takes. */
export type EndpointBody<Name extends EndpointName> = z.input<(typeof endpoints)[Name]['body']>;
/** What an endpoint answers. */
export type EndpointResponse<Name extends EndpointName> = z.output<(typeof endpoints)[Name]['response']>;
