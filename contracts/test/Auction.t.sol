// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ERC1155} from "solady/tokens/ERC1155.sol";
import {IMarketplace} from "../src/interfaces/IMarketplace.sol";
import {LotTerms} from "../src/libraries/LotTerms.sol";
import {Auction, LotOrder, OrderKind} from "../src/types/LotOrder.sol";
import {Agreeable, Rebidder} from "./utils/Receivers.sol";
import {AuctionStage} from "./utils/AuctionStage.sol";
import {Log} from "./utils/Base.sol";
import {Coin} from "./utils/Tokens.sol";

/// From the first bid to the claim.
contract AuctionTest is AuctionStage {
    function setUp() public {
        _deployAuction();
    }

    function test_bid_takesTheLotAndTheMoneyIntoTheMarket() public {
        vm.expectEmit();
        emit IMarketplace.AuctionOpened(orderHash, ben, NATIVE, order.items);
        vm.expectEmit();
        emit IMarketplace.BidPlaced(orderHash, cora, 1000, order.end);
        _bid(cora, 1000);
        Auction memory running = market.auctionOf(orderHash);
        vm.assertEq(running.bidder, cora, "leads");
        vm.assertEq(running.bidWei, 1000, "bid");
        vm.assertEq(running.end, order.end, "end");
        vm.assertTrue(!running.closed && !running.claimed, "open");
        vm.assertEq(assets.balanceOf(address(market), remix), 10, "the lot");
        vm.assertEq(address(market).balance, 1000, "the bid");
    }

    function test_bid_mustReachTheReserveAndTopByATwentieth() public {
        _refuseBid(cora, 999, abi.encodeWithSelector(IMarketplace.BidTooLow.selector, 999, 1000));
        _bid(cora, 1000);
        _refuseBid(ann, 1050, abi.encodeWithSelector(IMarketplace.BidTooLow.selector, 1050, 1051));
        _bid(ann, 1051);
        vm.assertEq(graph.balanceOf(cora, NATIVE), 1000, "beaten bid is credit");
        vm.assertEq(address(market).balance, 1051, "only the leading bid");
        vm.prank(cora);
        graph.withdraw(NATIVE, cora);
        vm.assertEq(cora.balance, 1e30, "whole again");
    }

    function test_bid_needsItsExactMoney() public {
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.WrongValue.selector, 1001, 1000));
        vm.prank(cora);
        market.bid{value: 1001}(order, 1000, signature);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.WrongValue.selector, 999, 1000));
        vm.prank(cora);
        market.bid{value: 999}(order, 1000, signature);
    }

    function test_bid_lateMovesTheEnd() public {
        _bid(cora, 1000);
        vm.warp(order.end - 300);
        _bid(ann, 2000);
        vm.assertEq(market.auctionOf(orderHash).end, order.end, "five minutes are left");
        vm.warp(order.end - 1);
        _bid(cora, 3000);
        uint256 end = market.auctionOf(orderHash).end;
        vm.assertEq(end, order.end + 299, "five minutes more");
        vm.warp(end);
        _refuseBid(ann, 9000, abi.encodeWithSelector(IMarketplace.AuctionOver.selector, end));
        vm.warp(end - 1);
        _bid(ann, 9000);
    }

    function test_bid_firstNeedsAGoodOrderAndLaterOnesOnlyItsBytes() public {
        signature = _signLots(CORA_KEY, order);
        _refuseBid(cora, 1000, abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, ben));
        signature = _signLots(BEN_KEY, order);
        _bid(cora, 1000);
        signature = "";
        _bid(ann, 2000);
        order.startPriceWei = order.endPriceWei = 1;
        _refuseBid(cora, 9000, abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, ben));
    }

    function test_bid_refusesOutsideTimeEpochTakerAndKind() public {
        LotOrder memory made = order;
        vm.warp(made.end);
        _refuseBid(cora, 1000, abi.encodeWithSelector(IMarketplace.OrderExpired.selector, made.end));
        vm.warp(made.start - 1);
        _refuseBid(
            cora, 1000, abi.encodeWithSelector(IMarketplace.OrderNotStarted.selector, made.start)
        );
        vm.warp(made.start);
        made.taker = ann;
        _take(made);
        bytes memory notTaker = abi.encodeWithSelector(IMarketplace.NotTaker.selector, cora, ann);
        _refuseBid(cora, 1000, notTaker);
        _bid(ann, 1000);
        _refuseBid(cora, 9000, notTaker);
        made.lots = 2;
        _take(made);
        _refuseBid(ann, 1000, abi.encodeWithSelector(LotTerms.InvalidOrder.selector));
        (made.lots, made.kind) = (1, OrderKind.Sell);
        _take(made);
        _refuseBid(ann, 1000, abi.encodeWithSelector(LotTerms.InvalidOrder.selector));
        (made.kind, made.end) = (OrderKind.Auction, 1 << 40);
        _take(made);
        _refuseBid(ann, 1000, abi.encodeWithSelector(LotTerms.InvalidOrder.selector));
        vm.prank(ben);
        market.bumpEpoch();
        _refuseBid(ann, 1000, abi.encodeWithSelector(IMarketplace.OrderEpochStale.selector, 0, 1));
    }

    function test_cancelLots_isImpossibleOnceSomebodyBid() public {
        LotOrder memory other = order;
        other.salt = 7;
        vm.prank(ben);
        market.cancelLots(other);
        _bid(cora, 1000);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.AuctionHasBid.selector, orderHash));
        vm.prank(ben);
        market.cancelLots(order);
        // Nor do all orders voided at once stop it.
        vm.prank(ben);
        market.bumpEpoch();
        _bid(ann, 2000);
        _take(other);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.OrderEpochStale.selector, 0, 1));
        _bid(cora, 1000);
    }

    function test_bid_refusesACancelledAuction() public {
        vm.prank(ben);
        market.cancelLots(order);
        _refuseBid(
            cora, 1000, abi.encodeWithSelector(IMarketplace.OrderCancelled.selector, orderHash)
        );
    }

    function test_close_paysTheSellerOnceThroughTheGraph() public {
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.NoBid.selector, orderHash));
        market.close(order);
        _bid(cora, 1000);
        vm.warp(order.end - 1);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.AuctionRunning.selector, order.end));
        market.close(order);
        vm.warp(order.end);
        vm.expectEmit();
        emit IMarketplace.LotsFilled(
            orderHash, ben, cora, OrderKind.Auction, order.items, 1, NATIVE, 1000
        );
        market.close(order);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.AuctionClosed.selector, orderHash));
        market.close(order);
        graph.settleMany(_ids(remix, original), NATIVE);
        vm.assertEq(graph.balanceOf(ben, NATIVE), 900, "seller");
        vm.assertEq(graph.balanceOf(ann, NATIVE), 100, "ancestor");
        vm.assertEq(address(market).balance, 0, "nothing stays");
        vm.assertEq(assets.balanceOf(cora, remix), 0, "the lot waits for its claim");
    }

    function test_claim_handsTheLotOverOnce() public {
        _bid(cora, 1000);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.AuctionRunning.selector, order.end));
        vm.prank(cora);
        market.claim(order, cora);
        vm.warp(order.end);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.NotWinner.selector, ann, cora));
        vm.prank(ann);
        market.claim(order, ann);
        vm.expectEmit();
        emit IMarketplace.LotClaimed(orderHash, cora, ben);
        vm.prank(cora);
        market.claim(order, ben);
        vm.assertEq(assets.balanceOf(ben, remix), 10, "sent where the winner said");
        vm.assertTrue(market.auctionOf(orderHash).closed, "the seller was paid as well");
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.AlreadyClaimed.selector, orderHash));
        vm.prank(cora);
        market.claim(order, cora);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.AuctionClosed.selector, orderHash));
        market.close(order);
    }

    function test_claim_byAnybodyReachesTheWinner() public {
        _bid(cora, 1000);
        vm.warp(order.end);
        market.close(order);
        market.claim(order, cora);
        vm.assertEq(assets.balanceOf(cora, remix), 10, "handed over");
    }

    function test_claim_byAWinnerThatCannotReceiveBlocksNobody() public {
        Agreeable winner = new Agreeable();
        vm.deal(address(winner), 1000);
        winner.run{value: 1000}(
            address(market), abi.encodeCall(market.bid, (order, 1000, signature))
        );
        vm.warp(order.end);
        vm.expectRevert();
        market.claim(order, address(graph));
        market.close(order);
        graph.settle(remix, NATIVE);
        vm.assertEq(graph.balanceOf(ben, NATIVE), 900, "the seller has the money");
        winner.run(address(market), abi.encodeCall(market.claim, (order, cora)));
        vm.assertEq(assets.balanceOf(cora, remix), 10, "sent to somebody who can");
    }

    function test_bid_inATokenKeepsTheSameBooks() public {
        Coin coin = new Coin();
        LotOrder memory made = order;
        made.currency = address(coin);
        _take(made);
        for (uint256 i; i < 2; ++i) {
            address bidder = i == 0 ? ann : cora;
            coin.mint(bidder, 5000);
            vm.prank(bidder);
            coin.approve(address(market), 5000);
        }
        vm.prank(ann);
        market.bid(order, 1000, signature);
        vm.prank(cora);
        market.bid(order, 2000, signature);
        vm.assertEq(graph.balanceOf(ann, address(coin)), 1000, "beaten bid");
        vm.assertEq(coin.balanceOf(address(market)), 2000, "leading bid");
        vm.warp(order.end);
        market.claim(order, cora);
        vm.assertEq(coin.balanceOf(address(market)), 0, "paid out");
        (uint256 direct,) = graph.pending(remix, address(coin));
        vm.assertEq(direct, 2000, "in the graph");
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.AuctionOver.selector, order.end));
        vm.prank(ann);
        market.bid(order, 4000, signature);
    }

    function test_market_keepsNoTokenThatItDidNotFetch() public {
        vm.expectRevert(ERC1155.TransferToNonERC1155ReceiverImplementer.selector);
        vm.prank(ben);
        assets.safeTransferFrom(ben, address(market), remix, 1, "");
        uint256[] memory one = _ids(1);
        vm.expectRevert(IMarketplace.UnwantedToken.selector);
        vm.prank(ben);
        assets.safeBatchTransferFrom(ben, address(market), _ids(remix), one, "");
        vm.expectRevert(IMarketplace.UnwantedToken.selector);
        market.onERC1155BatchReceived(address(market), ben, one, one, "");
    }

    function test_claim_cannotBeEnteredTwice() public {
        Rebidder winner = new Rebidder(market);
        vm.deal(address(winner), 3000);
        winner.bid(order, 1000, signature);
        vm.warp(order.end);
        winner.claim(order);
        vm.assertEq(
            winner.refusal(),
            ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector,
            "the guard stopped it"
        );
        vm.assertEq(assets.balanceOf(address(winner), remix), 10, "once");
    }

    function test_bid_endsAtTheLastSecondThatCanBeKept() public {
        LotOrder memory made = order;
        made.end = type(uint40).max;
        _take(made);
        _bid(cora, 1000);
        vm.assertEq(market.auctionOf(orderHash).end, type(uint40).max, "the longest");
        made.end = uint256(type(uint40).max) + 1;
        _take(made);
        _refuseBid(cora, 1000, abi.encodeWithSelector(LotTerms.InvalidOrder.selector));
    }

    function test_bid_saysOnceThatTheAuctionIsOpen() public {
        _bid(cora, 1000);
        vm.recordLogs();
        _bid(ann, 2000);
        Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; ++i) {
            bool isOpening = logs[i].topics[0] == IMarketplace.AuctionOpened.selector;
            vm.assertTrue(!isOpening, "open already");
        }
    }
}
