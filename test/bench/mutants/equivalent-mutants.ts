/** A change that no test can notice, and why. */
export interface EquivalentMutant {
  readonly file: string;
  /** The whole line. */
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

const addsNothing = 'without it zero is added, which costs gas and changes nothing';

/** Changes that leave the meaning of the contracts as it is. */
export const equivalentMutants: readonly EquivalentMutant[] = [
  {
    file: 'RoyaltyGraph.sol',
    code: 'if (reached != passed) _addRoyalty(parent, token, reached - passed);',
    from: 'reached != passed',
    to: 'true',
    why: addsNothing,
  },
  {
    file: 'RoyaltyGraph.sol',
    code: 'if (settled.crewId != 0) {',
    from: 'settled.crewId != 0',
    to: 'true',
    why: 'crew 0 has no members',
  },
  {
    file: 'RoyaltyGraph.sol',
    code: 'if (part != 0) _credits[member.account][token] += part;',
    from: 'part != 0',
    to: 'true',
    why: addsNothing,
  },
  {
    file: 'RoyaltyGraph.sol',
    code: 'if (left != 0) _credits[settled.creator][token] += left;',
    from: 'left != 0',
    to: 'true',
    why: addsNothing,
  },
  {
    file: 'libraries/RoyaltyMath.sol',
    code: 'if (stack >= CAP) return 0;',
    from: 'stack >= CAP',
    to: 'stack > CAP',
    why: 'at the cap the headroom is zero, and so is the rate',
  },
  {
    file: 'libraries/RoyaltyMath.sol',
    code: 'if (stack >= CAP) return 0;',
    from: 'CAP',
    to: '(CAP + 1)',
    why: 'at the cap the headroom is zero, and so is the rate',
  },
  {
    file: 'libraries/RoyaltyMath.sol',
    code: 'return asked < most ? asked : most;',
    from: 'asked < most',
    to: 'asked <= most',
    why: 'the smaller of two equal numbers is either',
  },
  {
    file: 'libraries/LotTerms.sol',
    code: 'if (fall == 0) return order.startPriceWei;',
    from: 'fall == 0',
    to: 'false',
    why: 'a price that falls by zero is the first price; the line saves gas',
  },
  {
    file: 'PlayerAccount.sol',
    code: 'if (wanted == 0) return;',
    from: 'wanted == 0',
    to: 'false',
    why: addsNothing,
  },
  {
    file: 'libraries/SumTree.sol',
    code: 'reached = reached < beside',
    from: 'reached < beside',
    to: 'reached <= beside',
    why: 'two equal words make the same pair either way',
  },
];
