// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LotItem, LotOrder, OrderKind} from "../types/LotOrder.sol";

/// @notice What a lot order means: its EIP-712 struct hash, which orders make sense, what a lot costs when,
/// and how a price is shared between the lines of a lot.
library LotTerms {
    /// @notice Thrown when an order contradicts itself.
    error InvalidOrder();

    /// So many lines that closing an auction always fits a block.
    uint256 internal constant MAX_ITEMS = 16;
    /// A bid must top the one before by one part in twenty.
    uint256 internal constant STEP_DIVISOR = 20;

    bytes32 internal constant ITEM_TYPEHASH =
        keccak256("LotItem(uint256 tokenId,uint256 amount,uint32 weight)");
    bytes32 internal constant ORDER_TYPEHASH = keccak256(
        "LotOrder(address maker,uint8 kind,LotItem[] items,uint256 lots,address currency,uint256 startPriceWei,uint256 endPriceWei,uint256 start,uint256 end,address taker,uint256 epoch,uint256 salt)LotItem(uint256 tokenId,uint256 amount,uint32 weight)"
    );

    /// @notice The EIP-712 struct hash.
    function structHash(LotOrder calldata order) internal pure returns (bytes32) {
        // In two halves: thirteen words at once are too many for the stack.
        bytes memory head = abi.encode(
            ORDER_TYPEHASH,
            order.maker,
            order.kind,
            _hashItems(order.items),
            order.lots,
            order.currency,
            order.startPriceWei
        );
        bytes memory tail = abi.encode(
            order.endPriceWei, order.start, order.end, order.taker, order.epoch, order.salt
        );
        return keccak256(bytes.concat(head, tail));
    }

    /// @notice Reverts with `InvalidOrder` for what no honest maker signs.
    function requireValid(LotOrder calldata order) internal pure {
        uint256 count = order.items.length;
        bool falls = order.startPriceWei != order.endPriceWei;
        if (count == 0 || count > MAX_ITEMS || order.endPriceWei == 0) revert InvalidOrder();
        if (order.endPriceWei > order.startPriceWei || order.start >= order.end) {
            revert InvalidOrder();
        }
        if (falls && order.kind != OrderKind.Sell) revert InvalidOrder();
        if (order.kind == OrderKind.Offer && order.currency == address(0)) revert InvalidOrder();
        if (order.kind == OrderKind.Auction && order.lots != 1) revert InvalidOrder();
        for (uint256 i; i < count; ++i) {
            if (order.items[i].amount == 0 || order.items[i].weight == 0) revert InvalidOrder();
        }
    }

    /// @notice Price of one lot at a second between start and end, rounded in favour of the maker.
    function priceAt(LotOrder calldata order, uint256 time) internal pure returns (uint256) {
        uint256 fall = order.startPriceWei - order.endPriceWei;
        if (fall == 0) return order.startPriceWei;
        return order.startPriceWei - fall * (time - order.start) / (order.end - order.start);
    }

    /// @notice The least that a bid must be to top another.
    function leastAbove(uint256 bidWei) internal pure returns (uint256) {
        return bidWei + bidWei / STEP_DIVISOR + 1;
    }

    /// @notice What each line of a lot gets of `total`: cumulative floors, so the parts add up exactly.
    function split(LotItem[] calldata items, uint256 total)
        internal
        pure
        returns (uint256[] memory parts)
    {
        parts = new uint256[](items.length);
        uint256 all;
        for (uint256 i; i < items.length; ++i) {
            all += items[i].weight;
        }
        uint256 weight;
        uint256 given;
        for (uint256 i; i < items.length; ++i) {
            weight += items[i].weight;
            uint256 reached = total * weight / all;
            parts[i] = reached - given;
            given = reached;
        }
    }

    function _hashItems(LotItem[] calldata items) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](items.length);
        for (uint256 i; i < items.length; ++i) {
            hashes[i] = keccak256(abi.encode(ITEM_TYPEHASH, items[i]));
        }
        return keccak256(abi.encodePacked(hashes));
    }
}
