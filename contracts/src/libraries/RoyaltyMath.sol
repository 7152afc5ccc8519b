// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The arithmetic of absolute royalties: rates, rounding, and the split of one settle.
/// @dev A flow that reaches a node from below carries exactly `rate + stack` parts, of which `rate`
/// are the node's own, whichever descendant paid; so two constants per node are enough.
library RoyaltyMath {
    /// Parts in a whole.
    uint256 internal constant ONE = 1e9;
    /// What all ancestors and the node itself may take together along one line of descent.
    uint256 internal constant CAP = 5e8;
    /// What several parents together may take; above it a combination is refused.
    uint256 internal constant CEILING = 9e8;
    /// Each generation may take one part in five of the headroom, so a line never ends.
    uint256 internal constant HEADROOM_DIVISOR = 5;

    /// @notice The rate a node gets: what was asked, trimmed to a fifth of the headroom under the cap.
    function grantRate(uint256 asked, uint256 stack) internal pure returns (uint256) {
        if (stack >= CAP) return 0;
        uint256 most = (CAP - stack) / HEADROOM_DIVISOR;
        return asked < most ? asked : most;
    }

    /// @notice `amount * part / whole`, rounded up.
    function shareUp(uint256 amount, uint256 part, uint256 whole) internal pure returns (uint256) {
        return (amount * part + whole - 1) / whole;
    }

    /// @notice What a node passes up to its parents out of direct and royalty money.
    /// Rounds in favour of the ancestors, so that no payment is too small to carry a royalty.
    function passUp(uint256 direct, uint256 royalty, uint256 rate, uint256 stack)
        internal
        pure
        returns (uint256)
    {
        if (stack == 0) return 0;
        return shareUp(direct, stack, ONE) + shareUp(royalty, stack, rate + stack);
    }
}
