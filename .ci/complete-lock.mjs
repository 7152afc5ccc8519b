// Adds lock entries for optional platform packages that the registry at hand does not list (it may lag behind), so that
// `npm ci` finds the lock complete. They are bound to their platform by os, cpu and libc and are never fetched elsewhere.
// Run after every change of dependencies: node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['darwin', 'win32', 'android', 'freebsd', 'openharmony', 'linux', 'openbsd', 'netbsd', 'sunos', 'aix'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

function platformOf(name) {
  const words = name.toLowerCase().split(/[-/]/);
  const system = systems.find((word) => words.includes(word)) ?? (words.includes('win') ? 'win32' : undefined);
  const processor =
    processors.find((word) => words.includes(word)) ??
    (words.includes('amd64') ? 'x64' : words.some((word) => word.startsWith('arm')) ? 'arm' : undefined);
  return {
    // A package that runs anywhere but is not listed is bound to a system that does not exist.
    os: [system ?? 'none'],
    ...(processor ? { cpu: [processor] } : {}),
    ...(words.includes('musl') || words.includes('musleabihf') ? { libc: ['musl'] } : {}),
  };
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = path
      .split('/node_modules/')
      .map((_, depth, parts) => `${parts.slice(0, depth + 1).join('/node_modules/')}/node_modules/${name}`);
    const isLocked = [`node_modules/${name}`, ...places].some((place) => lock.packages[place.replace(/^\//, '')]);
    if (isLocked) continue;
    lock.packages[`node_modules/${name}`] = {
      version: String(range).replace(/^[\^~>=\s]+/, ''),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...platformOf(name),
    };
    added += 1;
  }
}
const packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
process.stdout.write(`${added} entries added\n`);
