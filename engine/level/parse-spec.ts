import type { z } from 'zod';

import { InputError } from '#engine/errors.ts';
import { canonicalJson, sha256Hex } from '#engine/math/hash.ts';
import { checkReferences } from './spec-references.ts';
import { specLimits } from './spec-fields.ts';
import { worldSpecSchema, worldSpecVersion } from './world-spec.ts';
import type { WorldSpec } from './world-spec.ts';

const mostNodes = 20_000;
const deepest = 12;
const longestText = 4_000;
const dangerousKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads a spec from outside: checks size, depth, keys and numbers before the schema sees it, then every reference.
 * Throws InputError with a code `spec.*`. Bounded in time for any input.
 */
export function parseSpec(input: unknown): WorldSpec {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InputError(`A world spec is an object, not ${describe(input)}.`, {
      code: 'spec.not-an-object',
      fix: 'Send the JSON object of a spec.',
    });
  }
  checkShape(input);
  checkVersion(input);
  checkAmounts(input);
  const result = worldSpecSchema.safeParse(input);
  if (!result.success) throw explain(result.error);
  checkReferences(result.data);
  checkTotal(result.data);
  return result.data;
}

/** The same spec without the secrets of its characters: what may leave the server. */
export function publicSpec(spec: WorldSpec): WorldSpec {
  return { ...spec, characters: spec.characters.map((character) => ({ ...character, secrets: [] })) };
}

/** Identity of a spec: SHA-256 of the canonical JSON of its public form, 64 hex digits. */
export function specHash(spec: WorldSpec): string {
  return sha256Hex(canonicalJson(publicSpec(spec)));
}

function explain(error: z.ZodError): InputError {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  const options = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
  const reason =
    options.length > 0 ? 'it is not one of the words that are known' : (issue?.message ?? 'it is malformed');
  return new InputError(`The spec does not fit at "${path.slice(0, 80)}": ${reason.slice(0, 180)}.`, {
    code: codeFor(issue?.code),
    fix:
      options.length > 0
        ? `Use one of: ${options.join(', ')}.`
        : `Correct "${path.slice(0, 80)}" and send the spec again.`,
    details: { issues: error.issues.slice(0, 5).map((each) => `${each.path.join('.')}: ${each.message}`) },
  });
}

function codeFor(issue: string | undefined): string {
  if (issue === 'unrecognized_keys') return 'spec.unknown-field';
  if (issue === 'invalid_value' || issue === 'invalid_union') return 'spec.unknown-kind';
  if (issue === 'too_big' || issue === 'too_small') return 'spec.out-of-range';
  return 'spec.invalid';
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

/** Walks the input once with a limit on everything; JSON from outside can be built to make parsers slow or lie. */
function checkShape(input: object): void {
  const open: { value: unknown; depth: number; path: string }[] = [{ value: input, depth: 1, path: '' }];
  let nodes = 0;
  for (let item = open.pop(); item; item = open.pop()) {
    const { value, depth, path } = item;
    nodes += 1;
    if (nodes > mostNodes)
      throw new InputError(`The spec holds more than ${mostNodes} values.`, {
        code: 'spec.too-large',
        fix: 'Use groups with a count instead of single things.',
      });
    if (depth > deepest)
      throw new InputError(`The spec is nested deeper than ${deepest} levels at "${path.slice(0, 80)}".`, {
        code: 'spec.too-deep',
        fix: 'Send a flat spec as the schema describes.',
      });
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new InputError(`"${path}" is ${value}, which is not a number to build with.`, {
        code: 'spec.not-finite',
        fix: 'Use an ordinary number.',
      });
    if (typeof value === 'string' && value.length > longestText)
      throw new InputError(`The text at "${path}" has ${value.length} characters; ${longestText} is the most.`, {
        code: 'spec.text-too-long',
        fix: 'Shorten the text.',
      });
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      throw new InputError(`"${path}" is a ${typeof value}, which JSON does not know.`, {
        code: 'spec.not-json',
        fix: 'Send plain JSON.',
      });
    if (typeof value !== 'object' || value === null) continue;
    pushChildren(open, { value, depth, path });
  }
}

function pushChildren(
  open: { value: unknown; depth: number; path: string }[],
  parent: { value: object; depth: number; path: string },
): void {
  const { value, depth, path } = parent;
  if (Array.isArray(value)) {
    if (value.length > mostNodes)
      throw new InputError(`The list "${path}" has ${value.length} items.`, {
        code: 'spec.too-large',
        fix: `Send at most ${specLimits.thingGroups} groups.`,
      });
    value.forEach((child: unknown, index) => open.push({ value: child, depth: depth + 1, path: `${path}.${index}` }));
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new InputError(`"${path || 'the spec'}" is not a plain object.`, {
      code: 'spec.not-json',
      fix: 'Send plain JSON.',
    });
  const keys = Reflect.ownKeys(value);
  if (keys.length > mostNodes)
    throw new InputError(`"${path || 'the spec'}" has ${keys.length} fields.`, {
      code: 'spec.too-large',
      fix: 'Send a spec as the schema describes.',
    });
  for (const key of keys) {
    if (typeof key === 'symbol' || dangerousKeys.includes(key))
      throw new InputError(`The spec has a field named "${String(key)}", which is not allowed.`, {
        code: 'spec.forbidden-field',
        fix: 'Remove the field.',
      });
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    // A getter could answer differently at every look.
    if (descriptor?.get)
      throw new InputError(`"${path}.${key}" is computed, not data.`, {
        code: 'spec.not-json',
        fix: 'Send plain JSON.',
      });
    open.push({ value: descriptor?.value, depth: depth + 1, path: path === '' ? key : `${path}.${key}` });
  }
}

function checkVersion(input: object): void {
  const version: unknown = 'version' in input ? input.version : undefined;
  if (version === worldSpecVersion) return;
  throw new InputError(
    `The spec has version ${JSON.stringify(version) ?? 'none'}; this engine reads version ${worldSpecVersion}.`,
    {
      code: 'spec.version',
      fix: 'Open the world in the studio and save it again, or update the engine.',
    },
  );
}

/** Says how many were asked for, in words of its own: the most common way to ask for too much. */
function checkAmounts(input: object): void {
  const things: unknown = 'things' in input ? input.things : undefined;
  if (!Array.isArray(things)) return;
  if (things.length > specLimits.thingGroups)
    throw new InputError(`The spec has ${things.length} groups of things; ${specLimits.thingGroups} is the most.`, {
      code: 'spec.too-many',
      fix: 'Merge groups of the same kind.',
    });
  for (const group of things as unknown[]) {
    const count: unknown = typeof group === 'object' && group !== null && 'count' in group ? group.count : undefined;
    if (typeof count === 'number' && count > specLimits.countPerGroup) {
      throw new InputError(`A group asks for ${count} things; ${specLimits.countPerGroup} is the most.`, {
        code: 'spec.too-many',
        fix: `Ask for at most ${specLimits.countPerGroup}.`,
      });
    }
  }
}

function checkTotal(spec: WorldSpec): void {
  const total = spec.things.reduce((sum, group) => sum + group.count, 0);
  if (total <= specLimits.totalThings) return;
  throw new InputError(`The spec asks for ${total} things; a world holds at most ${specLimits.totalThings}.`, {
    code: 'spec.too-many',
    fix: 'Lower the counts of some groups.',
  });
}
