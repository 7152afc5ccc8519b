// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A Merkle tree whose words carry the points below them in their last 40 bits, and 216 bits of hash before.
/// @dev Each proof adds up the points on its way, so all that can be proven of a list is at most what its root says:
/// a root that says less than the list leaves some line without a proof, and a line with a proof is covered.
library SumTree {
    /// @notice The word of a line or of a pair: its hash, shortened, and its points.
    function word(bytes32 hash, uint40 points) internal pure returns (bytes32) {
        return bytes32(bytes27(hash)) | bytes32(uint256(points));
    }

    /// @notice The points that a word carries.
    function pointsOf(bytes32 of_) internal pure returns (uint40) {
        return uint40(uint256(of_));
    }

    /// @notice The root that a line's word and its neighbours on the way up lead to; the smaller word of a pair comes first.
    /// Reverts when the points on the way need more than 40 bits.
    function rootOf(bytes32 line, bytes32[] calldata proof)
        internal
        pure
        returns (bytes32 reached)
    {
        reached = line;
        for (uint256 i; i < proof.length; ++i) {
            bytes32 beside = proof[i];
            uint40 points = pointsOf(reached) + pointsOf(beside);
            reached = reached < beside
                ? word(keccak256(abi.encode(reached, beside)), points)
                : word(keccak256(abi.encode(beside, reached)), points);
        }
    }
}
