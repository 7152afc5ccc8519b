import { resolve } from 'node:path';
import { z } from 'zod';
import { InputError } from '#engine/errors.ts';

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

interface Variable<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly explanation: string;
  /** What happens without it, in words. */
  readonly otherwise: string;
  /** True for values that must never be shown. */
  readonly hidden?: boolean;
}

function variable<Schema extends z.ZodType>(definition: Variable<Schema>): Variable<Schema> {
  return definition;
}

const webAddress = z.url({ protocol: /^https?$/, error: 'use an address that begins with http:// or https://' });
const secret = z.string().min(16, 'use at least 16 characters');

/** Every variable that the server reads: the one table behind checking, `--help` and the README. */
export const variables = {
  PORT: variable({
    schema: z.coerce.number('use a whole number').int('use a whole number').min(0).max(65_535).default(3000),
    explanation: 'Port of the one address that serves game, studio and API.',
    otherwise: '3000',
  }),
  HOST: variable({
    schema: z.string().min(1).default('127.0.0.1'),
    explanation: 'Network interface to listen on; 0.0.0.0 opens the server to others.',
    otherwise: '127.0.0.1 (this machine only)',
  }),
  PUBLIC_URL: variable({
    schema: webAddress.optional(),
    explanation: 'Address that people type, when it is not this machine; wallets sign in for its host.',
    otherwise: 'http://localhost:PORT',
  }),
  DATA_FOLDER: variable({
    schema: z
      .string()
      .min(1)
      .default('data')
      .transform((folder) => resolve(folder)),
    explanation: 'Folder that holds everything the server keeps: database, chain, pins, secrets.',
    otherwise: 'data',
  }),
  LOG_LEVEL: variable({
    schema: z.enum(logLevels, { error: `use one of ${logLevels.join(', ')}` }).default('warn'),
    explanation: `How much is logged: ${logLevels.join(', ')}.`,
    otherwise: 'warn',
  }),
  DATABASE_URL: variable({
    schema: z.url({ protocol: /^postgres(ql)?$/, error: 'use an address that begins with postgres://' }).optional(),
    explanation: 'PostgreSQL database, as postgres://user:password@host/name.',
    otherwise: 'PGlite in the data folder',
    hidden: true,
  }),
  REDIS_URL: variable({
    schema: z.url({ protocol: /^rediss?$/, error: 'use an address that begins with redis://' }).optional(),
    explanation: 'Redis that lets several server processes share rooms and matchmaking.',
    otherwise: 'one process, in memory',
    hidden: true,
  }),
  RPC_URL: variable({
    schema: webAddress.optional(),
    explanation: 'JSON-RPC address of any EVM chain; needs RELAYER_PRIVATE_KEY too.',
    otherwise: 'a local anvil chain kept in the data folder',
  }),
  RELAYER_PRIVATE_KEY: variable({
    schema: z
      .string()
      .regex(/^0x[0-9a-fA-F]{64}(,0x[0-9a-fA-F]{64})*$/, 'use 0x and 64 hex digits, several with commas between them')
      .transform((keys) => keys.split(','))
      .optional(),
    explanation: 'Key that pays gas on the chain of RPC_URL; several, with commas between them, pay side by side.',
    otherwise: 'funded keys of the local chain',
    hidden: true,
  }),
  PROVIDER_PRIVATE_KEY: variable({
    schema: z
      .string()
      .regex(/^0x[0-9a-fA-F]{64}$/, 'use 0x and 64 hex digits')
      .optional(),
    explanation: 'Key that signs receipts for what this server generates; equal in all processes of one world.',
    otherwise: 'made at first start, kept in the data folder',
    hidden: true,
  }),
  GAS_PER_PLAYER: variable({
    schema: z.coerce.number('use a whole number').int('use a whole number').min(0).default(30_000_000),
    explanation: 'Gas that is paid for one player in a day; a purchase takes about 100,000.',
    otherwise: '30000000',
  }),
  IPFS_API_URL: variable({
    schema: webAddress.optional(),
    explanation: 'Kubo RPC address (or a pinning service that speaks it), such as http://127.0.0.1:5001.',
    otherwise: 'a Helia node kept in the data folder',
  }),
  IPFS_SECOND_API_URL: variable({
    schema: webAddress.optional(),
    explanation: 'Second Kubo RPC address, that keeps a copy of everything published.',
    otherwise: 'one copy',
  }),
  INFERENCE_URL: variable({
    schema: webAddress.optional(),
    explanation: 'OpenAI-compatible inference server (vLLM, TGI, Ollama, llama.cpp).',
    otherwise: 'the embedded planner and models',
  }),
  INFERENCE_MODEL: variable({
    schema: z.string().min(1).optional(),
    explanation: 'Name of the model to ask for at INFERENCE_URL or Hugging Face.',
    otherwise: 'chosen by the provider',
  }),
  HF_TOKEN: variable({
    schema: z.string().min(8, 'use the whole token').optional(),
    explanation: 'Hugging Face token; turns on Hugging Face Inference Providers.',
    otherwise: 'Hugging Face is not asked',
    hidden: true,
  }),
  SESSION_SECRET: variable({
    schema: secret.optional(),
    explanation: 'Secret that session tokens are stored under; equal in all processes of one world.',
    otherwise: 'made at first start, kept in the data folder',
    hidden: true,
  }),
  ADMIN_SECRET: variable({
    schema: secret.optional(),
    explanation: 'Bearer token that opens /metrics to other machines.',
    otherwise: '/metrics answers this machine only',
    hidden: true,
  }),
} as const;

type VariableName = keyof typeof variables;

const environmentSchema = z.object(
  Object.fromEntries(Object.entries(variables).map(([name, { schema }]) => [name, schema])) as {
    [Name in VariableName]: (typeof variables)[Name]['schema'];
  },
);

/** The checked environment; optional variables are undefined when absent. */
export type Environment = z.output<typeof environmentSchema>;

/** Checks variables (process.env unless given; empty means absent). Throws InputError `start.environment` that names each bad one. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]) as VariableName;
      const definition: Variable<z.ZodType> = variables[name];
      return `${name} is ${definition.hidden ? 'not usable' : JSON.stringify(present[name])}: ${issue.message}`;
    });
    throw environmentError(
      `${problems.join('; ')}.`,
      'Correct it, or leave it out to get the default: npm start -- --help lists all.',
    );
  }
  if (parsed.data.RPC_URL !== undefined && parsed.data.RELAYER_PRIVATE_KEY === undefined) {
    throw environmentError(
      'RPC_URL is set but RELAYER_PRIVATE_KEY is not.',
      'Set RELAYER_PRIVATE_KEY to a funded key of that chain, or leave RPC_URL out to use the local chain.',
    );
  }
  return parsed.data;
}

function environmentError(sentence: string, fix: string): InputError {
  return new InputError(sentence, { code: 'start.environment', fix });
}

/** Text of `npm start -- --help`. */
export function helpText(): string {
  const rows = Object.entries(variables).map(
    ([name, { explanation, otherwise }]) =>
      `  ${name.padEnd(20)} ${explanation}\n  ${''.padEnd(20)} Without it: ${otherwise}.`,
  );
  return [
    'Worldloom: a sentence becomes a multiplayer 3D world that plays.',
    '',
    'Usage: npm start                  start everything on one address',
    '       npm start -- --help        show this text',
    '       npm start -- --set-aside   move a broken state folder aside and start with a fresh one',
    '',
    'Nothing has to be set. Each variable replaces one embedded part by a bigger one:',
    '',
    ...rows,
    '',
  ].join('\n');
}
