// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What the maker of a lot order wants.
enum OrderKind {
    /// Sells lots at a fixed or falling price (a bundle or a Dutch auction).
    Sell,
    /// Buys lots for an ERC-20; whoever holds the items fills it.
    Offer,
    /// Sells one lot to the highest bidder (an English auction).
    Auction
}

/// @notice One line of a lot.
struct LotItem {
    uint256 tokenId;
    /// Units of the token in one lot.
    uint256 amount;
    /// Part of the price that counts as this line's own, against the sum of all lines' weights.
    uint32 weight;
}

/// @notice A maker's signed order for lots of one or several assets; a lot moves whole or not at all.
struct LotOrder {
    address maker;
    OrderKind kind;
    LotItem[] items;
    /// How many such lots; may be filled in parts. An auction has one.
    uint256 lots;
    /// ERC-20 that is paid with; the zero address is the native coin (not for offers).
    address currency;
    /// Price of one lot at the start, in the currency's smallest unit; the least bid of an auction.
    uint256 startPriceWei;
    /// Price of one lot at the end, reached in a straight line; the same as the start unless a sale falls.
    uint256 endPriceWei;
    /// First second at which it can be filled (Unix time).
    uint256 start;
    /// First second at which it can no longer be filled (Unix time).
    uint256 end;
    /// The only one who may fill it, or the zero address for anybody.
    address taker;
    /// The maker's epoch at signing; raising the epoch voids all older orders.
    uint256 epoch;
    /// Makes two otherwise equal orders differ.
    uint256 salt;
}

/// @notice An English auction from its first bid on.
struct Auction {
    /// Who leads, or won; zero before the first bid.
    address bidder;
    /// First second at which nobody can bid any more (Unix time).
    uint40 end;
    /// The leading bid has been paid to the seller.
    bool closed;
    /// The lot has been handed to the winner.
    bool claimed;
    /// The leading bid, in the currency's smallest unit.
    uint256 bidWei;
}
