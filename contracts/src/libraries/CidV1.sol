// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Writes a sha2-256 digest as the CIDv1 of a raw block in base32, the form wallets resolve.
library CidV1 {
    bytes32 private constant ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    /// Version 1, codec raw, hash sha2-256, 32 bytes: 32 bits, whose last two are zero and begin the next letter.
    string private constant HEAD = "ipfs://bafkrei";

    /// @notice `ipfs://bafkrei...` for the block with this digest.
    function toUri(bytes32 digest) internal pure returns (string memory) {
        bytes memory text = bytes(string.concat(HEAD, "0000000000000000000000000000000000000000000000000000"));
        // 3 bits of the digest, 50 times 5, and 3 with two zeros behind.
        for (uint256 i; i < 51; ++i) {
            text[14 + i] = ALPHABET[(uint256(digest) >> (253 - 5 * i)) & 31];
        }
        text[65] = ALPHABET[(uint256(digest) & 7) << 2];
        return string(text);
    }
}
