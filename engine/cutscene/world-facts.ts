import type { WorldFacts } from '#engine/level/facts-schema.ts';
import type { Level } from '#engine/level/level.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { tellRepairs } from '#engine/planner/words/tell-repairs.ts';
import { directCutscene } from './direct.ts';

/**
 * All facts of a world: those of its level, every cutscene as the director films it, how many secrets each character
 * keeps (never which), and what was asked for but is not there.
 */
export function measureWorld(level: Level, spec: WorldSpec): WorldFacts {
  const { facts } = level;
  return {
    ...facts,
    characters: facts.characters.map((character) => ({
      ...character,
      secretsKept: spec.characters.find((person) => person.name === character.name)?.secrets.length ?? 0,
    })),
    cutscenes: facts.cutscenes.map((cutscene, index) => ({ ...cutscene, ...film(level, index) })),
    refusals: [...new Set(tellRepairs([...spec.warnings, ...level.repairs, ...brokenWishes(facts)], spec))],
  };
}

/** Places that were asked for and that the level could not keep. */
function brokenWishes(facts: Level['facts']): string[] {
  return facts.relations
    .filter(({ asked, holds }) => asked && !holds)
    .map(
      ({ subject, relation, object }) =>
        `"${subject}" does not stand ${relation.replaceAll('-', ' ')} "${object}": there was no room.`,
    );
}

function film(level: Level, index: number): Pick<WorldFacts['cutscenes'][number], 'seconds' | 'shots'> {
  const cutscene = level.cutscenes[index];
  if (cutscene === undefined) return { seconds: 0, shots: [] };
  const { shots, seconds } = directCutscene(level, cutscene);
  return {
    seconds: tenths(seconds),
    shots: shots.map((shot) => ({
      kind: shot.kind,
      size: shot.size,
      setup: shot.setup,
      move: shot.move,
      angle: shot.angle,
      subject: shot.subject,
      ...subjectOf(level, shot.subject),
      speaker: shot.subtitle?.speaker ?? '',
      text: shot.subtitle?.text ?? '',
      seconds: tenths(shot.seconds),
      transition: shot.transition,
    })),
  };
}

function subjectOf(level: Level, id: string): { subjectName: string; subjectKind: string } {
  if (id === 'player') return { subjectName: id, subjectKind: id };
  if (id === 'place') return { subjectName: level.title, subjectKind: id };
  const entity = level.entities.find((candidate) => candidate.group === id || candidate.id === id);
  if (entity === undefined) return { subjectName: id, subjectKind: '' };
  const subjectKind = entity.look === 'character' ? String(entity.props['role'] ?? '') : entity.look;
  return { subjectName: entity.name || entity.look, subjectKind };
}

function tenths(seconds: number): number {
  return Math.floor(seconds * 10 + 0.5) / 10;
}
