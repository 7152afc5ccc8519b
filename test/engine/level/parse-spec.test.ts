import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { InputError } from '#engine/errors.ts';
import { parseSpec, publicSpec, specHash } from '#engine/level/parse-spec.ts';
import { specArbitrary } from '#test/engine/arbitraries.ts';

const coins = { id: 'coins', kind: 'coin', count: 3, role: 'collect' };

/** A small valid spec with some fields replaced. */
function spec(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    version: 1,
    title: 'Small',
    archetype: 'collect',
    setting: { biome: 'meadow' },
    layout: {},
    player: {},
    things: [coins],
    rules: { win: { kind: 'collect', target: 'coins', count: 3 } },
    ...more,
  };
}

function nested(depth: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < depth; level += 1) value = { deeper: value };
  return value;
}

function deepList(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

const withGetter = Object.defineProperty(spec(), 'prompt', { enumerable: true, get: () => 'now you see me' });
const cyclic = spec();
cyclic['layout'] = { again: cyclic };

const hostile: readonly (readonly [name: string, input: unknown, code: string])[] = [
  ['nothing', undefined, 'spec.not-an-object'],
  ['null', null, 'spec.not-an-object'],
  ['a list', [], 'spec.not-an-object'],
  ['a text', '{"version":1}', 'spec.not-an-object'],
  ['a number', 7, 'spec.not-an-object'],
  ['an empty object', {}, 'spec.version'],
  ['no version', { ...spec(), version: undefined }, 'spec.version'],
  ['a later version', spec({ version: 2 }), 'spec.version'],
  ['a version as text', spec({ version: '1' }), 'spec.version'],
  ['a billion things', spec({ things: [{ ...coins, count: 1_000_000_000 }] }), 'spec.too-many'],
  ['more than fits a group', spec({ things: [{ ...coins, count: 201 }] }), 'spec.too-many'],
  [
    'too many things in all',
    spec({ things: [coins, ...[1, 2, 3].map((id) => ({ id: `trees-${id}`, kind: 'tree', count: 180 }))] }),
    'spec.too-many',
  ],
  [
    'too many groups',
    spec({ things: Array.from({ length: 41 }, (_, id) => ({ ...coins, id: `coins-${id}` })) }),
    'spec.too-many',
  ],
  ['a hundred thousand groups', spec({ things: Array.from({ length: 100_000 }, () => coins) }), 'spec.too-large'],
  ['a count of none', spec({ things: [{ ...coins, count: 0 }] }), 'spec.out-of-range'],
  ['a negative count', spec({ things: [{ ...coins, count: -5 }] }), 'spec.out-of-range'],
  ['half a thing', spec({ things: [{ ...coins, count: 2.5 }] }), 'spec.invalid'],
  ['NaN', spec({ setting: { biome: 'meadow', fogDensity: Number.NaN } }), 'spec.not-finite'],
  ['infinite speed', spec({ player: { speedMultiplier: Number.POSITIVE_INFINITY } }), 'spec.not-finite'],
  ['minus infinity in a list', spec({ absent: [Number.NEGATIVE_INFINITY] }), 'spec.not-finite'],
  ['a number out of range', spec({ player: { speedMultiplier: 9 } }), 'spec.out-of-range'],
  ['fog as text', spec({ setting: { biome: 'meadow', fogDensity: 'thick' } }), 'spec.invalid'],
  ['deep objects', spec({ layout: nested(500) }), 'spec.too-deep'],
  ['deep lists', spec({ things: deepList(10_000) }), 'spec.too-deep'],
  ['itself inside', cyclic, 'spec.too-deep'],
  ['a prompt of a megabyte', spec({ prompt: 'x'.repeat(1_000_000) }), 'spec.text-too-long'],
  ['a prompt that is a little too long', spec({ prompt: 'x'.repeat(2_001) }), 'spec.out-of-range'],
  ['no title', spec({ title: '   ' }), 'spec.out-of-range'],
  ['a prototype key', JSON.parse('{"version":1,"__proto__":{"isAdmin":true}}'), 'spec.forbidden-field'],
  ['a constructor key', spec({ layout: { constructor: { prototype: {} } } }), 'spec.forbidden-field'],
  ['a symbol', spec({ layout: { [Symbol('hidden')]: 1 } }), 'spec.forbidden-field'],
  ['a function', spec({ title: () => 'title' }), 'spec.not-json'],
  ['a bigint', spec({ rules: { win: { kind: 'reach-goal' }, timerSeconds: 60n } }), 'spec.not-json'],
  ['a date', spec({ layout: new Date(0) }), 'spec.not-json'],
  ['a map', spec({ things: new Map() }), 'spec.not-json'],
  ['a getter', withGetter, 'spec.not-json'],
  ['an unknown field', spec({ godMode: true }), 'spec.unknown-field'],
  ['an unknown field inside', spec({ setting: { biome: 'meadow', gravity: 0 } }), 'spec.unknown-field'],
  ['an unknown kind', spec({ things: [{ ...coins, kind: 'dragon' }] }), 'spec.unknown-kind'],
  ['an unknown biome', spec({ setting: { biome: 'moon' } }), 'spec.unknown-kind'],
  ['an unknown archetype', spec({ archetype: 'shooter' }), 'spec.unknown-kind'],
  ['an unknown win rule', spec({ rules: { win: { kind: 'win-always' } } }), 'spec.unknown-kind'],
  ['an id with a path in it', spec({ things: [{ ...coins, id: '../../etc' }] }), 'spec.invalid'],
  ['the same id twice', spec({ things: [coins, coins] }), 'spec.duplicate-id'],
  ['a person with the id of a group', spec({ characters: [{ id: 'coins', name: 'Coin' }] }), 'spec.duplicate-id'],
  [
    'a win for things that are not there',
    spec({ rules: { win: { kind: 'collect', target: 'gems', count: 1 } } }),
    'spec.dangling-reference',
  ],
  [
    'a win for a quest that is not there',
    spec({ rules: { win: { kind: 'quest', quest: 'nothing' } } }),
    'spec.dangling-reference',
  ],
  [
    'a quest given by nobody',
    spec({ quests: [{ id: 'q', title: 'Q', giver: 'ghost', steps: [{ kind: 'collect', target: 'coins' }] }] }),
    'spec.dangling-reference',
  ],
  [
    'a talk with nobody',
    spec({ quests: [{ id: 'q', title: 'Q', steps: [{ kind: 'talk', target: 'coins' }] }] }),
    'spec.dangling-reference',
  ],
  [
    'a step that collects nothing',
    spec({ quests: [{ id: 'q', title: 'Q', steps: [{ kind: 'collect', target: 'gems' }] }] }),
    'spec.dangling-reference',
  ],
  ['a quest without steps', spec({ quests: [{ id: 'q', title: 'Q', steps: [] }] }), 'spec.out-of-range'],
  ['a place near nothing', spec({ things: [{ ...coins, placement: { near: 'castle' } }] }), 'spec.dangling-reference'],
  [
    'a cutscene of nobody',
    spec({ cutscenes: [{ id: 'c', trigger: 'start', beats: [{ kind: 'introduce', subject: 'hero' }] }] }),
    'spec.dangling-reference',
  ],
];

describe('parseSpec', () => {
  it.each(hostile)('rejects %s in plain words and at once', (_name, input, code) => {
    const start = performance.now();
    let thrown: unknown = null;
    try {
      parseSpec(input);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(InputError);
    const error = thrown as InputError;
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[A-Z"].{8,300}\.$/s);
    expect(error.fix.length).toBeGreaterThan(8);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('takes a small spec and fills in what is left out', () => {
    const parsed = parseSpec(spec());
    expect(parsed.setting.timeOfDay).toBe('day');
    expect(parsed.things[0]?.placement.region).toBe('anywhere');
    expect(parsed.absent).toEqual([]);
  });

  it('takes objects without a prototype, as some JSON readers give them', () => {
    expect(parseSpec(Object.assign(Object.create(null) as object, spec())).title).toBe('Small');
  });

  it('gives back what it gave before', () => {
    fc.assert(
      fc.property(specArbitrary(), (parsed) => {
        expect(parseSpec(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it('takes halves of characters out of texts, which no hash could be made of', () => {
    const half = parseSpec(spec({ title: 'Half \ud83d a smile' }));
    expect(half.title).toBe('Half   a smile');
    expect(specHash(half)).toHaveLength(64);
  });

  it('survives any JSON: a spec or an InputError, never anything else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.string(), fc.jsonValue()).map((more) => ({ ...spec(), ...more })),
        ),
        (value) => {
          try {
            parseSpec(value);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 400, seed: 5 },
    );
  });
});

describe('specHash', () => {
  const person = { id: 'ada', name: 'Ada' };
  const secret = { id: 'hush', text: 'The key is under the mat.', unlockPhrase: 'open' };
  const open = parseSpec(spec({ characters: [person] }));
  const full = parseSpec(spec({ characters: [{ ...person, secrets: [secret] }] }));

  it('does not depend on secrets, on the order of keys or on copies', () => {
    expect(specHash(full)).toBe(specHash(open));
    expect(specHash(JSON.parse(JSON.stringify(open)))).toBe(specHash(open));
    expect(specHash(open)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with every word that players can read', () => {
    expect(specHash({ ...open, title: 'Other' })).not.toBe(specHash(open));
  });

  it('is of the public form, which holds no secret and leaves the original alone', () => {
    expect(JSON.stringify(publicSpec(full))).not.toContain('under the mat');
    expect(full.characters[0]?.secrets).toHaveLength(1);
  });
});
