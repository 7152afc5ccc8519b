import { labelOf } from '#studio/fields/describe-field.ts';
import { useLevel } from '#studio/workshop/level-store.ts';

/** What is in the level, measured on what was built. */
export function LevelFactsList() {
  const level = useLevel((state) => state.level);
  if (!level) return null;
  const { facts, repairs } = level;
  const rows = [
    ['Size', `${Math.round(facts.size.widthMetres)} × ${Math.round(facts.size.depthMetres)} m`],
    ['Landscapes', facts.biomes.map((part) => `${labelOf(part.biome)} ${Math.round(part.share * 100)} %`).join(', ')],
    ['Height range', `${facts.size.heightRangeMetres.toFixed(1)} m`],
    ['Won by', facts.rules.win],
    ...Object.entries(facts.counts).map(([look, count]) => [labelOf(look), String(count)] as const),
    ...facts.relations
      .filter((relation) => relation.asked)
      .map(
        (relation) =>
          [
            `${labelOf(relation.subject)} ${relation.relation.replaceAll('-', ' ')} ${relation.object.replaceAll('-', ' ')}`,
            relation.holds ? 'yes' : 'no',
          ] as const,
      ),
    ...facts.absent.map(({ what, holds }) => [`No ${what}`, holds ? 'kept' : 'not kept'] as const),
  ] as const;
  return (
    <section className="field-section">
      <h3>What is in it</h3>
      <dl className="facts tabular">
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {repairs.length > 0 && (
        <div className="answer" style={{ marginTop: 10 }}>
          Adjusted to make it buildable: {repairs.join(' ')}
        </div>
      )}
    </section>
  );
}
