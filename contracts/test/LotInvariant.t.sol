// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../src/interfaces/IMarketplace.sol";
import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {Auction, LotOrder} from "../src/types/LotOrder.sol";
import {ERC1155} from "solady/tokens/ERC1155.sol";
import {Base} from "./utils/Base.sol";
import {LotHandler} from "./utils/LotHandler.sol";

contract LotInvariantTest is Base {
    LotHandler internal handler;
    IRoyaltyGraph internal graph;
    ERC1155 internal assets;
    IMarketplace internal market;

    function setUp() public {
        handler = new LotHandler();
        (address graphAt, address assetsAt, address marketAt) = handler.contracts();
        (graph, assets, market) =
        (IRoyaltyGraph(graphAt), ERC1155(assetsAt), IMarketplace(marketAt));
        _target(address(handler));
    }

    /// B1, B5, B7 and the step rules of B2 to B4 are checked at every step by the handler.
    function invariant_B1_B5_B7_everyStepKeptTheRules() public view {
        vm.assertEq(handler.broken(), "", "a rule was broken");
    }

    function invariant_B2_neverMoreThanOffered() public view {
        for (uint256 i; i < handler.orderCount(); ++i) {
            (LotOrder memory order, bytes32 orderHash) = handler.orderAt(i);
            uint256 filled = market.filled(orderHash);
            vm.assertLe(handler.sold(orderHash), order.lots, "at most what was offered");
            if (handler.cancelled(orderHash)) vm.assertEq(filled, type(uint256).max, "cancelled");
            else vm.assertEq(filled, handler.sold(orderHash), "counted");
        }
    }

    function invariant_B3_theMarketHoldsLeadingBidsAndNothingElse() public view {
        uint256 native;
        uint256 token;
        for (uint256 i; i < handler.orderCount(); ++i) {
            (LotOrder memory order, bytes32 orderHash) = handler.orderAt(i);
            Auction memory auction = market.auctionOf(orderHash);
            if (auction.closed) continue;
            if (order.currency == NATIVE) native += auction.bidWei;
            else token += auction.bidWei;
        }
        vm.assertEq(address(market).balance, native, "native");
        vm.assertEq(handler.coin().balanceOf(address(market)), token, "token");
    }

    function invariant_B4_oneWinnerOnePayoutOneHandover() public view {
        uint256[7] memory kept;
        for (uint256 i; i < handler.orderCount(); ++i) {
            (LotOrder memory order, bytes32 orderHash) = handler.orderAt(i);
            Auction memory auction = market.auctionOf(orderHash);
            vm.assertEq(handler.payouts(orderHash), auction.closed ? 1 : 0, "payouts");
            vm.assertEq(handler.handovers(orderHash), auction.claimed ? 1 : 0, "handovers");
            if (auction.bidder == address(0) || auction.claimed) continue;
            for (uint256 k; k < order.items.length; ++k) {
                kept[order.items[k].tokenId] += order.items[k].amount;
            }
        }
        for (uint256 id = 1; id < 7; ++id) {
            vm.assertEq(assets.balanceOf(address(market), id), kept[id], "lots in its keeping");
        }
    }

    function invariant_B6_everyPriceIsInTheGraphAtOnce() public view {
        address coin = address(handler.coin());
        vm.assertEq(
            handler.paidIn(NATIVE),
            address(graph).balance + address(market).balance + handler.withdrawn(NATIVE),
            "native"
        );
        vm.assertEq(
            handler.paidIn(coin),
            handler.coin().balanceOf(address(graph)) + handler.coin().balanceOf(address(market))
                + handler.withdrawn(coin),
            "token"
        );
    }
}
