import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { publicSpec } from '#engine/level/parse-spec.ts';
import type { ForgeResult } from '#server/forge/forge-level.ts';

/** Writes spec.json, level.json, result.json and (where there is one) certificate.json into a folder, which is made if needed. */
export function writeFolder(folder: string, { report, level }: ForgeResult): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown): void => {
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  };
  // The folder may be handed on, so the secrets of characters stay out of it.
  const spec = report.spec === null ? null : publicSpec(report.spec);
  write('result.json', { ...report, spec });
  if (spec === null) return;
  write('spec.json', spec);
  write('level.json', level);
  if (report.certificate !== null) write('certificate.json', report.certificate);
}
