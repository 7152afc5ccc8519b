// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MerkleTreeLib} from "solady/utils/MerkleTreeLib.sol";
import {Contribution} from "../../src/types/Pool.sol";

/// Builds the Merkle tree of an epoch's list as a curator would.
library Lists {
    function leaves(address dataPool, uint256 poolId, uint256 epochId, Contribution[] memory list)
        internal
        view
        returns (bytes32[] memory hashes)
    {
        hashes = new bytes32[](list.length);
        for (uint256 i; i < list.length; ++i) {
            bytes32 once = keccak256(abi.encode(block.chainid, dataPool, poolId, epochId, list[i]));
            hashes[i] = keccak256(abi.encode(once));
        }
    }

    function root(bytes32[] memory hashes) internal pure returns (bytes32) {
        return MerkleTreeLib.root(MerkleTreeLib.build(hashes));
    }

    function proof(bytes32[] memory hashes, uint256 index)
        internal
        pure
        returns (bytes32[] memory)
    {
        return MerkleTreeLib.leafProof(MerkleTreeLib.build(hashes), index);
    }
}
