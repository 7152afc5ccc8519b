import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { pinInPlace } from '#engine/level/arrangement.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import {
  type CommandInput,
  type CommandName,
  runCommand,
  useDocument,
  withoutContent,
} from '#studio/document/store.ts';
import { sampleRecord, sampleSpec } from '#test/studio/document/sample-spec.ts';

const content = () => {
  const { open } = useDocument.getState();
  if (!open) throw new Error('nothing is open');
  return open.history.content;
};
const code = (expected: string) => expect.objectContaining({ code: expected });

type Step = { [Name in CommandName]: { name: Name; input: CommandInput<Name> } }[CommandName];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    name: fc.constant('rename' as const),
    input: fc.record({ title: fc.stringMatching(/^[A-Za-z ]{0,20}[A-Za-z]$/) }),
  }),
  fc.record({
    name: fc.constant('add-thing' as const),
    input: fc.record({
      kind: fc.constantFrom('tree' as const, 'ghost' as const, 'lantern' as const),
      count: fc.integer({ min: 1, max: 9 }),
    }),
  }),
  fc.record({
    name: fc.constant('move-thing' as const),
    input: fc.record({
      id: fc.constantFrom('lanterns', 'mira', 'boats'),
      region: fc.constantFrom('north' as const, 'water' as const, 'centre' as const),
    }),
  }),
  fc.record({
    name: fc.constant('remove-thing' as const),
    input: fc.record({ id: fc.constantFrom('boats', 'well', 'tree', 'ghost') }),
  }),
  fc.record({
    name: fc.constant('another-layout' as const),
    input: fc.record({ seed: fc.integer({ min: 0, max: 4_294_967_295 }) }),
  }),
  fc.record({
    name: fc.constant('set-field' as const),
    input: fc.record({
      pointer: fc.constant('/setting/fogDensity'),
      value: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      label: fc.constant('Fog'),
    }),
  }),
);

function attempt({ name, input }: Step): void {
  try {
    runCommand(name, input as never);
  } catch {
    // Removing what is gone is refused; the sequence goes on.
  }
}

beforeEach(() => useDocument.getState().openRecord(sampleRecord()));

describe('the document', () => {
  test('comes back exactly, step by step, when everything is undone and made again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        useDocument.getState().openRecord(sampleRecord());
        const seen = [canonicalJson(content())];
        for (const command of steps) {
          attempt(command);
          if (canonicalJson(content()) !== seen.at(-1)) seen.push(canonicalJson(content()));
        }
        for (const expected of seen.toReversed().slice(1)) {
          useDocument.getState().undo();
          expect(canonicalJson(content())).toBe(expected);
        }
        for (const expected of seen.slice(1)) {
          useDocument.getState().redo();
          expect(canonicalJson(content())).toBe(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('leaves everything else alone when one field is set', () => {
    const before = structuredClone(content());
    runCommand('set-field', { pointer: '/setting/fogDensity', value: 0.9, label: 'Fog' });
    expect(content()).toEqual({
      ...before,
      spec: { ...before.spec, setting: { ...before.spec.setting, fogDensity: 0.9 } },
    });
  });

  test('sets and clears a field that may be left out', () => {
    const before = canonicalJson(content().spec);
    runCommand('set-field', { pointer: '/player/abilities', value: ['dash'], label: 'Abilities' });
    expect(content().spec.player.abilities).toEqual(['dash']);
    runCommand('set-field', { pointer: '/player/abilities', value: null, label: 'Abilities' });
    expect(canonicalJson(content().spec)).toBe(before);
  });

  test('refuses a value that the level cannot have and changes nothing', () => {
    const before = content();
    expect(() => runCommand('set-field', { pointer: '/setting/fogDensity', value: 7, label: 'Fog' })).toThrow();
    expect(() => runCommand('set-field', { pointer: '/setting/none', value: 1, label: 'None' })).toThrowError(
      code('edit.no-such-field'),
    );
    expect(content()).toBe(before);
    expect(useDocument.getState().open?.saveState).toBe('saved');
  });

  test('keeps what the level is won with and what a quest needs', () => {
    expect(() => runCommand('remove-thing', { id: 'lanterns' })).toThrowError(code('edit.thing-needed'));
    expect(() => runCommand('remove-thing', { id: 'mira' })).toThrowError(code('edit.thing-needed'));
    expect(() => runCommand('remove-thing', { id: 'dragon' })).toThrowError(code('edit.no-such-thing'));
  });

  test('drops what pointed at a thing together with the thing', () => {
    runCommand('remove-thing', { id: 'well' });
    expect(content().spec.things.find(({ id }) => id === 'boats')?.placement).toEqual({ region: 'water' });
    runCommand('remove-thing', { id: 'boats' });
    expect(content().spec.cutscenes[0]?.beats[1]).not.toHaveProperty('subject');
  });

  test('gives added things an id of their own', () => {
    runCommand('add-thing', { kind: 'well' });
    runCommand('add-thing', { kind: 'well' });
    const ids = content().spec.things.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('ends a relation when something is moved by hand', () => {
    runCommand('move-thing', { id: 'boats', region: 'north' });
    expect(content().spec.things.find(({ id }) => id === 'boats')?.placement).toEqual({ region: 'north' });
  });

  test('pins things to their places, lets them go without a trace, and forgets the pins of what is removed', () => {
    const before = content().spec;
    const level = compileLevel(before, content().seed);
    const pinned = pinInPlace(pinInPlace(before, { level, id: 'boats' }), { level, id: 'lanterns' });
    runCommand('pin-thing', { id: 'boats', pins: pinned.pins ?? [] });
    expect(compileLevel(content().spec, content().seed).layoutHash).toBe(level.layoutHash);
    expect(content().spec.pins).toHaveLength(11);
    runCommand('remove-thing', { id: 'boats' });
    expect(content().spec.pins).toHaveLength(8);
    useDocument.getState().undo();
    runCommand('pin-thing', { id: 'boats', pins: [] });
    expect(content().spec).toEqual(before);
  });

  test('places a part of the map anew, another way every time, and undo brings the very same map back', () => {
    const hash = () => compileLevel(content().spec, content().seed).layoutHash;
    const first = hash();
    runCommand('place-anew', { x: 0, z: 0, radiusMetres: 16 });
    const second = hash();
    runCommand('place-anew', { x: 0, z: 0, radiusMetres: 16 });
    expect(new Set([first, second, hash()]).size).toBe(3);
    useDocument.getState().undo();
    useDocument.getState().undo();
    expect(hash()).toBe(first);
  });

  test('stays a remix whatever is planned over it', () => {
    const spec = sampleSpec();
    useDocument.getState().openRecord(sampleRecord({ ...spec, parents: ['token:7'] }));
    runCommand('plan', { spec: { ...spec, title: 'Something else' }, seed: 9 });
    expect(content()).toMatchObject({ seed: 9, spec: { title: 'Something else', parents: ['token:7'] } });
  });

  test('starts a new branch when something is changed after an undo', () => {
    runCommand('rename', { title: 'A' });
    useDocument.getState().undo();
    runCommand('rename', { title: 'B' });
    useDocument.getState().redo();
    expect(content().spec.title).toBe('B');
  });
});

describe('saving', () => {
  test('is only done when nothing changed meanwhile', () => {
    runCommand('rename', { title: 'A' });
    const generation = useDocument.getState().open?.generation ?? 0;
    runCommand('rename', { title: 'B' });
    const record = { ...withoutContent(sampleRecord()), revision: 2 };
    useDocument.getState().markSaved(record, generation);
    expect(useDocument.getState().open).toMatchObject({ saveState: 'unsaved', record: { revision: 2 } });
    useDocument.getState().markSaved({ ...record, revision: 3 }, generation + 1);
    expect(useDocument.getState().open).toMatchObject({ saveState: 'saved', record: { revision: 3 } });
  });

  test('stays in conflict while somebody goes on editing', () => {
    runCommand('rename', { title: 'A' });
    useDocument.getState().markSaving('conflict', 'changed elsewhere');
    runCommand('rename', { title: 'B' });
    expect(useDocument.getState().open?.saveState).toBe('conflict');
  });
});
