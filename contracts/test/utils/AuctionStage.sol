// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LotOrder, OrderKind} from "../../src/types/LotOrder.sol";
import {Stage} from "./Stage.sol";

/// English auctions: Ben auctions a remix of Ann's original, Ann and Cora bid.
abstract contract AuctionStage is Stage {
    uint256 internal original;
    uint256 internal remix;
    LotOrder internal order;
    bytes internal signature;
    bytes32 internal orderHash;

    function _deployAuction() internal {
        _deployAll();
        vm.warp(1_800_000_000);
        vm.deal(ann, 1e30);
        vm.deal(cora, 1e30);
        original = _mint(ann, 1, _ids());
        remix = _mint(ben, 2, _ids(original));
        LotOrder memory made = _lots(ben, OrderKind.Auction, remix, 1000);
        made.items[0].amount = 10;
        _take(made);
    }

    function _take(LotOrder memory made) internal {
        delete order.items;
        order.items.push(made.items[0]);
        order.maker = made.maker;
        order.kind = made.kind;
        (order.lots, order.currency) = (made.lots, made.currency);
        (order.startPriceWei, order.endPriceWei) = (made.startPriceWei, made.endPriceWei);
        (order.start, order.end, order.taker) = (made.start, made.end, made.taker);
        (order.epoch, order.salt) = (made.epoch, made.salt);
        signature = _signLots(BEN_KEY, made);
        orderHash = market.hashLots(made);
    }

    function _bid(address bidder, uint256 amount) internal {
        vm.prank(bidder);
        market.bid{value: amount}(order, amount, signature);
    }

    function _refuseBid(address bidder, uint256 amount, bytes memory why) internal {
        vm.expectRevert(why);
        _bid(bidder, amount);
    }
}
