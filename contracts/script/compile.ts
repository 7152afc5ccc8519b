import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Abi, Hex } from 'viem';
import { fingerprintCode, type ImmutableRange, type RuntimeFingerprint } from '#contracts/actions/fingerprint-code.ts';
import { BugError } from '#engine/errors.ts';

const require = createRequire(import.meta.url);
const sourceFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** The contracts that the product deploys or talks to. */
export const contractNames = [
  'RoyaltyGraph',
  'GameAssets',
  'Marketplace',
  'PlayerAccount',
  'PlayerAccountFactory',
  'InferenceMarket',
  'DataPool',
  'Tournament',
  'CreditToken',
] as const;

/** Name of a contract that the product deploys or talks to. */
export type ContractName = (typeof contractNames)[number];

/** What the compiler says of one contract. */
export interface CompiledContract {
  readonly abi: Abi;
  readonly bytecode: Hex;
  readonly runtime: RuntimeFingerprint;
}

interface CompilerOutput {
  readonly errors?: readonly { severity: string; formattedMessage: string }[];
  readonly contracts: Record<string, Record<string, CompilerContract>>;
}

interface CompilerContract {
  readonly abi: Abi;
  readonly evm: {
    readonly bytecode: { readonly object: string };
    readonly deployedBytecode: {
      readonly object: string;
      readonly immutableReferences: Record<string, readonly ImmutableRange[]>;
    };
  };
}

/** Compiles all contracts with npm's WebAssembly compiler and the settings of foundry.toml; no network. Throws BugError with the compiler's text. */
export function compileContracts(): Record<ContractName, CompiledContract> {
  const compiler = require('solc') as {
    compile(input: string, callbacks: { import: (path: string) => { contents: string } }): string;
  };
  const output = JSON.parse(
    compiler.compile(JSON.stringify(compilerInput()), { import: readImport }),
  ) as CompilerOutput;
  const failures = (output.errors ?? []).filter((error) => error.severity === 'error');
  if (failures.length > 0) {
    throw new BugError(
      `The contracts do not compile: ${failures.map((failure) => failure.formattedMessage).join('\n')}`,
      { code: 'contracts.compile', fix: 'Correct the Solidity source named above.' },
    );
  }
  return Object.fromEntries(contractNames.map((name) => [name, describeContract(output, name)])) as Record<
    ContractName,
    CompiledContract
  >;
}

function compilerInput(): unknown {
  const sources = contractNames.map((name) => [
    `contracts/src/${name}.sol`,
    { content: readFileSync(join(sourceFolder, `${name}.sol`), 'utf8') },
  ]);
  return {
    language: 'Solidity',
    sources: Object.fromEntries(sources),
    settings: {
      optimizer: { enabled: true, runs: 20000 },
      evmVersion: 'prague',
      metadata: { bytecodeHash: 'none', appendCBOR: false },
      remappings: ['solady/=solady/src/'],
      outputSelection: {
        '*': {
          '*': [
            'abi',
            'evm.bytecode.object',
            'evm.deployedBytecode.object',
            'evm.deployedBytecode.immutableReferences',
          ],
        },
      },
    },
  };
}

function readImport(path: string): { contents: string } {
  const file = path.startsWith('contracts/src/')
    ? join(sourceFolder, path.slice('contracts/src/'.length))
    : require.resolve(path);
  return { contents: readFileSync(file, 'utf8') };
}

function describeContract(output: CompilerOutput, name: ContractName): CompiledContract {
  const contract = output.contracts[`contracts/src/${name}.sol`]?.[name];
  if (contract === undefined) {
    throw new BugError(`The compiler returned nothing for ${name}.`, {
      code: 'contracts.compile',
      fix: 'Check that the contract has the name of its file.',
    });
  }
  const { bytecode, deployedBytecode } = contract.evm;
  const immutables = Object.values(deployedBytecode.immutableReferences)
    .flat()
    .map(({ start, length }) => ({ start, length }))
    .sort((left, right) => left.start - right.start);
  return {
    abi: contract.abi,
    bytecode: `0x${bytecode.object}`,
    runtime: { hash: fingerprintCode(`0x${deployedBytecode.object}`, immutables), immutables },
  };
}
