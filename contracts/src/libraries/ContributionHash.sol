// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Contribution} from "../types/Pool.sol";

/// @notice The Merkle leaf of a contribution: hashed twice, so that no inner node is a leaf.
library ContributionHash {
    function leaf(uint256 poolId, uint256 epochId, Contribution calldata contribution)
        internal
        view
        returns (bytes32)
    {
        bytes32 once =
            keccak256(abi.encode(block.chainid, address(this), poolId, epochId, contribution));
        return keccak256(abi.encode(once));
    }
}
