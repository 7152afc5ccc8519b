import { parseArgs } from 'node:util';

import { InputError } from '#engine/errors.ts';
import type { PlannerKind } from '#server/forge/create-planner.ts';

/** Text of `npm run forge -- --help`. */
export const usage = `Makes a level from a sentence, lets a bot prove that it can be won, and shows the result.

  npm run forge -- "<prompt>" [options]                         plan, compile and prove a level
  npm run forge -- --spec <spec.json> [options]                 the same from a spec
  npm run forge -- edit <spec.json> "<instruction>" [options]   change a spec and prove it again
  npm run forge -- batch <prompts.jsonl> [options]              one {"id", "prompt", "seed"?, "edits"?} per line ("-" reads
                                                                standard input); one JSON result per line, as it is ready
  npm run forge -- verify <certificate.json> [<spec.json>]      play a certificate again

  --seed <n>       another number gives another layout for the same words (default 1, or what the file says)
  --planner <who>  "embedded" (default) plans on this machine; "auto" asks the models of INFERENCE_URL or HF_TOKEN first
  --json           print nothing but JSON (use "npm run --silent forge -- ..." to silence npm too)
  --out <folder>   also write spec.json, level.json, certificate.json and result.json there

A result is {refused?, seed, spec, specHash, levelHash, facts, assumptions, warnings, certificate, findings,
verification: {raw, repaired, completed, ticks}, ms: {plan, compile, verify, total}, attempts}; an edit adds {patch, undo,
diff}; a batch adds {id, line} and, for "edits", a list of results, each made on the one before.
  specHash   SHA-256 of the canonical JSON of the spec (without the secrets of characters)
  levelHash  SHA-256 over terrain, things, rules and player rules: all that play depends on; a restyle leaves it as it is
  facts      measured on the compiled level
  refused    {code, reason, suggestion}, when the words cannot become a level or an edit; spec and level are null then

Exit codes: 0 all well (a batch: every line was answered, refusals and bad lines included), 1 the level is not proven or the
certificate does not hold, 2 the input is wrong, 3 refused.`;

/** What the forge was asked to do. */
export type ForgeCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'prompt'; readonly prompt: string }
  | { readonly kind: 'spec'; readonly specPath: string }
  | { readonly kind: 'edit'; readonly specPath: string; readonly instruction: string }
  | { readonly kind: 'batch'; readonly path: string }
  | { readonly kind: 'verify'; readonly certificatePath: string; readonly specPath: string | null };

/** Options that every command takes; `seed` is null when none was given. */
export interface ForgeOptions {
  readonly seed: number | null;
  readonly planner: PlannerKind;
  readonly json: boolean;
  readonly out: string | null;
}

/** Reads the command line. Throws InputError `forge.arguments` or `forge.seed`. */
export function readArguments(args: readonly string[]): { command: ForgeCommand; options: ForgeOptions } {
  const { values, positionals } = parse(args);
  const options: ForgeOptions = {
    seed: values.seed === undefined ? null : readSeed(values.seed),
    planner: readPlanner(values.planner),
    json: values.json,
    out: values.out ?? null,
  };
  if (values.help) return { command: { kind: 'help' }, options };
  return { command: readCommand(positionals, values.spec), options };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        spec: { type: 'string' },
        planner: { type: 'string', default: 'embedded' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (cause) {
    throw wrongArguments(cause instanceof Error ? cause.message : 'The arguments cannot be read.', cause);
  }
}

/** A single word after a verb is still a prompt: "verify" alone may be what somebody wants a level about. */
function readCommand(positionals: readonly string[], specPath: string | undefined): ForgeCommand {
  const [verb, first, second, ...rest] = positionals;
  if (specPath !== undefined) {
    if (positionals.length > 0) throw wrongArguments('A spec and a prompt cannot be used together.');
    return { kind: 'spec', specPath };
  }
  if (verb === 'verify' && first !== undefined && rest.length === 0)
    return { kind: 'verify', certificatePath: first, specPath: second ?? null };
  if (verb === 'edit' && first !== undefined && second !== undefined && rest.length === 0)
    return { kind: 'edit', specPath: first, instruction: second };
  if (verb === 'batch' && first !== undefined && second === undefined) return { kind: 'batch', path: first };
  return { kind: 'prompt', prompt: positionals.join(' ') };
}

function readPlanner(text: string): PlannerKind {
  if (text === 'embedded' || text === 'auto') return text;
  throw wrongArguments(`"${text}" is no planner: it is "embedded" or "auto".`);
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (text.trim() !== '' && Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff) return seed;
  throw new InputError(`"${text}" is no seed.`, {
    code: 'forge.seed',
    fix: 'Use a whole number from 0 to 4294967295.',
  });
}

function wrongArguments(sentence: string, cause?: unknown): InputError {
  return new InputError(sentence, {
    code: 'forge.arguments',
    fix: 'Run "npm run forge -- --help" to see what there is.',
    cause,
  });
}
