import type { PlacedMutant } from './find-mutants.ts';

/**
 * A file's text with all its mutants inside, each behind a switch: `isMutant(id)`. While one is on, the others are off,
 * so a changed text holds no further switches. `text` holds one character per byte; `toSource` leads to the source folder.
 */
export function weaveMutants(text: string, mutants: readonly PlacedMutant[], toSource: string): string {
  const body = weave(text, { start: 0, end: text.length, mutants: [...mutants].toSorted(outerFirst) });
  return body
    .replace('@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol', `${toSource}MutantGuard.sol`)
    .replace(/^pragma .*$/m, (pragma) => `${pragma}\n\nimport {isMutant} from "${toSource}MutantSwitch.sol";`);
}

/** Whether a mutant is on: the block's coinbase is its id. Called pure, so that pure code can ask. */
export const switchSource = `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

function isMutant(uint256 id) pure returns (bool) {
    function(uint256) view returns (bool) looked = _isOn;
    function(uint256) pure returns (bool) asked;
    assembly {
        asked := looked
    }
    return asked(id);
}

function _isOn(uint256 id) view returns (bool) {
    return uint160(address(block.coinbase)) == id;
}
`;

/** OpenZeppelin's guard with a second modifier that a mutant switches off. */
export function guardSource(openZeppelin: string): string {
  const modifier = `modifier nonReentrantUnless(uint256 id) {
        if (!isMutant(id)) _nonReentrantBefore();
        _;
        if (!isMutant(id)) _nonReentrantAfter();
    }`;
  return openZeppelin
    .replaceAll('"./', '"@openzeppelin/contracts/utils/')
    .replaceAll('"../', '"@openzeppelin/contracts/')
    .replace(/^pragma .*$/m, (pragma) => `${pragma}\n\nimport {isMutant} from "./MutantSwitch.sol";`)
    .replace(/modifier nonReentrant\(\)/, (old) => `${modifier}\n\n    ${old}`);
}

function outerFirst(left: PlacedMutant, right: PlacedMutant): number {
  return left.start - right.start || right.end - left.end;
}

function weave(text: string, part: { start: number; end: number; mutants: readonly PlacedMutant[] }): string {
  const { start, end, mutants } = part;
  let woven = '';
  let at = start;
  for (let index = 0; index < mutants.length;) {
    const outer = mutants[index];
    if (outer === undefined) break;
    const inside = mutants.slice(index).filter((mutant) => mutant.start < outer.end);
    const same = inside.filter((mutant) => mutant.start === outer.start && mutant.end === outer.end);
    const inner = weave(text, {
      start: outer.start,
      end: outer.end,
      mutants: inside.filter((mutant) => !same.includes(mutant)),
    });
    woven += text.slice(at, outer.start) + same.reduceRight(choose, inner);
    at = outer.end;
    index += inside.length;
  }
  return woven + text.slice(at, end);
}

function choose(original: string, { id, form, changed }: PlacedMutant): string {
  if (form === 'guard') return `nonReentrantUnless(${id})`;
  if (form === 'statement') return `{ if (isMutant(${id})) { ${changed} } else { ${original} } }`;
  return `(isMutant(${id}) ? ${changed} : ${original})`;
}
