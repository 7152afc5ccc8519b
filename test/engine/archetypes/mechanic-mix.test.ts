import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { isHostile, mechanicOf, thingShapes } from '#engine/level/thing-catalog.ts';
import {
  type ArchetypeKind,
  type ThingGroup,
  archetypeKinds,
  behaviourKinds,
  thingKinds,
} from '#engine/level/world-spec.ts';
import { mechanics } from '#engine/mechanics/index.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

type Ask = Pick<ThingGroup, 'id' | 'kind' | 'count' | 'role'> & Partial<ThingGroup>;

/** One group for everything that can be asked for by name and does something. */
const asks: readonly Ask[] = [
  ...thingKinds
    .filter((kind) => thingShapes[kind].mechanic !== 'prop')
    .map((kind): Ask => ({ id: `asked-${kind}`, kind, count: kind === 'portal' ? 2 : 1, role: 'scenery' })),
  ...behaviourKinds.map((behaviour): Ask => ({
    id: `asked-${behaviour}`,
    kind: 'wolf',
    count: 1,
    role: 'enemy',
    behaviour,
  })),
  { id: 'asked-stall', kind: 'market-stall', count: 1, role: 'scenery', sells: { item: 'boots', price: 2 } },
  { id: 'asked-coin', kind: 'coin', count: 3, role: 'collect' },
];
const perLevel = 7;
/** Mechanics that no thing asked by name has: rules, characters and layouts bring them. */
const brought = ['character', 'creep', 'goal', 'platform', 'prop', 'search', 'ring', 'viewpoint'];

const mixes = Array.from({ length: Math.ceil(asks.length / perLevel) }, (_, index) =>
  asks.slice(index * perLevel, (index + 1) * perLevel),
);

function mixedSpec(archetype: ArchetypeKind, own: readonly Ask[]) {
  const base = sampleSpec(archetype, 3);
  return parseSpec({ ...base, layout: { ...base.layout, size: 'small' }, things: [...base.things, ...own] });
}

/** What is asked, not there, and not spoken of either. */
function unsaid(level: Level, own: readonly Ask[]): string[] {
  return own.flatMap((ask) => {
    const wanted = mechanicOf({ traits: [], ...ask });
    const does = level.entities.filter(({ group }) => group === ask.id).map(({ mechanic }) => mechanic);
    const isThere = level.facts.mechanics.includes(wanted) && does.length === ask.count && does.includes(wanted);
    // What means harm does harm, and gates that a game counts are its gates.
    const isLike =
      (ask.behaviour === undefined && isHostile(wanted) && does.some(isHostile)) ||
      (wanted === 'gate' && does.includes('ring'));
    return isThere || isLike || level.repairs.some((said) => said.includes(ask.id)) ? [] : [ask.id];
  });
}

describe('whatever does something', () => {
  it('is asked for here by name, or is brought by rules and layouts', () => {
    const asked = new Set([...asks.map((ask) => mechanicOf({ traits: [], ...ask })), ...brought]);
    expect(mechanics.map(({ kind }) => kind).filter((kind) => !asked.has(kind))).toEqual([]);
  });

  it.each(archetypeKinds)('does so in a %s, or it is said that it cannot', (archetype) => {
    for (const own of mixes) expect(unsaid(compileLevel(mixedSpec(archetype, own), 3), own)).toEqual([]);
  });

  it.each(archetypeKinds)('leaves a %s that is proven', (archetype) => {
    const own = mixes[archetypeKinds.indexOf(archetype) % mixes.length] ?? [];
    expect(verifyLevel({ spec: mixedSpec(archetype, own), seed: 3 }).certificate).not.toBeNull();
  });
});
