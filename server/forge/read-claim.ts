import { readFileSync } from 'node:fs';
import { z } from 'zod';

import { InputError } from '#engine/errors.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';

const mostBytes = 8 * 1024 * 1024;

/** A file in any of the shapes that the forge writes: a spec, a whole result, or a certificate that carries its spec. */
const fileSchema = z.looseObject({
  spec: z.unknown().optional(),
  certificate: z.unknown().optional(),
  seed: z.int().min(0).max(0xffffffff).optional(),
});

/** A spec from a file, with the seed that the file names (null when it names none). Throws InputError `forge.file` or `spec.*`. */
export function readSpecFile(path: string): { readonly spec: WorldSpec; readonly seed: number | null } {
  const file = readJsonFile(path);
  return { spec: parseSpec(file.spec ?? file), seed: file.seed ?? null };
}

/** A certificate and its spec, from one file or from two. Throws InputError `forge.file`, `forge.no-spec` or `spec.*`. */
export function readClaim(files: { readonly certificatePath: string; readonly specPath: string | null }): {
  readonly spec: WorldSpec;
  readonly certificate: unknown;
} {
  const file = readJsonFile(files.certificatePath);
  const { spec: own, ...rest } = file;
  const certificate = typeof file.certificate === 'object' ? withoutSpec(file.certificate) : rest;
  if (files.specPath !== null) return { spec: readSpecFile(files.specPath).spec, certificate };
  const carried = own ?? specIn(file.certificate);
  if (carried === undefined) {
    throw new InputError(`"${files.certificatePath}" holds no spec that the certificate could be about.`, {
      code: 'forge.no-spec',
      fix: 'Pass the file that --out wrote, or name the spec too: forge verify <certificate.json> <spec.json>.',
    });
  }
  return { spec: parseSpec(carried), certificate };
}

function withoutSpec(certificate: unknown): unknown {
  if (typeof certificate !== 'object' || certificate === null) return certificate;
  return Object.fromEntries(Object.entries(certificate).filter(([key]) => key !== 'spec'));
}

function specIn(certificate: unknown): unknown {
  return typeof certificate === 'object' && certificate !== null && 'spec' in certificate
    ? certificate.spec
    : undefined;
}

function readJsonFile(path: string): z.infer<typeof fileSchema> {
  const wrong = (because: string, cause?: unknown): InputError =>
    new InputError(`"${path}" cannot be used: ${because}.`, {
      code: 'forge.file',
      fix: 'Check the path and the contents of the file.',
      cause,
    });
  let json: unknown;
  try {
    const text = readFileSync(path, 'utf8');
    if (text.length > mostBytes) throw wrong(`it has ${text.length} characters; ${mostBytes} is the most`);
    json = JSON.parse(text);
  } catch (cause) {
    throw cause instanceof InputError ? cause : wrong('it cannot be read as JSON', cause);
  }
  const result = fileSchema.safeParse(json);
  if (result.success) return result.data;
  throw wrong(result.error.issues[0]?.message ?? 'it has another shape');
}
