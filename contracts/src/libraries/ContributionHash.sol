// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Contribution} from "../types/Pool.sol";
import {SumTree} from "./SumTree.sol";

/// @notice The line of a contribution in its epoch's tree: hashed twice, so that no pair is a line.
library ContributionHash {
    function line(uint256 poolId, uint256 epochId, Contribution calldata contribution)
        internal
        view
        returns (bytes32)
    {
        bytes32 once =
            keccak256(abi.encode(block.chainid, address(this), poolId, epochId, contribution));
        return SumTree.word(keccak256(abi.encode(once)), contribution.points);
    }
}
