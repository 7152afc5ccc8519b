import { ticksPerSecond } from '#engine/sim/types.ts';
import type { ForgeResult } from '#server/forge/forge-level.ts';

/** Prints a forged level for people; a refusal has nothing to print here. */
export function printReport({ report, level }: ForgeResult): void {
  const { facts, verification, ms, certificate } = report;
  if (facts === null || level === null) return;
  const counts = Object.entries(facts.counts).map(([look, count]) => `${count} ${look}`);
  const lines = [
    level.title,
    ...(report.diff ?? []).map((text) => `  changed: ${text}`),
    `  ${facts.archetype} · ${facts.biome} · ${facts.timeOfDay} · ${facts.weather} · ${facts.mood} · ${facts.style}`,
    `  win: ${facts.rules.win}${facts.rules.timerSeconds === null ? '' : ` within ${facts.rules.timerSeconds} s`}`,
    `  holds: ${counts.join(', ')}`,
    `  mechanics: ${facts.mechanics.join(', ')}`,
    ...facts.characters.map((character) => `  meets: ${character.name}, ${character.role}`),
    ...report.assumptions.map((text) => `  assumed: ${text}`),
    ...report.warnings.map((text) => `  note: ${text}`),
    '',
    certificate === null
      ? 'Not proven: the bot could not win.'
      : `Proven: the bot wins in ${(certificate.tickCount / ticksPerSecond).toFixed(1)} s${verification.repaired ? ' after a repair' : ''}; difficulty ${certificate.difficultyEstimate}.`,
    ...report.findings.map((finding) => `  ${finding.severity}: ${finding.message} ${finding.fix}`),
    '',
    `spec ${report.specHash}`,
    `level ${report.levelHash}`,
    `plan ${ms.plan} ms · compile ${ms.compile} ms · verify ${ms.verify} ms · total ${ms.total} ms`,
  ];
  console.log(lines.join('\n'));
}
