// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Contribution} from "../../src/types/Pool.sol";

/// Builds the tree of an epoch's list as a curator would, honest or not.
library Lists {
    function leaves(address dataPool, uint256 poolId, uint256 epochId, Contribution[] memory list)
        internal
        view
        returns (bytes32[] memory hashes)
    {
        hashes = new bytes32[](list.length);
        for (uint256 i; i < list.length; ++i) {
            bytes32 once = keccak256(abi.encode(block.chainid, dataPool, poolId, epochId, list[i]));
            hashes[i] = word(keccak256(abi.encode(once)), list[i].points);
        }
    }

    function word(bytes32 hash, uint256 points) internal pure returns (bytes32) {
        return bytes32((uint256(hash) >> 40 << 40) + points);
    }

    function root(bytes32[] memory line) internal pure returns (bytes32) {
        while (line.length > 1) {
            line = _above(line);
        }
        return line[0];
    }

    function proof(bytes32[] memory line, uint256 index)
        internal
        pure
        returns (bytes32[] memory beside)
    {
        beside = new bytes32[](0);
        while (line.length > 1) {
            uint256 other = index ^ 1;
            if (other < line.length) beside = _with(beside, line[other]);
            line = _above(line);
            index /= 2;
        }
    }

    /// The row above: pairs joined, the smaller first, and what is left over as it is.
    function _above(bytes32[] memory line) private pure returns (bytes32[] memory above) {
        above = new bytes32[]((line.length + 1) / 2);
        for (uint256 i; i < above.length; ++i) {
            above[i] = line[2 * i];
            if (2 * i + 1 == line.length) break;
            (bytes32 left, bytes32 right) = (line[2 * i], line[2 * i + 1]);
            if (left > right) (left, right) = (right, left);
            uint256 points = uint256(left) % 2 ** 40 + uint256(right) % 2 ** 40;
            above[i] = word(keccak256(abi.encodePacked(left, right)), points);
        }
    }

    function _with(bytes32[] memory list, bytes32 last)
        private
        pure
        returns (bytes32[] memory longer)
    {
        longer = new bytes32[](list.length + 1);
        for (uint256 i; i < list.length; ++i) {
            longer[i] = list[i];
        }
        longer[list.length] = last;
    }
}
