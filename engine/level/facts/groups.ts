import type { LevelFacts } from '#engine/level/facts-schema.ts';
import { traitsOf } from '#engine/level/traits-of.ts';
import type { LevelEntity } from '#engine/level/level.ts';
import type { MeasuredLevel } from './measured-level.ts';

/** Looks that are a sort of something else, or go by a shorter word: they count as both. */
const sortOf: Partial<Record<LevelEntity['look'], string>> = {
  'palm-tree': 'tree',
  'pine-tree': 'tree',
  'cherry-tree': 'tree',
  'maple-tree': 'tree',
  'willow-tree': 'tree',
  'dead-tree': 'tree',
  'christmas-tree': 'tree',
  rose: 'flower',
  tulip: 'flower',
  sunflower: 'flower',
  daisy: 'flower',
  'pirate-ship': 'boat',
  submarine: 'boat',
  'secret-chest': 'chest',
  'market-stall': 'market',
  'crystal-shard': 'crystal',
};

/**
 * Exact number of placed entities per look, per kind that the look is a sort of ("tree" for a "pine-tree"), and per noun
 * that they are called by ("crewmate"); sorted.
 */
export function countLooks(entities: readonly LevelEntity[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { look, name } of entities) {
    // What has a proper name ("Old Tom") is one of its kind, no kind of its own.
    const noun = /^(?:\p{Ll}|\p{Script=Han})/u.test(name) ? [name] : [];
    for (const key of new Set([look, sortOf[look] ?? look, ...noun])) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What stands together, in the order of the level. */
export function listGroups(level: MeasuredLevel): LevelFacts['groups'] {
  const groups = new Map<string, LevelFacts['groups'][number]>();
  for (const entity of level.entities) {
    if (entity.look === 'character' || entity.look === 'ground-prop') continue;
    const key = `${entity.group}/${entity.look}/${traitsOf(level, entity).join()}`;
    const known = groups.get(key);
    if (known !== undefined) known.count += 1;
    else
      groups.set(key, {
        id: entity.group,
        kind: entity.look,
        name: entity.name,
        role: roleOf(entity),
        count: 1,
        traits: [...traitsOf(level, entity)],
        ...saleOf(entity),
      });
  }
  return [...groups.values()];
}

/** What a stall sells; how low its merchant would go stays a secret. */
function saleOf({ mechanic, props }: LevelEntity): Pick<LevelFacts['groups'][number], 'sells'> {
  if (mechanic !== 'shop') return {};
  const { item, price, tries } = props;
  return { sells: { item: String(item), price: Number(price), haggleTries: Number(tries ?? 0) } };
}

/** Everything that has a name, and the goal. */
export function listNamed(level: MeasuredLevel): LevelFacts['named'] {
  return level.entities
    .filter((entity) => entity.name !== '' || entity.look === 'goal')
    .map((entity) => ({
      name: entity.name || entity.look,
      kind: entity.look,
      role: roleOf(entity),
      traits: [...traitsOf(level, entity)],
      position: entity.position,
    }));
}

function roleOf(entity: LevelEntity): string {
  if (entity.mechanic === 'character') return String(entity.props['role'] ?? 'character');
  return entity.mechanic === 'prop' ? 'scenery' : entity.mechanic;
}
