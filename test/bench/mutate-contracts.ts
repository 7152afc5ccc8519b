import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runForge } from '#test/contracts/run-forge.ts';
import { driveMutants } from './mutants/drive-mutants.ts';
import { equivalentMutants, type EquivalentMutant } from './mutants/equivalent-mutants.ts';
import { findMutants, type Mutant, type PlacedMutant } from './mutants/find-mutants.ts';
import { readSyntax } from './mutants/read-syntax.ts';
import { guardSource, switchSource, weaveMutants } from './mutants/weave-mutants.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = 'contracts/src';

/** Which tests are to notice a change in which files; the invariants are left out, because units are enough. */
const plan: readonly { readonly name: string; readonly files: RegExp; readonly tests: RegExp }[] = [
  { name: 'Graph', files: /RoyaltyGraph|RoyaltyMath/, tests: /^Royalty(Graph(Nodes|Pay|Settle|Fuzz)|Math)$/ },
  { name: 'Assets', files: /GameAssets|Forwarder|ReceiptHash|CidV1/, tests: /^(GameAssets|AssetReceipt|CidV1)$/ },
  { name: 'Market', files: /Marketplace|OrderHash|LotTerms/, tests: /^(Marketplace|LotOrders|LotOrderRules|Auction)$/ },
  { name: 'Player', files: /PlayerAccount|BatchHash/, tests: /^Player(Account|Session|Delegate)$/ },
  {
    name: 'Service',
    files: /Inference|MeteredTabs|ScoreMath/,
    tests: /^(Inference(Market|Request|Dispute|Score)|MeteredTabs)$/,
  },
  { name: 'Arena', files: /Tournament|PotMath|PullPayments/, tests: /^Tournament(Result|Dispute)?$/ },
  { name: 'Credit', files: /CreditToken/, tests: /^CreditToken$/ },
  { name: 'Pool', files: /Data|Pool|Contribution|SumTree/, tests: /^DataPool(Consent|Epochs|Claims|Votes)?$/ },
];

/** Knocks at the doors of all contracts, so every part asks it. */
const everywhere = 'Reentry';

/** A copy of the contracts with every mutant inside and a driver per part of the plan. */
async function weaveContracts(): Promise<{ readonly folder: string; readonly mutants: readonly PlacedMutant[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  for (const part of ['src', 'test', 'script', 'foundry.toml']) {
    await cp(join(root, 'contracts', part), join(folder, 'contracts', part), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const paths = await readdir(join(root, source), { recursive: true });
  const files = paths.filter((path) => /^(libraries.)?\w+\.sol$/.test(path)).toSorted();
  const { trees, constants } = readSyntax(
    root,
    files.map((file) => `${source}/${file}`),
  );
  const mutants: PlacedMutant[] = [];
  for (const file of files) {
    const text = await readFile(join(root, source, file), 'latin1');
    const syntax = trees.get(`${source}/${file}`);
    if (syntax === undefined) continue;
    const found = findMutants({ file, text, syntax, constants, firstId: mutants.length + 1 });
    mutants.push(...found);
    const toSource = file.includes('/') ? '../' : './';
    await writeFile(join(folder, source, file), weaveMutants(text, found, toSource), 'latin1');
  }
  const guard = createRequire(import.meta.url).resolve('@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol');
  await writeFile(join(folder, source, 'MutantGuard.sol'), guardSource(await readFile(guard, 'utf8')));
  await writeFile(join(folder, source, 'MutantSwitch.sol'), switchSource);
  await addDrivers(folder, mutants);
  return { folder, mutants };
}

async function addDrivers(folder: string, mutants: readonly Mutant[]): Promise<void> {
  const testFolder = join(folder, 'contracts/test');
  const names = (await readdir(testFolder)).filter((file) => file.endsWith('.t.sol'));
  const all = await Promise.all(
    names.map(async (file) => ({
      name: file.replace('.t.sol', ''),
      text: await readFile(join(testFolder, file), 'utf8'),
    })),
  );
  for (const { name, files, tests } of plan) {
    const suites = all.filter((suite) => tests.test(suite.name) || suite.name === everywhere);
    const ids = mutants.filter(({ file }) => partOf(file) === name).map(({ id }) => id);
    await writeFile(join(testFolder, `${name}Mutants.t.sol`), driveMutants(name, suites, ids));
    if (ids.length === 0) throw new RangeError(`No file is like ${files}.`);
  }
  // Neither invariants nor gas are asked, and what is not there is not compiled.
  for (const { name } of all) {
    const isAsked = name === everywhere || plan.some(({ tests }) => tests.test(name));
    if (!isAsked) await rm(join(testFolder, `${name}.t.sol`));
  }
}

function partOf(file: string): string {
  const part = plan.find(({ files }) => files.test(file));
  if (part === undefined) throw new RangeError(`No tests are planned for ${file}.`);
  return part.name;
}

/** Runs one driver; the ids of the mutants that nothing noticed. */
async function findSurvivors(folder: string, part: string): Promise<ReadonlySet<number>> {
  const { results } = await runForge({
    folder,
    matchPath: `contracts/test/${part}Mutants.t.sol`,
    flags: ['--code-size-limit', '10000000', '--gas-limit', '100000000000'],
    environment: { FOUNDRY_OPTIMIZER: 'false' },
  });
  const survivors = results
    .filter(({ status }) => status === 'Success')
    .map(({ name }) => Number(/\d+/.exec(name)?.[0]));
  const unchanged = results.find(({ name }) => name === 'test_0()');
  if (unchanged?.status !== 'Success') throw new RangeError(`${part} fails without a mutant: ${unchanged?.reason}`);
  return new Set(survivors);
}

function isKnown(mutant: Mutant, known: EquivalentMutant): boolean {
  const fields = ['file', 'code', 'from', 'to'] as const;
  return fields.every((field) => mutant[field] === known[field]);
}

function isEquivalent(mutant: Mutant): boolean {
  return equivalentMutants.some((known) => isKnown(mutant, known));
}

function scoreOf(mutants: readonly Mutant[], survivors: ReadonlySet<number>): string {
  const meaningful = mutants.filter((mutant) => !isEquivalent(mutant));
  const noticed = meaningful.filter(({ id }) => !survivors.has(id)).length;
  const score = ((100 * noticed) / Math.max(1, meaningful.length)).toFixed(1);
  return `${noticed} of ${meaningful.length} mutants were noticed (${score} %), ${mutants.length - meaningful.length} change nothing.`;
}

const only = new RegExp(process.argv[2] ?? '');
const { folder, mutants } = await weaveContracts();
const survivors = new Set<number>();
const judged: Mutant[] = [];
try {
  for (const { name } of plan.filter((part) => only.test(part.name))) {
    for (const id of await findSurvivors(folder, name)) survivors.add(id);
    const ours = mutants.filter(({ file }) => partOf(file) === name);
    judged.push(...ours);
    for (const mutant of ours) {
      if (!survivors.has(mutant.id) || isEquivalent(mutant)) continue;
      console.log(`survived ${mutant.file}:${mutant.line}\n  ${mutant.from}\n  ${mutant.to}`);
    }
    for (const file of new Set(ours.map((mutant) => mutant.file))) {
      console.log(
        `${file}: ${scoreOf(
          ours.filter((mutant) => mutant.file === file),
          survivors,
        )}`,
      );
    }
  }
  console.log(`All: ${scoreOf(judged, survivors)}`);
  const stale = equivalentMutants.filter((known) => !mutants.some((mutant) => isKnown(mutant, known)));
  if (stale.length > 0) throw new RangeError(`No longer there: ${stale.map(({ code }) => code).join(' ')}`);
  for (const { file, from, to, why } of equivalentMutants)
    console.log(`changes nothing ${file}: ${from} -> ${to}: ${why}`);
} finally {
  await rm(folder, { recursive: true });
}
process.exitCode = judged.some((mutant) => survivors.has(mutant.id) && !isEquivalent(mutant)) ? 1 : 0;
