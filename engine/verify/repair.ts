import type { Operation } from 'rfc6902';

import type { ArchetypeKind, WorldSpec } from '#engine/level/world-spec.ts';
import type { Finding } from '#engine/sim/types.ts';

/** A change to try on a spec, and how to tell its creator about it. */
export interface Repair {
  readonly because: string;
  readonly patch: readonly Operation[];
}

/** Changes that may make a level winnable, the smallest first; each is tried on top of those before it. */
export function listRepairs(spec: WorldSpec, findings: readonly Finding[]): Repair[] {
  const own = (sure: boolean): Repair[] =>
    findings
      .filter((finding) => finding.patch !== null && isSure(finding) === sure)
      .map(({ message, fix, patch }) => ({ because: `${message} ${fix}`, patch: (patch ?? []) as Operation[] }));
  const certain = own(true);
  return certain.length > 0 ? certain : [...gentler(spec), ...own(false)];
}

/** Whether a cure does what it says; what brings something within reach may as well not be enough. */
function isSure({ code, patch }: Finding): boolean {
  const letsGo = (patch as readonly Operation[] | null)?.some(({ path }) => path.startsWith('/pins/')) ?? false;
  return letsGo || !(code === 'verify.gap-too-wide' || code === 'verify.unreachable' || code === 'verify.sealed');
}

/** Games between walls: the hills around them bar nobody's way. */
const indoors: readonly ArchetypeKind[] = ['dungeon', 'maze', 'puzzle', 'escape-room'];

function gentler(spec: WorldSpec): Repair[] {
  const repairs: Repair[] = [];
  if (spec.rules.pace !== undefined) {
    repairs.push({
      because:
        'It could not be won at the asked pace of doors, platforms, waves and creatures, so that is as usual now.',
      patch: [{ op: 'remove', path: '/rules/pace' }],
    });
  }
  if (spec.layout.hilliness > 0.25 && !indoors.includes(spec.archetype)) {
    repairs.push({
      because: 'The hills were too steep to get everywhere, so they are lower now.',
      patch: [{ op: 'replace', path: '/layout/hilliness', value: 0.2 }],
    });
  }
  if (spec.rules.difficulty > 0.3) {
    repairs.push({
      because: 'The way was too hard to be won, so the difficulty is lower now.',
      patch: [{ op: 'replace', path: '/rules/difficulty', value: 0.2 }],
    });
  }
  if (spec.player.jumpMultiplier < 1 || spec.player.gravityMultiplier > 1 || spec.player.speedMultiplier < 1) {
    repairs.push({
      because: 'Players could not jump far enough, so they jump as usual now.',
      patch: [
        { op: 'replace', path: '/player/jumpMultiplier', value: Math.max(1, spec.player.jumpMultiplier) },
        { op: 'replace', path: '/player/gravityMultiplier', value: Math.min(1, spec.player.gravityMultiplier) },
        { op: 'replace', path: '/player/speedMultiplier', value: Math.max(1, spec.player.speedMultiplier) },
      ],
    });
  }
  return repairs;
}
