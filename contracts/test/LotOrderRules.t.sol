// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../src/interfaces/IMarketplace.sol";
import {LotTerms} from "../src/libraries/LotTerms.sol";
import {LotItem, LotOrder, OrderKind} from "../src/types/LotOrder.sol";
import {LotStage} from "./utils/LotStage.sol";

/// Which lot orders are good: signed, posted, in time, for this taker, and making sense.
contract LotOrderRulesTest is LotStage {
    function test_fill_isForTheNamedTakerAlone() public {
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 10);
        order.taker = ann;
        _refuse(order, 1, 10, abi.encodeWithSelector(IMarketplace.NotTaker.selector, cora, ann));
        order.taker = cora;
        _fill(order, 1, 10);
    }

    function test_fill_refusesOutsideItsTimeAndEpoch() public {
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 10);
        order.start = block.timestamp + 1;
        _refuse(
            order, 1, 10, abi.encodeWithSelector(IMarketplace.OrderNotStarted.selector, order.start)
        );
        order.start = block.timestamp;
        vm.prank(ben);
        market.bumpEpoch();
        _refuse(order, 1, 10, abi.encodeWithSelector(IMarketplace.OrderEpochStale.selector, 0, 1));
        order.epoch = 1;
        vm.warp(order.end - 1);
        _fill(order, 1, 10);
    }

    function test_fill_refusesOrdersThatContradictThemselves() public {
        bytes memory invalid = abi.encodeWithSelector(LotTerms.InvalidOrder.selector);
        for (uint256 fault; fault < 10; ++fault) {
            LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 10);
            if (fault == 0) order.items = new LotItem[](0);
            if (fault == 1) order.items = new LotItem[](17);
            if (fault == 2) order.items[0].amount = 0;
            if (fault == 3) order.items[0].weight = 0;
            if (fault == 4) order.startPriceWei = 9;
            if (fault == 5) (order.startPriceWei, order.endPriceWei) = (0, 0);
            if (fault == 6) order.end = order.start;
            if (fault == 7) (order.kind, order.currency) = (OrderKind.Offer, NATIVE);
            if (fault == 8) order.kind = OrderKind.Auction;
            if (fault == 9) {
                (order.kind, order.currency) = (OrderKind.Offer, address(coin));
                order.endPriceWei = 9;
            }
            _refuse(order, 1, 10, invalid);
        }
        LotOrder memory none = _lots(ben, OrderKind.Sell, remix, 10);
        _refuse(none, 0, 0, abi.encodeWithSelector(IMarketplace.ZeroQuantity.selector));
        none.lots = 0;
        _refuse(none, 1, 10, abi.encodeWithSelector(IMarketplace.ZeroQuantity.selector));
    }

    function test_fill_takesSixteenLines() public {
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 160);
        order.items = new LotItem[](16);
        for (uint256 i; i < 16; ++i) {
            order.items[i] = LotItem(i % 2 == 0 ? remix : other, 1, 1);
        }
        _fill(order, 1, 160);
        vm.assertEq(assets.balanceOf(cora, remix), 8, "eight of one");
        vm.assertEq(assets.balanceOf(cora, other), 8, "eight of the other");
    }

    function test_fill_refusesEveryOrderThatTheMakerDidNotSign() public {
        bytes memory invalid = abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, ben);
        LotOrder memory signed = _lots(ben, OrderKind.Sell, remix, 10);
        bytes memory signature = _signLots(BEN_KEY, signed);
        for (uint256 field; field < 11; ++field) {
            LotOrder memory forged = _lots(ben, OrderKind.Sell, remix, 10);
            if (field == 0) forged.items[0].tokenId = other;
            if (field == 1) forged.items[0].amount = 2;
            if (field == 2) forged.items[0].weight = 2;
            if (field == 3) forged.lots = 2;
            if (field == 4) forged.currency = address(coin);
            if (field == 5) (forged.startPriceWei, forged.endPriceWei) = (9, 9);
            if (field == 6) forged.endPriceWei = 9;
            if (field == 7) forged.start -= 1;
            if (field == 8) forged.end += 1;
            if (field == 9) forged.taker = cora;
            if (field == 10) forged.salt = 1;
            vm.expectRevert(invalid);
            vm.prank(cora);
            market.fill{value: forged.currency == NATIVE ? 10 : 0}(forged, 1, signature);
        }
        vm.chainId(999);
        vm.expectRevert(invalid);
        vm.prank(cora);
        market.fill{value: 10}(signed, 1, signature);
    }

    function test_hashLots_isTheEip712Digest() public view {
        LotOrder memory order = _bundle();
        (order.currency, order.taker) = (address(coin), cora);
        (order.endPriceWei, order.epoch, order.salt) = (7, 8, 9);
        bytes32 itemType = keccak256("LotItem(uint256 tokenId,uint256 amount,uint32 weight)");
        bytes32 orderType = keccak256(
            "LotOrder(address maker,uint8 kind,LotItem[] items,uint256 lots,address currency,uint256 startPriceWei,uint256 endPriceWei,uint256 start,uint256 end,address taker,uint256 epoch,uint256 salt)LotItem(uint256 tokenId,uint256 amount,uint32 weight)"
        );
        bytes32 items = keccak256(
            bytes.concat(
                keccak256(abi.encode(itemType, order.items[0])),
                keccak256(abi.encode(itemType, order.items[1]))
            )
        );
        bytes memory head = abi.encode(
            orderType, ben, uint8(0), items, uint256(3), address(coin), uint256(1000), uint256(7)
        );
        bytes memory tail = abi.encode(order.start, order.end, cora, uint256(8), uint256(9));
        bytes32 domainType = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        bytes32 name = keccak256("Worldloom Marketplace");
        bytes32 domain =
            keccak256(abi.encode(domainType, name, keccak256("1"), block.chainid, address(market)));
        bytes32 digest =
            keccak256(abi.encodePacked(hex"1901", domain, keccak256(bytes.concat(head, tail))));
        vm.assertEq(market.hashLots(order), digest, "digest");
    }

    function test_post_makesAnOrderGoodWithoutASignature() public {
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 10);
        order.lots = 2;
        bytes32 orderHash = market.hashLots(order);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.NotMaker.selector, cora, ben));
        vm.prank(cora);
        market.post(order);
        vm.expectEmit();
        emit IMarketplace.Posted(orderHash, ben, order);
        vm.prank(ben);
        market.post(order);
        vm.assertTrue(market.posted(orderHash), "posted");
        vm.prank(cora);
        market.fill{value: 10}(order, 1, "");
        // A signature that is given must be right even then.
        bytes memory wrong = _signLots(CORA_KEY, order);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, ben));
        vm.prank(cora);
        market.fill{value: 10}(order, 1, wrong);
        order.items[0].weight = 0;
        vm.expectRevert(LotTerms.InvalidOrder.selector);
        vm.prank(ben);
        market.post(order);
    }

    function test_cancelLots_voidsOneOrder() public {
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 10);
        bytes32 orderHash = market.hashLots(order);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.NotMaker.selector, cora, ben));
        vm.prank(cora);
        market.cancelLots(order);
        vm.expectEmit();
        emit IMarketplace.Cancelled(orderHash, ben);
        vm.prank(ben);
        market.cancelLots(order);
        _refuse(
            order, 1, 10, abi.encodeWithSelector(IMarketplace.OrderCancelled.selector, orderHash)
        );
        order.salt = 5;
        _fill(order, 1, 10);
    }

    function test_fill_refusesSeventeenLines() public {
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 170);
        order.items = new LotItem[](17);
        for (uint256 i; i < 17; ++i) {
            order.items[i] = LotItem(remix, 1, 1);
        }
        vm.prank(ben);
        vm.expectRevert(LotTerms.InvalidOrder.selector);
        market.post(order);
    }
}
