import type { LevelEntity, SkyRules } from './level.ts';
import { isAbsent } from './facts/absences.ts';
import { countLooks, listGroups, listNamed } from './facts/groups.ts';
import { measureBiomes, measureLayout, measureSize } from './facts/layout.ts';
import { listLights } from './facts/lights.ts';
import type { MeasuredLevel } from './facts/measured-level.ts';
import { measureParameters } from './facts/parameters.ts';
import { measureRules } from './facts/rules.ts';
import type { LevelFacts } from './facts-schema.ts';
import { measureRelations } from './relations.ts';
import type { WorldSpec } from './world-spec.ts';

/** What of a spec is looked for in its level. */
export type AskedOf = Pick<WorldSpec, 'things' | 'characters' | 'absent' | 'layout'>;

/** Measures what is in a level. Of the spec it takes only what to look for: names of groups, relations and absences. */
export function measureFacts(level: MeasuredLevel, spec: AskedOf): LevelFacts {
  const { environment } = level;
  return {
    archetype: level.archetype,
    archetypes: [level.archetype],
    biome: environment.biome,
    biomes: measureBiomes(level),
    timeOfDay: environment.timeOfDay,
    weather: environment.weather,
    mood: environment.mood,
    style: environment.style,
    difficulty: level.rules.difficulty,
    counts: countLooks(level.entities),
    groups: listGroups(level),
    mechanics: listMechanics(level),
    named: listNamed(level),
    relations: measureRelations(level, spec),
    lighting: listLights(level),
    rules: measureRules(level),
    layout: measureLayout(level, spec.layout),
    player: measurePlayer(level),
    parameters: measureParameters(level),
    size: measureSize(level),
    characters: listCharacters(level),
    quests: listQuests(level),
    cutscenes: listCutscenes(level),
    absent: spec.absent.map((what) => ({ what, holds: isAbsent(level, what) })),
  };
}

const skyWords = [
  ['wind', 'wind-gusts'],
  ['slippery', 'slippery-ground'],
  ['cold', 'freezing-cold'],
  ['blindFog', 'blinding-fog'],
  ['cycle', 'day-cycle'],
  ['wakesAtNight', 'wakes-at-night'],
] as const satisfies readonly (readonly [keyof SkyRules, string])[];

function listMechanics(level: MeasuredLevel): string[] {
  const found = new Set(level.entities.map((entity) => entity.mechanic));
  found.delete('prop');
  for (const ability of measurePlayer(level).abilities) found.add(ability);
  if (level.rules.timerTicks !== null) found.add('timer');
  if (level.playerRules.lives !== null) found.add('lives');
  if (level.quests.length > 0) found.add('quest');
  for (const [rule, word] of skyWords) if (level.rules.sky?.[rule] !== undefined) found.add(word);
  return [...found].sort();
}

const ownAbilities = {
  walker: ['jump'],
  flyer: ['flap'],
  kart: ['drive', 'drift'],
  drone: ['hover'],
  runner: ['run', 'jump', 'slide'],
} as const satisfies Record<MeasuredLevel['playerRules']['controller'], readonly string[]>;

function measurePlayer({ playerRules, playerLook }: MeasuredLevel): LevelFacts['player'] {
  const { controller, doubleJump, abilities } = playerRules;
  return {
    controller,
    abilities: [
      ...ownAbilities[controller].filter((ability) => ability !== 'jump' || playerRules.jumpMetresPerSecond > 0),
      ...(doubleJump ? (['double-jump'] as const) : []),
      ...(abilities ?? []),
    ],
    appearance: { hue: playerLook?.hue ?? null, hat: playerLook?.hat ?? null, role: playerLook?.role ?? null },
  };
}

function listCharacters(level: MeasuredLevel): LevelFacts['characters'] {
  return level.entities
    .filter((entity) => entity.look === 'character')
    .map((entity) => {
      const person = level.characters.find((character) => character.id === entity.group);
      return {
        name: entity.name,
        role: String(entity.props['role'] ?? ''),
        persona: person?.persona ?? '',
        greeting: person?.greeting ?? '',
        knowledge: person?.knowledge.length ?? 0,
        lines: [person?.greeting ?? '', ...(person?.knowledge ?? [])].filter((line) => line !== ''),
        sells: listSales(level, entity.group),
        position: entity.position,
      };
    });
}

function nameOf(level: MeasuredLevel, id: string): string {
  const entity = level.entities.find((candidate) => candidate.group === id);
  return entity?.name || (entity?.look ?? level.quests.find((quest) => quest.id === id)?.title ?? '');
}

// A quest whose target is not there cannot be done: it is no task of this level.
function listQuests(level: MeasuredLevel): LevelFacts['quests'] {
  const known = (id: string): LevelEntity | undefined => level.entities.find((entity) => entity.group === id);
  return level.quests.map(({ title, giver, steps, rewardCredits }) => {
    const tasks = steps.flatMap(({ kind, target, count }) => {
      const entity = known(target);
      return entity === undefined ? [] : [{ kind, target, targetName: entity.name || entity.look, count }];
    });
    return { title, giver: known(giver ?? '')?.name ?? '', steps: tasks.length, tasks, rewardCredits };
  });
}

/** What stands for sale in the name of somebody. */
function listSales(level: MeasuredLevel, seller: string): LevelFacts['characters'][number]['sells'] {
  return level.entities
    .filter((entity) => entity.mechanic === 'shop' && entity.props['seller'] === seller)
    .map(({ props }) => ({
      item: String(props['item']),
      price: Number(props['price']),
      haggleTries: Number(props['tries'] ?? 0),
    }));
}

function listCutscenes(level: MeasuredLevel): LevelFacts['cutscenes'] {
  return level.cutscenes.map(({ id, trigger, target, beats }) => {
    const ids = new Set(beats.flatMap((beat) => [beat.subject, beat.speaker, beat.other]));
    return {
      id,
      trigger,
      target: target ?? null,
      targetName: target === undefined ? null : nameOf(level, target),
      beats: beats.length,
      actors: level.characters.filter((character) => ids.has(character.id)).map((character) => character.name),
      lines: beats.map((beat) => beat.line).filter((line) => line !== ''),
    };
  });
}
