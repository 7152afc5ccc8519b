import {
  concatHex,
  encodeAbiParameters,
  keccak256,
  toFunctionSelector,
  toHex,
  type AbiParameter,
  type Hex,
} from 'viem';

/** A file of Solidity tests. */
export interface TestFile {
  /** File and contract without `.t.sol` and `Test`. */
  readonly name: string;
  readonly text: string;
}

/** How often a fuzz test is called for each mutant; the first call has all zeros, the second the largest values. */
const inputsPerFuzz = 8;

/** What measures gas says nothing here, and neither does what is slower than all others together. */
const skipped = /GasTarget|CostsTheSame/;

/**
 * A Solidity test per mutant (`test_17`) that passes when nothing notices the mutant: it switches it on, builds each
 * suite anew and calls all its tests, each from the state that `setUp` left.
 */
export function driveMutants(name: string, suites: readonly TestFile[], ids: readonly number[]): string {
  const imports = suites.map((suite) => `import {${suite.name}Test} from "./${suite.name}.t.sol";`);
  const runs = suites.map((suite) => {
    const calls = testCalls(suite.text).map(
      ([test, call]) => `        _call(suite, "${test}", hex"${call.slice(2)}");`,
    );
    return `        suite = address(new ${suite.name}Test());\n        _setUp(suite);\n${calls.join('\n')}`;
  });
  return `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

${imports.join('\n')}

interface SwitchVm {
    function coinbase(address account) external;
    function deal(address account, uint256 balance) external;
    function snapshotState() external returns (uint256);
    function revertToState(uint256 id) external returns (bool);
}

contract ${name}Mutants {
    SwitchVm private constant vm = SwitchVm(address(uint160(uint256(keccak256("hevm cheat code")))));
    bool public constant IS_TEST = true;

    /// A suite may have none; where it fails, the tests fail, too.
    function _setUp(address suite) private returns (bool ok) {
        vm.deal(suite, type(uint96).max);
        (ok,) = suite.call(abi.encodeWithSignature("setUp()"));
    }

    function _call(address suite, string memory name, bytes memory test) private {
        uint256 state = vm.snapshotState();
        (bool ok,) = suite.call{gas: 300_000_000}(test);
        require(ok, name);
        vm.revertToState(state);
    }

    function _run(uint256 id) private {
        vm.coinbase(address(uint160(id)));
        address suite;
${runs.join('\n')}
    }

${[0, ...ids].map((id) => `    function test_${id}() external {\n        _run(${id});\n    }`).join('\n')}
}
`;
}

/** Names and calldata of a suite's tests. */
function testCalls(text: string): [string, Hex][] {
  return [...text.matchAll(/function (test\w+)\(([^)]*)\)/g)].flatMap(([, name = '', parameters = '']) => {
    if (skipped.test(name)) return [];
    const inputs = parameters.split(',').flatMap((parameter): AbiParameter[] => {
      const [type = ''] = parameter.trim().split(/\s+/);
      return type === '' ? [] : [{ type }];
    });
    const selector = toFunctionSelector(`function ${name}(${inputs.map(({ type }) => type).join(',')})`);
    const times = inputs.length === 0 ? 1 : inputsPerFuzz;
    return Array.from({ length: times }, (_, round) => [
      name,
      concatHex([
        selector,
        encodeAbiParameters(
          inputs,
          inputs.map(({ type }, place) => valueOf(type, { round, seed: `${name} ${place} ${round}` })),
        ),
      ]),
    ]);
  });
}

/** A value of a type: zero, the largest, then any. */
function valueOf(type: string, at: { readonly round: number; readonly seed: string }): unknown {
  const { round, seed } = at;
  const list = /^(.*)\[(\d+)\]$/.exec(type);
  if (list) {
    const [, item = '', count = ''] = list;
    return Array.from({ length: Number(count) }, (_, place) => valueOf(item, { round, seed: `${seed} ${place}` }));
  }
  const bits =
    BigInt(/\d+$/.exec(type)?.[0] ?? (type === 'address' ? 160 : 256)) * (type.startsWith('bytes') ? 8n : 1n);
  const most = 2n ** bits - 1n;
  const word = round === 0 ? 0n : round === 1 ? most : BigInt(keccak256(toHex(seed))) & most;
  if (type === 'bool') return (word & 1n) === 1n;
  return type.startsWith('uint') && bits > 48n
    ? word
    : type.startsWith('uint')
      ? Number(word)
      : toHex(word, { size: Number(bits / 8n) });
}
