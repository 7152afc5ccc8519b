import { beforeAll, describe, expect, it } from 'vitest';

import { measureWorld } from '#engine/cutscene/world-facts.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { factsJsonSchema, worldFactsSchema, type WorldFacts } from '#engine/level/facts-schema.ts';
import { measureFacts } from '#engine/level/facts.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';

const spec = parseSpec({
  version: 1,
  title: 'Contract',
  archetype: 'quest-village',
  setting: { biome: 'harbour', timeOfDay: 'night', weather: 'fog', mood: 'spooky', style: 'neon', beatsPerMinute: 96 },
  layout: { water: 'sea' },
  player: { lives: 3, jumpMultiplier: 1.5, gravityMultiplier: 0.8, speedMultiplier: 1.2 },
  things: [
    { id: 'lanterns', kind: 'lantern', name: 'Quay lantern', count: 6, role: 'collect', traits: ['red'] },
    { id: 'light', kind: 'lighthouse', name: 'Old Patience', count: 1, role: 'landmark' },
    { id: 'coins', kind: 'coin', count: 9, role: 'collect' },
    {
      id: 'stall',
      kind: 'market-stall',
      count: 1,
      sells: { item: 'glider', price: 7, seller: 'mira' },
      placement: { near: 'light', relation: 'north-of' },
    },
  ],
  characters: [
    {
      id: 'mira',
      name: 'Mira',
      role: 'keeper',
      persona: 'Dry.',
      greeting: 'Mind the step.',
      knowledge: ['The sea is cold.'],
      secrets: [{ id: 'light', text: 'The light was me.', unlockPhrase: 'owl' }],
      placement: { near: 'light', relation: 'beside' },
    },
  ],
  quests: [
    {
      id: 'errand',
      title: 'Lanterns',
      giver: 'mira',
      steps: [
        { kind: 'collect', target: 'lanterns', count: 6 },
        { kind: 'talk', target: 'mira' },
      ],
      rewardCredits: 12,
    },
  ],
  rules: { win: { kind: 'quest', quest: 'errand' }, timerSeconds: 300, teams: 2, players: 6, difficulty: 0.5 },
  cutscenes: [
    {
      id: 'taken',
      trigger: 'item-taken',
      target: 'lanterns',
      beats: [
        { kind: 'establish', subject: 'light', shot: { size: 'wide', move: 'tilt', angle: 'low', seconds: 4 } },
        { kind: 'dialogue', subject: 'mira', line: 'One more.', shot: { size: 'close', transition: 'fade' } },
      ],
    },
  ],
  absent: ['enemies'],
  warnings: ['Nothing sings here.'],
});

let level: Level;
let facts: WorldFacts;
beforeAll(() => {
  level = compileLevel(spec, 3);
  facts = measureWorld(level, spec);
});

/** Every fact that scoreboards, traits and the studio rely on, as paths into the facts. */
const promised = `archetype archetypes biome biomes timeOfDay weather mood style difficulty mechanics counts
  groups.0.id groups.0.kind groups.0.count groups.0.role groups.0.traits
  named.0.name named.0.kind named.0.role named.0.traits named.0.position.x
  relations.0.subject relations.0.relation relations.0.object relations.0.holds relations.0.asked lighting
  rules.win rules.winKind rules.lose rules.timerSeconds rules.laps rules.waves rules.lives rules.teams rules.players
  layout.size layout.widthMetres layout.depthMetres layout.floors layout.regions layout.symmetry
  player.controller player.abilities parameters.jumpMultiplier parameters.gravityMultiplier parameters.speedMultiplier
  parameters.speedMetresPerSecond parameters.jumpHeightMetres parameters.beatsPerMinute parameters.respawnDelaySeconds
  parameters.fogDensity parameters.difficulty
  characters.0.name characters.0.role characters.0.persona characters.0.greeting characters.0.lines characters.0.sells
  characters.0.secretsKept characters.0.position.x
  quests.0.title quests.0.giver quests.0.steps quests.0.tasks quests.0.rewardCredits
  cutscenes.0.trigger cutscenes.0.target cutscenes.0.targetName cutscenes.0.beats cutscenes.0.actors cutscenes.0.lines
  cutscenes.0.seconds cutscenes.0.shots.0.size cutscenes.0.shots.0.setup cutscenes.0.shots.0.move
  cutscenes.0.shots.0.angle cutscenes.0.shots.0.subject cutscenes.0.shots.0.subjectName cutscenes.0.shots.0.subjectKind
  cutscenes.0.shots.0.text cutscenes.0.shots.0.speaker cutscenes.0.shots.0.seconds cutscenes.0.shots.0.transition
  absent refusals`
  .split(/\s+/)
  .filter((path) => path !== '');

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
      value,
    );
}

describe('the facts of a level', () => {
  it.each(promised)('tell %s', (path) => {
    expect(at(facts, path)).toBeDefined();
  });

  it('fit their schema, and every field says what it means', () => {
    expect(worldFactsSchema.parse(facts)).toEqual(facts);
    const nameless: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const properties = Reflect.get(node, 'properties') as Record<string, object> | undefined;
      for (const [key, field] of Object.entries(properties ?? {})) {
        const position = ['x', 'y', 'z', 'share', 'region', 'biome', 'kinds', 'hue', 'hat', 'role', 'what', 'holds'];
        const kind = [
          'widthMetres',
          'depthMetres',
          'heightRangeMetres',
          'water',
          'item',
          'price',
          'haggleTries',
          'kind',
        ];
        if (!('description' in field) && ![...position, ...kind].includes(key)) nameless.push(`${path}.${key}`);
        visit(field, `${path}.${key}`);
      }
      visit(Reflect.get(node, 'items'), `${path}[]`);
    };
    visit(factsJsonSchema(), '');
    expect(nameless).toEqual([]);
  });

  it('tell the cutscene as it is filmed and the quest with its reward', () => {
    expect(facts.cutscenes[0]).toMatchObject({ trigger: 'item-taken', target: 'lanterns', targetName: 'Quay lantern' });
    expect(facts.cutscenes[0]?.shots).toMatchObject([
      { size: 'wide', move: 'tilt', angle: 'low', subjectName: 'Old Patience', subjectKind: 'lighthouse', seconds: 4 },
      {
        size: 'close',
        subjectName: 'Mira',
        subjectKind: 'keeper',
        speaker: 'Mira',
        text: 'One more.',
        transition: 'fade',
      },
    ]);
    expect(facts.quests).toMatchObject([{ giver: 'Mira', steps: 2, rewardCredits: 12 }]);
    expect(facts.characters[0]).toMatchObject({
      lines: ['Mind the step.', 'The sea is cold.'],
      sells: [{ item: 'glider', price: 7, haggleTries: 0 }],
      secretsKept: 1,
    });
    expect(facts.refusals).toContain('Nothing sings here.');
    expect(JSON.stringify(facts)).not.toContain('The light was me');
  });
});

describe('facts follow the level and not the spec', () => {
  const changed = (change: (entity: LevelEntity) => LevelEntity[]) =>
    measureFacts({ ...level, entities: level.entities.flatMap(change) }, spec);
  const without = (group: string) => changed((entity) => (entity.group === group ? [] : [entity]));

  it('when a thing is gone, its count, name, group and relations are', () => {
    const one = level.entities.find((entity) => entity.group === 'lanterns');
    expect(changed((entity) => (entity === one ? [] : [entity])).counts['lantern']).toBe(5);
    const dark = without('light');
    expect(dark.counts).not.toHaveProperty('lighthouse');
    expect(dark.named.map(({ name }) => name)).not.toContain('Old Patience');
    expect(dark.lighting).not.toContain('lighthouse beam');
    expect(dark.relations.filter(({ object, holds }) => object === 'light' && holds)).toEqual([]);
  });

  it('when somebody is gone, so are their lines, wares and the tasks about them', () => {
    const alone = without('mira');
    expect(alone.characters).toEqual([]);
    expect(alone.quests).toMatchObject([{ giver: '', steps: 1 }]);
    expect(without('stall').characters[0]?.sells).toEqual([]);
  });

  it('when a thing is moved, turned into another or loses its mechanic, they say so', () => {
    const far = changed((entity) =>
      entity.group === 'stall'
        ? [{ ...entity, position: { ...entity.position, z: entity.position.z + 90 } }]
        : [entity],
    );
    expect(far.relations.find(({ subject }) => subject === 'stall')?.holds).toBe(false);
    const idle = changed((entity) => [entity.mechanic === 'shop' ? { ...entity, mechanic: 'prop' } : entity]);
    expect(idle.mechanics).not.toContain('shop');
    expect(idle.groups.find(({ id }) => id === 'stall')).not.toHaveProperty('sells');
    const enemy = changed((entity) =>
      entity.group === 'light' ? [{ ...entity, mechanic: 'chaser', look: 'wolf' }] : [entity],
    );
    expect(enemy.absent).toContainEqual({ what: 'enemies', holds: false });
  });

  it('when the rules, the air or the body of the player change, they do', () => {
    const { environment, playerRules, rules } = level;
    const other = measureFacts(
      {
        ...level,
        environment: { ...environment, timeOfDay: 'day', weather: 'clear' },
        playerRules: {
          ...playerRules,
          lives: null,
          gravityMetresPerSecondSquared: playerRules.gravityMetresPerSecondSquared * 2,
        },
        rules: { ...rules, timerTicks: null, difficulty: 0.9 },
        cutscenes: [],
        quests: [],
      },
      spec,
    );
    expect(other).toMatchObject({ timeOfDay: 'day', weather: 'clear', difficulty: 0.9, cutscenes: [], quests: [] });
    expect(other.rules).toMatchObject({ lives: null, timerSeconds: null, lose: [] });
    expect(other.parameters.gravityMetresPerSecondSquared).toBeGreaterThan(
      facts.parameters.gravityMetresPerSecondSquared * 1.9,
    );
    expect(other.mechanics).not.toContain('timer');
  });
});
