import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(join(root, file)));
const sources = tracked.filter(
  (file) => /^(engine|contracts|server|client|studio)\/.*\.tsx?$/.test(file) && !file.startsWith('contracts/abi/'),
);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Lines of code: no blank lines, no comments. */
function countCode(text: string): number {
  return text.split('\n').filter((line) => !/^\s*(\/\/|\/?\*|$)/.test(line)).length;
}

describe('floor plan', () => {
  it('has only the agreed names at the top level', () => {
    const allowed =
      /^(client|server|studio|contracts|assets|test|engine|package\.json|package-lock\.json|tsconfig\.json|vite\.config\.ts|README\.md|LICENSE|\..+)$/;
    const names = new Set(tracked.map((file) => file.split('/')[0] ?? ''));
    expect([...names].filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('lets engine import only pure packages and nothing above it', () => {
    const pure = /^(zod|canonicalize|rfc6902|@noble\/hashes(\/.*)?|#engine\/.*|\.\/.*)$/;
    const offences = sources
      .filter((file) => file.startsWith('engine/'))
      .flatMap((file) =>
        [...read(file).matchAll(/from '([^']+)'/g)]
          .map((match) => match[1] ?? '')
          .filter((name) => !pure.test(name) && !(file.startsWith('engine/protocol/') && name === '@colyseus/schema'))
          .map((name) => `${file} -> ${name}`),
      );
    expect(offences).toEqual([]);
  });

  it('keeps the apps apart', () => {
    const forbidden: Record<string, RegExp> = {
      contracts: /from '#(server|client|studio)\//,
      server: /from '#(client|studio)\//,
      client: /from '#(server|studio)\//,
      studio: /from '#(server|client)\//,
    };
    const offences = sources.filter((file) => forbidden[file.split('/')[0] ?? '']?.test(read(file)));
    expect(offences).toEqual([]);
  });

  it('reads the environment in server/env.ts only', () => {
    const offences = sources.filter((file) => file !== 'server/env.ts' && /process\.env\b/.test(read(file)));
    expect(offences).toEqual([]);
  });

  it('fetches nothing from elsewhere at run time', () => {
    const remote =
      /https?:\/\/(fonts\.g|cdn\.|unpkg\.com|esm\.sh|raw\.githubusercontent|dist\.ipfs|huggingface\.co\/[^ ]*resolve)/;
    expect(
      tracked.filter((file) => /\.(tsx?|html|css)$/.test(file) && remote.test(read(file)) && !file.startsWith('test/')),
    ).toEqual([]);
  });
});

describe('files', () => {
  it('are named in kebab-case', () => {
    expect(sources.filter((file) => !/^[a-z0-9-]+(\.[a-z]+)*\.tsx?$/.test(file.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('hold at most 300 lines of code', () => {
    expect(sources.filter((file) => countCode(read(file)) > 300)).toEqual([]);
  });

  it('give every export a doc comment', () => {
    const offences: string[] = [];
    for (const file of sources.filter((name) => !name.endsWith('.d.ts'))) {
      const lines = read(file).split('\n');
      lines.forEach((line, index) => {
        const isExport = /^export (async )?(function\*?|const|class|abstract class|interface|type) /.test(line);
        const isInferred = /^export type \w+(<.*>)? =.*(z\.(infer|input|output)<|SchemaType<|\(typeof )/.test(line);
        if (isExport && !isInferred && !/\*\/\s*$/.test(lines[index - 1] ?? '')) offences.push(`${file}:${index + 1}`);
      });
    }
    expect(offences).toEqual([]);
  });

  it('promise nothing that is missing', () => {
    const promise = /\b(TODO|FIXME|XXX|HACK)\b|not implemented|placeholder implementation/;
    expect(sources.filter((file) => promise.test(read(file)))).toEqual([]);
  });

  it('throw GameErrors, never a bare Error', () => {
    expect(sources.filter((file) => /throw new Error\(/.test(read(file)))).toEqual([]);
  });
});

describe('registries', () => {
  const registries = [
    'engine/mechanics',
    'engine/archetypes',
    'engine/rules',
    'engine/cutscene/shots',
    'server/inference/providers',
    'studio/document/commands',
  ];
  it.each(registries.filter((folder) => existsSync(join(root, folder, 'index.ts'))))(
    '%s lists every file that defines an entry',
    (folder) => {
      const list = read(`${folder}/index.ts`);
      const entries = sources.filter(
        (file) =>
          dirname(file) === folder &&
          !file.endsWith('/index.ts') &&
          /export const \w+(: [^=]+)? = define[A-Z]/.test(read(file)),
      );
      expect(entries.length).toBeGreaterThan(0);
      const isListed = (file: string) =>
        list.includes(`./${file.slice(folder.length + 1)}`) || list.includes(`#${file}`);
      expect(entries.filter((file) => !isListed(file))).toEqual([]);
    },
  );
});

describe('tests', () => {
  it('mirror the source tree', () => {
    const free = /^test\/(e2e|load|bench|golden|[^/]+)(\/|$|\.)/;
    const folders = new Set(sources.map((file) => dirname(file)));
    const stray = tracked
      .filter(
        (file) =>
          file.endsWith('.test.ts') &&
          (!free.test(file) || /^test\/(engine|contracts|server|client|studio)\//.test(file)),
      )
      .filter((file) => !/^test\/[^/]+\.test\.ts$/.test(file))
      .filter((file) => !/^test\/(e2e|load|bench)\//.test(file))
      .filter((file) => !folders.has(dirname(file.replace(/^test\//, ''))));
    expect(stray).toEqual([]);
  });

  it('run: none is skipped or focused', () => {
    const off = /\b(it|test|describe)\.(skip|only|todo)\(|vm\.skip\(/;
    const tests = tracked.filter((file) => /^(test|contracts\/test)\//.test(file) && /\.(ts|tsx|sol)$/.test(file));
    expect(tests.filter((file) => file !== 'test/house-rules.test.ts' && off.test(read(file)))).toEqual([]);
  });
});
