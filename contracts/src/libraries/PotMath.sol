// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice How a tournament's pot is shared, to the wei.
library PotMath {
    /// Parts in a whole.
    uint256 internal constant ONE = 1e9;
    /// The most that the node which is played may take of the pot.
    uint256 internal constant MAX_NODE_SHARE = 5e8;
    uint256 private constant MAX_PLACES = 8;

    /// @notice Whether shares are one to eight, none empty, and together the whole.
    function isSplit(uint32[] calldata split) internal pure returns (bool) {
        if (split.length > MAX_PLACES) return false;
        uint256 total;
        for (uint256 i; i < split.length; ++i) {
            if (split[i] == 0) return false;
            total += split[i];
        }
        return total == ONE;
    }

    /// @notice The node's part and each winner's; the first winner takes what rounding and empty places leave.
    function share(uint256 pot, uint256 nodeShare, uint32[] memory split, uint256 winnerCount)
        internal
        pure
        returns (uint256 toNode, uint256[] memory prizes)
    {
        toNode = pot * nodeShare / ONE;
        uint256 prizePot = pot - toNode;
        prizes = new uint256[](winnerCount);
        prizes[0] = prizePot;
        for (uint256 i = 1; i < winnerCount; ++i) {
            prizes[i] = prizePot * split[i] / ONE;
            prizes[0] -= prizes[i];
        }
    }
}
