// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A maker's signed offer to sell units of one asset for native coin.
struct Order {
    address maker;
    uint256 tokenId;
    /// Units on sale; may be bought in parts.
    uint256 amount;
    /// Price of one copy, in wei.
    uint256 priceWei;
    /// First second at which it can be bought (Unix time).
    uint256 start;
    /// First second at which it can no longer be bought (Unix time).
    uint256 end;
    /// The maker's epoch at signing; raising the epoch voids all older orders.
    uint256 epoch;
    /// Makes two otherwise equal orders differ.
    uint256 salt;
}
