import type { z } from 'zod';
import { InputError } from '#engine/errors.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';

/** What a project holds: the spec and the seed that turns it into one certain level. */
export interface DocumentContent {
  readonly spec: WorldSpec;
  readonly seed: number;
}

/** A change to the document: the new content, and a line for the history in plain words. */
export interface CommandResult {
  readonly content: DocumentContent;
  readonly label: string;
  /** Lines that say what differs, when the command knows. */
  readonly diff?: readonly string[];
}

/** One way to change the document. `apply` is pure; it throws InputError when the change makes no sense. */
export interface Command<Name extends string, Arguments extends z.ZodType> {
  readonly name: Name;
  /** Name in the command palette. */
  readonly title: string;
  readonly description: string;
  readonly argumentsSchema: Arguments;
  apply(content: DocumentContent, input: z.output<Arguments>): CommandResult;
}

/** Declares a command with its argument types inferred. */
export function defineCommand<const Name extends string, Arguments extends z.ZodType>(
  command: Command<Name, Arguments>,
): Command<Name, Arguments> {
  return command;
}

/** The things, character or error for an id. Throws InputError `edit.no-such-thing`. */
export function requireGroup(
  spec: WorldSpec,
  id: string,
): { list: 'things' | 'characters'; index: number; name: string } {
  const thing = spec.things.findIndex((group) => group.id === id);
  const found = spec.things[thing];
  if (found) return { list: 'things', index: thing, name: found.name || `the ${found.id.replaceAll('-', ' ')}` };
  const person = spec.characters.findIndex((character) => character.id === id);
  const character = spec.characters[person];
  if (character) return { list: 'characters', index: person, name: character.name };
  throw new InputError(`There is nothing called "${id}" in this level.`, {
    code: 'edit.no-such-thing',
    fix: 'Pick something on the map or in the list of things.',
  });
}
