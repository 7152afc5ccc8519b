// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Writes a sha2-256 digest as the CIDv1 of a raw block in base32, the form wallets resolve.
library CidV1 {
    bytes32 private constant ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    /// Version 1, codec raw, hash sha2-256, 32 bytes.
    uint256 private constant PREFIX = 0x01551220;
    /// 36 bytes are 288 bits: 57 letters of 5 bits and a last one of 3.
    uint256 private constant LETTERS = 58;

    /// @notice `ipfs://b...` for the block with this digest.
    function toUri(bytes32 digest) internal pure returns (string memory) {
        bytes memory text = new bytes(8 + LETTERS);
        bytes8 scheme = "ipfs://b";
        for (uint256 i; i < 8; ++i) {
            text[i] = scheme[i];
        }
        for (uint256 i; i < LETTERS; ++i) {
            text[8 + i] = ALPHABET[_fiveBits(uint256(digest), i * 5)];
        }
        return string(text);
    }

    /// The five bits that start at `offset` of the 32-bit prefix followed by the 256-bit digest.
    function _fiveBits(uint256 digest, uint256 offset) private pure returns (uint256) {
        uint256 end = offset + 5;
        if (end <= 32) return (PREFIX >> (32 - end)) & 31;
        // Prefix bits left of the digest matter only for the letter that straddles both.
        uint256 head = offset < 32 ? PREFIX << (end - 32) : 0;
        uint256 tail = end <= 288 ? digest >> (288 - end) : digest << (end - 288);
        return (head | tail) & 31;
    }
}
