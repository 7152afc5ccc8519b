import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverForge } from '#test/contracts/run-forge.ts';

interface Count {
  readonly hit: number;
  readonly all: number;
}

/** What the unit tests reach of one file. */
interface Coverage {
  readonly file: string;
  readonly lines: Count;
  readonly branches: Count;
  /** Lines and branches that no test reaches, by their line. */
  readonly missed: readonly string[];
}

/** Reads an lcov report; only the contracts themselves. */
function readReport(report: string): Coverage[] {
  return report.split('end_of_record').flatMap((record): Coverage[] => {
    const file = /^SF:contracts\/src\/(.*)$/m.exec(record)?.[1];
    if (file === undefined || file.startsWith('interfaces/')) return [];
    const lines = [...record.matchAll(/^DA:(\d+),(\d+)/gm)];
    const branches = [...record.matchAll(/^BRDA:(\d+),\d+,\d+,(\d+|-)/gm)];
    const isMissed = (match: readonly (string | undefined)[]) => match[2] === '0' || match[2] === '-';
    const count = (found: readonly (readonly (string | undefined)[])[]): Count => ({
      hit: found.filter((match) => !isMissed(match)).length,
      all: found.length,
    });
    const missed = [...lines, ...branches].filter(isMissed).map(([, line = '']) => line);
    return [{ file, lines: count(lines), branches: count(branches), missed }];
  });
}

function share({ hit, all }: Count): string {
  return `${hit} of ${all}`.padStart(12);
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((total, { hit, all }) => ({ hit: total.hit + hit, all: total.all + all }), { hit: 0, all: 0 });
}

const folder = await mkdtemp(join(tmpdir(), 'coverage-'));
try {
  const reportFile = join(folder, 'lcov.info');
  await coverForge(reportFile);
  const rows = readReport(await readFile(reportFile, 'utf8'));
  if (rows.length === 0) throw new RangeError('The report names no contract.');
  console.log(`${'contract'.padEnd(32)}${'lines'.padStart(12)}${'branches'.padStart(12)}  missed`);
  for (const { file, lines, branches, missed } of rows) {
    console.log(`${file.padEnd(32)}${share(lines)}${share(branches)}  ${missed.join(' ')}`);
  }
  const lines = sum(rows.map((row) => row.lines));
  const branches = sum(rows.map((row) => row.branches));
  console.log(`${'all'.padEnd(32)}${share(lines)}${share(branches)}`);
  process.exitCode = lines.hit === lines.all && branches.hit === branches.all ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
