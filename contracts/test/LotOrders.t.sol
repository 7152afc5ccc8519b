// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC1155} from "solady/tokens/ERC1155.sol";
import {IMarketplace} from "../src/interfaces/IMarketplace.sol";
import {LotItem, LotOrder, OrderKind} from "../src/types/LotOrder.sol";
import {Rebidder} from "./utils/Receivers.sol";
import {LotStage} from "./utils/LotStage.sol";
import {FeeCoin} from "./utils/Tokens.sol";

/// Sales, bundles, Dutch auctions and offers: what moves, and who is paid.
contract LotOrdersTest is LotStage {
    function test_fill_movesTheWholeLotAndEachLineEarnsItsPart() public {
        LotOrder memory order = _bundle();
        bytes32 orderHash = market.hashLots(order);
        bytes memory signature = _signLots(BEN_KEY, order);
        vm.expectEmit();
        emit IMarketplace.LotsFilled(
            orderHash, ben, cora, OrderKind.Sell, order.items, 2, NATIVE, 2000
        );
        vm.prank(cora);
        market.fill{value: 2000}(order, 2, signature);
        vm.assertEq(assets.balanceOf(cora, remix), 4, "first line");
        vm.assertEq(assets.balanceOf(cora, other), 2, "second line");
        (uint256 direct,) = graph.pending(remix, NATIVE);
        vm.assertEq(direct, 1500, "three quarters");
        (direct,) = graph.pending(other, NATIVE);
        vm.assertEq(direct, 500, "one quarter");
        vm.assertEq(market.filled(orderHash), 2, "lots counted");
        vm.assertEq(address(market).balance, 0, "no residue");
    }

    function test_fill_movesNothingWhenOneLineIsMissing() public {
        LotOrder memory order = _bundle();
        vm.prank(ben);
        assets.safeTransferFrom(ben, ann, other, 10, "");
        _refuse(order, 1, 1000, abi.encodeWithSelector(ERC1155.InsufficientBalance.selector));
        vm.assertEq(assets.balanceOf(cora, remix), 0, "nothing moved");
        vm.assertEq(market.filled(market.hashLots(order)), 0, "nothing counted");
        vm.assertEq(address(graph).balance, 0, "nothing paid");
    }

    function test_fill_givesBackWhatWasSentAboveThePrice() public {
        LotOrder memory order = _bundle();
        uint256 before = cora.balance;
        _fill(order, 1, 1234);
        vm.assertEq(before - cora.balance, 1000, "paid the price");
        _refuse(order, 1, 999, abi.encodeWithSelector(IMarketplace.WrongValue.selector, 999, 1000));
        _fill(order, 2, 2000);
        _refuse(
            order,
            1,
            1000,
            abi.encodeWithSelector(IMarketplace.OrderFilled.selector, market.hashLots(order))
        );
    }

    function test_fill_ofADutchAuctionFallsInAStraightLine() public {
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 1001);
        order.endPriceWei = 1;
        order.end = order.start + 1000;
        order.lots = 4;
        uint256 before = cora.balance;
        _fill(order, 1, 1001);
        vm.assertEq(before - cora.balance, 1001, "at the start");
        vm.warp(order.start + 250);
        before = cora.balance;
        _fill(order, 1, 1001);
        vm.assertEq(before - cora.balance, 751, "after a quarter");
        vm.warp(order.start + 999);
        before = cora.balance;
        _fill(order, 1, 1001);
        vm.assertEq(before - cora.balance, 2, "in the last second");
        vm.warp(order.end);
        _refuse(
            order, 1, 1001, abi.encodeWithSelector(IMarketplace.OrderExpired.selector, order.end)
        );
    }

    function test_fuzz_fill_asksNeverLessThanSignedAndNeverMoreThanBefore(
        uint128 startPrice,
        uint128 endPrice,
        uint32 duration,
        uint32 first,
        uint32 second
    ) public {
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 1);
        order.endPriceWei = _bound(endPrice, 1, 1e24);
        order.startPriceWei = _bound(startPrice, order.endPriceWei, 1e24);
        order.end = order.start + _bound(duration, 2, 365 days);
        order.lots = 2;
        uint256 early = _bound(first, 0, order.end - order.start - 2);
        uint256 late = _bound(second, early, order.end - order.start - 1);
        uint256 whenEarly = _priceAfter(order, early);
        uint256 whenLate = _priceAfter(order, late);
        vm.assertLe(whenEarly, order.startPriceWei, "never above the start");
        vm.assertGe(whenLate, order.endPriceWei, "never below the end");
        vm.assertLe(whenLate, whenEarly, "only falls");
        uint256 fallen = (order.startPriceWei - order.endPriceWei) * early;
        vm.assertGe(
            whenEarly * (order.end - order.start),
            order.startPriceWei * (order.end - order.start) - fallen,
            "rounded in favour of the maker"
        );
    }

    function test_fuzz_fill_sharesEveryPriceExactly(uint96 price, uint32[16] memory weights)
        public
    {
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, _bound(price, 1, 1e27));
        order.items = new LotItem[](16);
        uint256 all;
        for (uint256 i; i < 16; ++i) {
            uint32 weight = weights[i] == 0 ? 1 : weights[i];
            order.items[i] = LotItem(_mint(ben, 100 + i, _ids()), 1, weight);
            all += weight;
        }
        _fill(order, 1, order.startPriceWei);
        uint256 sum;
        for (uint256 i; i < 16; ++i) {
            (uint256 direct,) = graph.pending(order.items[i].tokenId, NATIVE);
            vm.assertApproxEqAbs(
                direct, order.startPriceWei * order.items[i].weight / all, 1, "its part"
            );
            sum += direct;
        }
        vm.assertEq(sum, order.startPriceWei, "to the wei");
        vm.assertEq(address(market).balance, 0, "no residue");
    }

    function test_fill_inATokenFetchesExactlyThePrice() public {
        LotOrder memory order = _bundle();
        order.currency = address(coin);
        _fill(order, 2, 0);
        vm.assertEq(coin.balanceOf(cora), 1e30 - 2000, "paid");
        vm.assertEq(coin.balanceOf(address(graph)), 2000, "in the graph");
        vm.assertEq(coin.allowance(address(market), address(graph)), 0, "nothing left allowed");
        graph.settleMany(_ids(remix, original), address(coin));
        vm.assertEq(graph.balanceOf(ann, address(coin)), 150, "ancestor's share");
        _refuse(order, 1, 1, abi.encodeWithSelector(IMarketplace.WrongValue.selector, 1, 0));
    }

    function test_fill_refusesATokenThatDeliversLess() public {
        FeeCoin taxed = new FeeCoin();
        taxed.mint(cora, 1e20);
        vm.prank(cora);
        taxed.approve(address(market), type(uint256).max);
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 1000);
        order.currency = address(taxed);
        _refuse(order, 1, 0, abi.encodeWithSelector(IMarketplace.PaymentShort.selector, 900, 1000));
    }

    function test_fill_ofAnOfferPaysWhoeverHoldsTheTokens() public {
        vm.prank(ben);
        assets.safeTransferFrom(ben, ann, remix, 3, "");
        LotOrder memory order = _lots(cora, OrderKind.Offer, remix, 1000);
        order.currency = address(coin);
        order.lots = 2;
        bytes memory signature = _signLots(CORA_KEY, order);
        vm.prank(ann);
        market.fill(order, 2, signature);
        vm.assertEq(assets.balanceOf(cora, remix), 2, "bought");
        vm.assertEq(coin.balanceOf(cora), 1e30 - 2000, "paid by the maker");
        vm.assertEq(graph.balanceOf(ann, address(coin)), 1640, "the reseller's rest");
        (, uint256 royalty) = graph.pending(remix, address(coin));
        vm.assertEq(royalty, 360, "18 % of the price");
        vm.expectRevert(
            abi.encodeWithSelector(IMarketplace.OrderFilled.selector, market.hashLots(order))
        );
        vm.prank(ann);
        market.fill(order, 1, signature);
    }

    function test_fill_ofAnOfferTakesNoCoinAndFailsWithoutTheTokens() public {
        LotOrder memory order = _lots(cora, OrderKind.Offer, remix, 1000);
        order.currency = address(coin);
        bytes memory signature = _signLots(CORA_KEY, order);
        vm.deal(ben, 1);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.WrongValue.selector, 1, 0));
        vm.prank(ben);
        market.fill{value: 1}(order, 1, signature);
        vm.expectRevert(ERC1155.InsufficientBalance.selector);
        vm.prank(ann);
        market.fill(order, 1, signature);
        vm.assertEq(coin.balanceOf(cora), 1e30, "kept");
    }

    function test_fill_ofAPartBelowOneWeiPaysTheOtherLines() public {
        LotOrder memory order = _bundle();
        (order.startPriceWei, order.endPriceWei) = (1, 1);
        _fill(order, 1, 1);
        (uint256 direct,) = graph.pending(remix, NATIVE);
        vm.assertEq(direct, 0, "three quarters of a wei");
        (direct,) = graph.pending(other, NATIVE);
        vm.assertEq(direct, 1, "the last line takes the rest");
    }

    function test_fill_byAResellerSharesTheRoyaltyOfEachLine() public {
        vm.prank(ben);
        assets.safeTransferFrom(ben, cora, remix, 5, "");
        _approveMarket(cora);
        LotOrder memory order = _lots(cora, OrderKind.Sell, remix, 1000);
        bytes memory signature = _signLots(CORA_KEY, order);
        vm.deal(ann, 1000);
        vm.prank(ann);
        market.fill{value: 1000}(order, 1, signature);
        (, uint256 royalty) = graph.pending(remix, NATIVE);
        vm.assertEq(royalty, 180, "18 %");
        vm.assertEq(graph.balanceOf(cora, NATIVE), 820, "the rest");
    }

    function _priceAfter(LotOrder memory order, uint256 elapsed) private returns (uint256 paid) {
        vm.warp(order.start + elapsed);
        paid = cora.balance;
        _fill(order, 1, order.startPriceWei);
        paid -= cora.balance;
    }

    function test_fill_callsNobodyBackWhoSentThePriceExactly() public {
        LotOrder memory order = _bundle();
        Rebidder buyer = new Rebidder(market);
        vm.deal(address(buyer), 1000);
        // This buyer takes tokens and no coin.
        buyer.fill(order, 1000, _signLots(BEN_KEY, order));
        vm.assertEq(assets.balanceOf(address(buyer), remix), 2, "bought");
    }
}
