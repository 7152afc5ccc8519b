import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runForge } from '#test/contracts/run-forge.ts';
import { equivalentMutants } from './mutants/equivalent-mutants.ts';
import { findMutants, type Mutant, type PlacedMutant } from './mutants/find-mutants.ts';
import { readSyntax } from './mutants/read-syntax.ts';
import { guardSource, switchSource, weaveMutants } from './mutants/weave-mutants.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = 'contracts/src';

/** Which tests are to notice a change in which files; the invariants are left out, because units are enough. */
const plan: readonly { readonly files: RegExp; readonly tests: string }[] = [
  { files: /RoyaltyGraph|RoyaltyMath/, tests: 'Royalty{Graph{Nodes,Pay,Settle,Fuzz},Math}' },
  { files: /GameAssets|RoyaltyForwarder|ReceiptHash|CidV1/, tests: '{GameAssets,AssetReceipt,CidV1}' },
  { files: /Marketplace|OrderHash|LotTerms/, tests: '{Marketplace,LotOrders,LotOrderRules,Auction}' },
  { files: /PlayerAccount|BatchHash/, tests: 'Player{Account,Session,Delegate}' },
  { files: /InferenceMarket|MeteredTabs|ScoreMath/, tests: '{Inference{Market,Request,Dispute,Score},MeteredTabs}' },
  { files: /Data|Pool|Contribution/, tests: 'DataPool{,Consent,Epochs,Claims,Votes}' },
  { files: /Tournament|PotMath|PullPayments/, tests: 'Tournament{,Result,Dispute}' },
  { files: /CreditToken/, tests: 'CreditToken' },
];

/** What became of a mutant. */
type Fate = 'noticed' | 'survived' | 'equivalent';

/** A copy of the contracts with every mutant inside, compiled once; without what measures gas. */
async function weaveContracts(): Promise<{ readonly folder: string; readonly mutants: readonly PlacedMutant[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  for (const part of ['src', 'test', 'script', 'foundry.toml']) {
    await cp(join(root, 'contracts', part), join(folder, 'contracts', part), { recursive: true });
  }
  await rm(join(folder, 'contracts/test/Gas.t.sol'));
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
  return { folder, mutants };
}

/** Whether a test fails while a mutant is on (0: none). */
async function isNoticed(folder: string, options: { readonly id: number; readonly tests: string }): Promise<boolean> {
  const { id, tests } = options;
  const flags = ['--fail-fast', '--no-match-test', 'GasTarget|CostsTheSame', '--fuzz-runs', '16', '--threads', '1'];
  const coinbase = `0x${id.toString(16).padStart(40, '0')}`;
  try {
    const { results } = await runForge({
      folder,
      matchPath: `contracts/test/${tests}.t.sol`,
      flags: [...flags, '--code-size-limit', '1000000', '--block-coinbase', coinbase],
      environment: { FOUNDRY_OPTIMIZER: 'false' },
      timeoutMilliseconds: id === 0 ? 0 : 300_000,
    });
    if (results.length === 0) throw new RangeError(`No test is called ${tests}.`);
    const failed = results.filter(({ status }) => status !== 'Success');
    if (id === 0 && failed.length > 0)
      throw new RangeError(failed.map(({ name, reason }) => `${name}: ${reason}`).join('\n'));
    return failed.length > 0;
  } catch (problem) {
    // A change that never ends is noticed, too.
    if ((problem as { readonly killed?: boolean }).killed === true) return true;
    throw problem;
  }
}

async function judge(folder: string, mutant: Mutant, tests: string): Promise<Fate> {
  const reason = equivalentMutants.find(
    ({ file, from, to }) => file === mutant.file && from === mutant.from && to === mutant.to,
  );
  if (reason !== undefined) return 'equivalent';
  return (await isNoticed(folder, { id: mutant.id, tests })) ? 'noticed' : 'survived';
}

const only = new RegExp(process.argv[2] ?? '');
const { folder, mutants } = await weaveContracts();
const totals: Record<Fate, number> = { noticed: 0, survived: 0, equivalent: 0 };
try {
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const tests = plan.find(({ files }) => files.test(file))?.tests;
    if (!only.test(file)) continue;
    if (tests === undefined) throw new RangeError(`No tests are planned for ${file}.`);
    await isNoticed(folder, { id: 0, tests });
    const fates: Record<Fate, number> = { noticed: 0, survived: 0, equivalent: 0 };
    for (const mutant of mutants.filter((one) => one.file === file)) {
      const fate = await judge(folder, mutant, tests);
      fates[fate] += 1;
      totals[fate] += 1;
      if (fate === 'survived') console.log(`survived ${file}:${mutant.line}\n  ${mutant.from}\n  ${mutant.to}`);
    }
    console.log(`${file}: ${scoreOf(fates)}`);
  }
  console.log(`All: ${scoreOf(totals)}`);
} finally {
  await rm(folder, { recursive: true });
}

function scoreOf({ noticed, survived, equivalent }: Record<Fate, number>): string {
  const decided = noticed + survived;
  const score = ((100 * noticed) / Math.max(1, decided)).toFixed(1);
  return `${noticed} of ${decided} mutants were noticed (${score} %), ${equivalent} change nothing.`;
}
