import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { LevelFacts } from '#engine/level/facts-schema.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';

function plan(prompt: string): WorldSpec {
  return planPrompt({ prompt, seed: 1 }).spec;
}

function groupOf(prompt: string, name: string): LevelFacts['groups'][number] | undefined {
  return compileLevel(plan(prompt), 1).facts.groups.find((group) => group.name === name);
}

describe('nouns that no lexicon knows', () => {
  it.each([
    ['A forest. Find the gonfalon.', 'gonfalon', 1],
    ['a meadow with four accordions', 'accordion', 4],
    ['put a clavichord beside the lake', 'clavichord', 1],
    ['collect 7 zorbles in the snow', 'zorble', 7],
    ['un bosque con tres acordeones', 'acordeón', 3],
  ])('get a body and keep their name and number: "%s"', (prompt, name, count) => {
    const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');
    const { things, assumptions } = plan(prompt);
    const group = things.find((each) => plain(each.name) === plain(name));
    expect(group?.count).toBe(count);
    expect(plain(assumptions.join(' '))).toContain(plain(name));
  });

  it('are what has to be found when the prompt looks for them', () => {
    const { things, rules } = plan('Find the gonfalon in a foggy harbour');
    const target = rules.win.kind === 'collect' ? rules.win.target : '';
    expect(things.find((group) => group.id === target)?.name).toBe('gonfalon');
  });

  it('are told in the plural', () => {
    const { cutscenes, quests, title } = plan('a smith named Thorin wants 6 iron ingots, autumn');
    const told = JSON.stringify([cutscenes, quests, title]);
    expect(told).toMatch(/ingots/i);
    expect(told).not.toMatch(/\d ingot\b/i);
  });

  it('leave feelings and reasons alone', () => {
    const { things } = plan('a meadow with a feeling of loneliness, as a tribute to my dad, collect 5 coins');
    expect(things.map((group) => group.name).filter((name) => name !== '')).toEqual([]);
  });

  it('say how a known thing is', () => {
    expect(groupOf('a village with 3 mossy statues, collect 5 coins', '')).toBeDefined();
    expect(plan('a village with 3 mossy statues').things.find((group) => group.kind === 'statue')?.traits).toEqual([
      'mossy',
    ]);
  });
});

describe('what a prompt is afraid of', () => {
  it.each([
    ['a race in the snow, dodge 4 penguins', 'penguin'],
    ['a forest where evil gnomes roam, collect 5 coins', 'gnome'],
    ['find 5 keys while one killer chases you', 'killer'],
    ['un desierto, evita los escorpiones y recoge 5 monedas', 'escorpión'],
    ['在沙漠里收集五个金币，躲避蝎子', '蝎子'],
  ])('is an enemy: "%s"', (prompt, name) => {
    expect(plan(prompt).things.find((group) => group.name === name)?.role).toBe('enemy');
  });

  it('chases where the prompt says so, alone where there is one', () => {
    const killer = plan('find 5 keys while one killer chases you').things.find((group) => group.name === 'killer');
    expect(killer).toMatchObject({ count: 1, behaviour: 'chase' });
  });

  it('is no neighbour: guards to sneak past are guards alone', () => {
    const { characters, things } = plan('sneak past six guards and steal the red key');
    expect(things.find((group) => group.kind === 'guard')?.count).toBe(6);
    expect(characters.every((person) => person.role !== 'guard')).toBe(true);
  });

  it('is somebody to talk to where the guard has a name', () => {
    const { characters, things } = plan('a village with a guard named Tom, find 5 coins');
    expect(characters.map((person) => person.name)).toContain('Tom');
    expect(things.some((group) => group.kind === 'guard')).toBe(false);
  });
});

describe('words that nothing was made of', () => {
  it.each([
    ['a forest of frobnicating zeal, collect 5 coins', /frobnicating/],
    ['Ashford lies in the north and Brindle in the south, a meadow with 5 coins', /Brindle/],
    ['una pradera con 5 monedas, algo chisporrotea', /chisporrotea/],
    ['草原上收集五个金币，饕餮盛宴', /饕餮/],
  ])('are named: "%s"', (prompt, words) => {
    expect(plan(prompt).warnings.join(' ')).toMatch(words);
  });

  it('are none in a prompt that is wholly understood', () => {
    expect(plan('a foggy harbour at dusk, ghosts steal the lanterns, bring back 8 before dawn').warnings).toEqual([]);
  });
});

describe('places and numbers that are hard to keep', () => {
  function relationsOf(prompt: string): string[] {
    return compileLevel(plan(prompt), 1)
      .facts.relations.filter((each) => each.asked && each.holds)
      .map(({ subject, relation, object }) => `${subject} ${relation} ${object}`);
  }

  it.each([
    ['a house with a fountain in front of it, a statue behind it and a well to the left', 'statue behind house'],
    ['a wall between the tower and the well, collect 5 coins', 'wall between tower'],
    ['una estatua entre el pozo y la torre, recoge 5 monedas', 'statue between well'],
    ['塔和井之间有一座雕像，收集五个金币', 'statue between tower'],
    ['four towers in the corners, find 5 gems', 'towers in corners'],
    ['房子后面有一口井，收集五个金币', 'well behind houses'],
  ])('holds on the level: "%s"', (prompt, wanted) => {
    expect(relationsOf(prompt)).toContain(wanted);
  });

  it.each([
    ['an escape room with 4 riddles', /4 riddles/],
    ['密室逃脱，三个谜题', /三个谜题/],
  ])('says which number it makes nothing of: "%s"', (prompt, words) => {
    expect(plan(prompt).warnings.join(' ')).toMatch(words);
  });

  it('counts what stands in brackets', () => {
    const { things } = plan('a village with lanterns everywhere (like 40), collect 20 memories (books)');
    expect(things.find((group) => group.kind === 'lantern')?.count).toBe(40);
    expect(things.find((group) => group.kind === 'book')?.count).toBe(20);
  });

  it.each([
    ['a village with 2 wels, collect 5 apples', 'well', 2],
    ['a monk wants four prayer bells back', 'key', 4],
  ])('forgives a typo of what is counted and leaves other words alone: "%s"', (prompt, kind, count) => {
    expect(plan(prompt).things.find((group) => group.kind === kind)?.count).toBe(count);
  });
});

describe('a prompt without jumping', () => {
  it('gives nobody a jump where the game can be won on foot', () => {
    const { facts } = compileLevel(plan('a village with 2 wells and no jumping'), 1);
    expect(facts.player.abilities).not.toContain('jump');
    expect(facts.absent).toContainEqual({ what: 'jumping', holds: true });
  });

  it('says that a course cannot be won without', () => {
    const level = compileLevel(plan('a parkour course in the sky without jumping'), 1);
    expect(level.repairs.join(' ')).toMatch(/can jump/);
  });
});

describe('a symmetrical level', () => {
  it.each(['a symmetrical desert with 6 houses, 10 rocks and 8 gems to collect', '对称的草原，四座房子，八颗宝石'])(
    'has a mirrored west and east: "%s"',
    (prompt) => {
      const { facts } = compileLevel(plan(prompt), 1);
      expect(facts.layout.symmetry).toBeGreaterThan(0.9);
      expect(compileLevel(plan('a desert with 6 houses, 10 rocks and 8 gems'), 1).facts.layout.symmetry).toBeLessThan(
        0.5,
      );
    },
  );
});

describe('small habits of people who type', () => {
  it.each([
    ['a race against the clock, timer 2:30', 150],
    ['parkour, in 1:45', 105],
  ])('reads the clock: "%s"', (prompt, seconds) => {
    expect(plan(prompt).rules.timerSeconds).toBe(seconds);
  });

  it.each([
    ['neighbours named Ana and Beto, collect 5 apples', ['Ana', 'Beto']],
    ['The librarian, Odile, knows where the last book is. Collect 5 books.', ['Odile']],
    ['a scholar called Dr. Amira, collect 5 scrolls', ['Dr. Amira']],
    ['A ranger station. Ranger Dale says a bear stole his 3 baskets.', ['Dale']],
  ])('hears every name: "%s"', (prompt, names) => {
    expect(plan(prompt).characters.map((person) => person.name)).toEqual(expect.arrayContaining(names));
  });

  it('counts what was named before: "There are nine of them."', () => {
    expect(plan('The books whisper. There are nine of them. Find the books.').things[0]?.count).toBe(9);
  });

  it('lets one be what one collects for: "ur a lil ghost"', () => {
    const { player, things } = plan('ur a lil ghost and u collect 15 candies at night');
    expect(player.appearance?.role).toBe('ghost');
    expect(things.some((group) => group.kind === 'ghost')).toBe(false);
  });

  it('opens the blue door with the blue key', () => {
    const { facts } = compileLevel(plan('a desert dungeon, the blue door needs the blue key'), 1);
    expect(facts.named.filter(({ kind }) => kind === 'door' || kind === 'key').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Blue door', 'Blue key']),
    );
  });
});

describe('what a sentence means by the way', () => {
  function kindsOf(prompt: string): string[] {
    return plan(prompt).things.map((group) => group.kind);
  }

  it('keeps two of a kind apart that look different', () => {
    const towers = plan('the blue tower in the west, the red tower in the east, collect 6 coins').things.filter(
      (group) => group.kind === 'tower',
    );
    expect(towers.map(({ traits, placement }) => `${traits.join()} ${placement.region}`)).toEqual([
      'blue west',
      'red east',
    ]);
  });

  it.each([
    ['a Viking village with 5 coins', 'goblin'],
    ['the owl statue guards the library, collect 5 coins', 'guard'],
  ])('takes no creature from what only describes: "%s"', (prompt, kind) => {
    expect(kindsOf(prompt)).not.toContain(kind);
  });

  it('lets stay who was asked for when no others are wanted', () => {
    const spec = plan('a forest with one wolf and no other monsters, collect 8 flowers');
    expect(spec.things.find((group) => group.kind === 'wolf')?.count).toBe(1);
    expect(spec.absent).toEqual(expect.arrayContaining(['ghost', 'slime', 'goblin']));
  });

  it('adds nothing where nothing else is wanted', () => {
    expect(kindsOf('Only statues. 20 statues. Fog. Nothing else.').toSorted()).toEqual(['secret-chest', 'statue']);
  });

  it('brings air where oxygen is asked for, once', () => {
    const air = plan('underwater, with oxygen, 10 pearls, 5 air bubbles').things.filter(
      (group) => group.kind === 'air-bubble',
    );
    expect(air.map((group) => group.count)).toEqual([5]);
    expect(kindsOf('海底世界，要有氧气，收集十五颗珍珠')).toContain('air-bubble');
  });

  it('names who has a name of their own', () => {
    const names = plan('collect 5 presents, my dog Coco is there, beware of the bandit Black Jack').things.map(
      (group) => group.name,
    );
    expect(names).toEqual(expect.arrayContaining(['Coco', 'Black Jack']));
  });

  it('looks for what is hidden in numbers', () => {
    const { rules, things } = plan('8 presents hidden in a forest, balloons by the house');
    const target = rules.win.kind === 'collect' ? rules.win.target : '';
    expect(things.find((group) => group.id === target)?.name).toBe('present');
  });
});
