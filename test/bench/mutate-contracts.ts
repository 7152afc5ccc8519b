import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runForge } from '#test/contracts/run-forge.ts';

/** One change of one place in the Solidity that some test must notice. */
interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Source files and the tests that are to notice; invariants are left out, because units should be enough. */
const plan: readonly { readonly files: readonly string[]; readonly tests: string }[] = [
  {
    files: ['RoyaltyGraph.sol', 'libraries/RoyaltyMath.sol'],
    tests: 'contracts/test/RoyaltyGraph{Nodes,Pay,Settle,Fuzz}.t.sol',
  },
  { files: ['GameAssets.sol', 'RoyaltyForwarder.sol'], tests: 'contracts/test/{GameAssets,AssetReceipt}.t.sol' },
  {
    files: ['Marketplace.sol', 'libraries/LotTerms.sol'],
    tests: 'contracts/test/{Marketplace,LotOrders,LotOrderRules,Auction}.t.sol',
  },
  {
    files: ['PlayerAccount.sol', 'PlayerAccountFactory.sol'],
    tests: 'contracts/test/Player{Account,Session,Delegate}.t.sol',
  },
];

/** What stands between spaces in a formatted file, and what it becomes. */
const flips: readonly (readonly [string, string])[] = [
  [' + ', ' - '],
  [' - ', ' + '],
  [' * ', ' / '],
  [' / ', ' * '],
  [' += ', ' -= '],
  [' -= ', ' += '],
  [' < ', ' <= '],
  [' <= ', ' < '],
  [' > ', ' >= '],
  [' >= ', ' > '],
  [' == ', ' != '],
  [' != ', ' == '],
  [' && ', ' || '],
  [' || ', ' && '],
  [' & ', ' | '],
  [' | ', ' & '],
  [' >> ', ' << '],
  [' << ', ' >> '],
  [' true', ' false'],
  [' false', ' true'],
  [' nonReentrant', ''],
];

/** Lines whose change nobody could notice: loops over exact counts, and text that is not code. */
const skipped = /^\s*(\/\/|\/\*|\*|import|pragma|for \(|keccak256\(|"|mapping)|typehash|TYPEHASH/;

function mutantsOf(file: string, text: string): Mutant[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    skipped.test(line)
      ? []
      : flips.flatMap(([from, to]) => {
          const found: Mutant[] = [];
          for (let at = line.indexOf(from); at >= 0; at = line.indexOf(from, at + 1)) {
            const changed = line.slice(0, at) + to + line.slice(at + from.length);
            const source = lines.with(index, changed).join('\n');
            found.push({ file, line: index + 1, from: line.trim(), to: changed.trim(), source });
          }
          return found;
        }),
  );
}

/** A copy of the contracts to change, so that the checkout stays as it is. */
async function copyContracts(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  for (const part of ['src', 'test', 'script', 'foundry.toml']) {
    await cp(join(root, 'contracts', part), join(folder, 'contracts', part), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Leaves only the tests of one part, so that each mutant compiles in seconds. */
async function keepTests(folder: string, pattern: string): Promise<void> {
  const names = /\{(.*)\}/.exec(pattern)?.[1]?.split(',') ?? [];
  const [before = '', after = ''] = pattern.replace('contracts/test/', '').split(/\{.*\}/);
  const wanted = new Set(names.map((name) => `${before}${name}${after}`));
  const from = join(root, 'contracts/test');
  const to = join(folder, 'contracts/test');
  await rm(to, { recursive: true });
  await cp(join(from, 'utils'), join(to, 'utils'), { recursive: true });
  for (const name of await readdir(from)) if (wanted.has(name)) await cp(join(from, name), join(to, name));
}

/** What became of a mutant; one that did not compile or ran out of time says nothing about the tests. */
type Fate = 'noticed' | 'survived' | 'undecided';

async function judge(folder: string, mutant: Mutant): Promise<Fate> {
  const place = join(folder, 'contracts/src', mutant.file);
  const original = await readFile(place, 'utf8');
  await writeFile(place, mutant.source);
  try {
    const { results } = await runForge({ folder, timeoutMilliseconds: 300_000 });
    return results.every(({ status }) => status === 'Success') ? 'survived' : 'noticed';
  } catch {
    return 'undecided';
  } finally {
    await writeFile(place, original);
  }
}

/** An even choice of at most `most`, the same each time. */
function sample(mutants: readonly Mutant[], most: number): readonly Mutant[] {
  const stride = Math.max(1, mutants.length / most);
  return mutants.filter((_, index) => Math.floor(index / stride) !== Math.floor((index - 1) / stride));
}

const [only = '', most = '1000'] = process.argv.slice(2);
const folder = await copyContracts();
try {
  const fates: Record<Fate, number> = { noticed: 0, survived: 0, undecided: 0 };
  for (const { files, tests } of plan) {
    const chosen = files.filter((file) => file.includes(only));
    if (chosen.length === 0) continue;
    await keepTests(folder, tests);
    for (const file of chosen) {
      const mutants = mutantsOf(file, await readFile(join(root, 'contracts/src', file), 'utf8'));
      for (const mutant of sample(mutants, Number(most))) {
        const fate = await judge(folder, mutant);
        fates[fate] += 1;
        if (fate === 'noticed') continue;
        console.log(`${fate} ${mutant.file}:${mutant.line}\n  ${mutant.from}\n  ${mutant.to}`);
      }
      console.log(`${file}: ${mutants.length} mutants known`);
    }
  }
  const decided = fates.noticed + fates.survived;
  const score = ((100 * fates.noticed) / Math.max(1, decided)).toFixed(1);
  console.log(`${fates.noticed} of ${decided} mutants were noticed (${score} %), ${fates.undecided} undecided.`);
} finally {
  await rm(folder, { recursive: true });
}
