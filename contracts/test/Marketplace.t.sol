// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC1155} from "solady/tokens/ERC1155.sol";
import {IMarketplace} from "../src/interfaces/IMarketplace.sol";
import {Order} from "../src/types/Order.sol";
import {Agreeable} from "./utils/Receivers.sol";
import {Stage} from "./utils/Stage.sol";

contract MarketplaceTest is Stage {
    uint256 internal original;
    uint256 internal remix;

    function setUp() public {
        _deployAll();
        vm.warp(1_800_000_000);
        vm.deal(cora, 1e30);
        original = _mint(ann, 1, _ids());
        remix = _mint(ben, 2, _ids(original));
    }

    function _buy(Order memory order, uint256 key, uint256 amount) internal {
        bytes memory signature = _signOrder(key, order);
        uint256 price = order.priceWei * amount;
        vm.prank(cora);
        market.buy{value: price}(order, amount, signature);
    }

    function _expectBuyRevert(Order memory order, uint256 key, uint256 amount, bytes memory why)
        internal
    {
        bytes memory signature = _signOrder(key, order);
        uint256 price = order.priceWei * amount;
        vm.expectRevert(why);
        vm.prank(cora);
        market.buy{value: price}(order, amount, signature);
    }

    function test_buy_movesTheTokenAndPutsTheWholePriceIntoTheGraph() public {
        Order memory order = _order(ben, remix, 3, 1e18);
        bytes32 orderHash = market.hashOrder(order);
        bytes memory signature = _signOrder(BEN_KEY, order);
        vm.expectEmit();
        emit IMarketplace.Filled(orderHash, ben, cora, remix, 2, 2e18);
        vm.prank(cora);
        market.buy{value: 2e18}(order, 2, signature);
        vm.assertEq(assets.balanceOf(cora, remix), 2, "tokens");
        vm.assertEq(market.filled(orderHash), 2, "counted");
        (uint256 direct, uint256 royalty) = graph.pending(remix, NATIVE);
        vm.assertEq(direct, 2e18, "revenue of the node");
        vm.assertEq(royalty, 0, "not a resale");
        vm.assertEq(address(market).balance, 0, "holds nothing");
    }

    function test_buy_fromAResellerSharesTheRoyaltyAndCreditsTheRest() public {
        _buy(_order(ben, remix, 1, 1), BEN_KEY, 1);
        graph.settle(remix, NATIVE);
        vm.prank(cora);
        assets.setApprovalForAll(address(market), true);
        Order memory order = _order(cora, remix, 1, 1001);
        bytes memory signature = _signOrder(CORA_KEY, order);
        vm.deal(ann, 1001);
        vm.prank(ann);
        market.buy{value: 1001}(order, 1, signature);
        (, uint256 royalty) = graph.pending(remix, NATIVE);
        vm.assertEq(royalty, 181, "18 % of 1001, rounded up");
        vm.assertEq(graph.balanceOf(cora, NATIVE), 820, "the rest");
    }

    function test_fuzz_buy_makerNeverGetsLessThanThePriceLessTheCuts(
        uint256 priceWei,
        uint256 amount,
        bool resale
    ) public {
        priceWei = _bound(priceWei, 1, 1e24);
        amount = _bound(amount, 1, 10);
        address maker = ben;
        uint256 key = BEN_KEY;
        if (resale) {
            vm.prank(ben);
            assets.safeTransferFrom(ben, ann, remix, 10, "");
            (maker, key) = (ann, ANN_KEY);
        }
        _buy(_order(maker, remix, 10, priceWei), key, amount);
        uint256 price = priceWei * amount;
        graph.settleMany(_ids(remix, original), NATIVE);
        uint256 annGot = graph.balanceOf(ann, NATIVE);
        uint256 benGot = graph.balanceOf(ben, NATIVE);
        vm.assertEq(annGot + benGot, price, "to the wei");
        if (resale) {
            uint256 royalty = _ceil(price, 18e7, ONE);
            vm.assertEq(benGot, royalty - _ceil(royalty, 1e8, 18e7), "creator's rate");
        } else {
            vm.assertEq(annGot, _ceil(price, 1e8, ONE), "ancestor's share");
        }
        vm.assertEq(address(market).balance, 0, "no residue");
    }

    function test_buy_refusesASoldOrderAndTooMany() public {
        Order memory order = _order(ben, remix, 2, 10);
        bytes32 orderHash = market.hashOrder(order);
        _buy(order, BEN_KEY, 1);
        _expectBuyRevert(
            order,
            BEN_KEY,
            2,
            abi.encodeWithSelector(IMarketplace.QuantityUnavailable.selector, orderHash, 1)
        );
        _buy(order, BEN_KEY, 1);
        _expectBuyRevert(
            order, BEN_KEY, 1, abi.encodeWithSelector(IMarketplace.OrderFilled.selector, orderHash)
        );
    }

    function test_buy_refusesBeforeTheStartAndFromTheEndOn() public {
        Order memory order = _order(ben, remix, 2, 10);
        order.start = block.timestamp + 1;
        _expectBuyRevert(
            order,
            BEN_KEY,
            1,
            abi.encodeWithSelector(IMarketplace.OrderNotStarted.selector, order.start)
        );
        vm.warp(order.start);
        _buy(order, BEN_KEY, 1);
        vm.warp(order.end);
        _expectBuyRevert(
            order, BEN_KEY, 1, abi.encodeWithSelector(IMarketplace.OrderExpired.selector, order.end)
        );
        vm.warp(order.end - 1);
        _buy(order, BEN_KEY, 1);
    }

    function test_cancel_voidsOneOrder() public {
        Order memory order = _order(ben, remix, 2, 10);
        Order memory other = _order(ben, remix, 2, 11);
        bytes32 orderHash = market.hashOrder(order);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.NotMaker.selector, cora, ben));
        vm.prank(cora);
        market.cancel(order);
        vm.expectEmit();
        emit IMarketplace.Cancelled(orderHash, ben);
        vm.prank(ben);
        market.cancel(order);
        _expectBuyRevert(
            order,
            BEN_KEY,
            1,
            abi.encodeWithSelector(IMarketplace.OrderCancelled.selector, orderHash)
        );
        _buy(other, BEN_KEY, 1);
    }

    function test_bumpEpoch_voidsAllOlderOrdersOfTheMakerOnly() public {
        uint256 ofAnn = original;
        Order memory order = _order(ben, remix, 2, 10);
        vm.expectEmit();
        emit IMarketplace.EpochBumped(ben, 1);
        vm.prank(ben);
        market.bumpEpoch();
        _expectBuyRevert(
            order, BEN_KEY, 1, abi.encodeWithSelector(IMarketplace.OrderEpochStale.selector, 0, 1)
        );
        _buy(_order(ben, remix, 2, 10), BEN_KEY, 1);
        _buy(_order(ann, ofAnn, 2, 10), ANN_KEY, 1);
    }

    function test_buy_refusesWrongMoney() public {
        Order memory order = _order(ben, remix, 2, 10);
        bytes memory signature = _signOrder(BEN_KEY, order);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.WrongValue.selector, 19, 20));
        vm.prank(cora);
        market.buy{value: 19}(order, 2, signature);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.WrongValue.selector, 21, 20));
        vm.prank(cora);
        market.buy{value: 21}(order, 2, signature);
    }

    function test_buy_refusesNothingForNothing() public {
        bytes memory none = abi.encodeWithSelector(IMarketplace.ZeroQuantity.selector);
        _expectBuyRevert(_order(ben, remix, 1, 10), BEN_KEY, 0, none);
        _expectBuyRevert(_order(ben, remix, 0, 10), BEN_KEY, 1, none);
        _expectBuyRevert(
            _order(ben, remix, 1, 0),
            BEN_KEY,
            1,
            abi.encodeWithSelector(IMarketplace.ZeroPrice.selector)
        );
    }

    function test_buy_refusesEveryOrderThatTheMakerDidNotSign() public {
        Order memory order = _order(ben, remix, 2, 10);
        bytes memory invalid = abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, ben);
        _expectBuyRevert(order, CORA_KEY, 1, invalid);
        bytes memory signature = _signOrder(BEN_KEY, order);
        for (uint256 field; field < 6; ++field) {
            Order memory forged = _order(ben, remix, 2, 10);
            if (field == 0) forged.tokenId = original;
            if (field == 1) forged.amount = 3;
            if (field == 2) forged.priceWei = 9;
            if (field == 3) forged.start = 1;
            if (field == 4) forged.end += 1;
            if (field == 5) forged.salt = 2;
            vm.expectRevert(invalid);
            vm.prank(cora);
            market.buy{value: forged.priceWei}(forged, 1, signature);
        }
        vm.expectRevert(invalid);
        vm.prank(cora);
        market.buy{value: 10}(order, 1, "");
    }

    function test_hashOrder_isTheEip712Digest() public view {
        Order memory order = _order(ben, remix, 2, 10);
        bytes32 orderType = keccak256(
            "Order(address maker,uint256 tokenId,uint256 amount,uint256 priceWei,uint256 start,uint256 end,uint256 epoch,uint256 salt)"
        );
        bytes32 domainType = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        bytes32 name = keccak256("Worldloom Marketplace");
        bytes32 domain =
            keccak256(abi.encode(domainType, name, keccak256("1"), block.chainid, address(market)));
        bytes32 digest =
            keccak256(abi.encodePacked(hex"1901", domain, keccak256(abi.encode(orderType, order))));
        vm.assertEq(market.hashOrder(order), digest, "digest");
    }

    function test_buy_refusesASignatureForAnotherChain() public {
        Order memory order = _order(ben, remix, 2, 10);
        bytes memory signature = _signOrder(BEN_KEY, order);
        vm.chainId(999);
        vm.expectRevert(abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, ben));
        vm.prank(cora);
        market.buy{value: 10}(order, 1, signature);
    }

    function test_buy_asksContractMakersThroughErc1271() public {
        Agreeable maker = new Agreeable();
        vm.prank(ben);
        assets.safeTransferFrom(ben, address(maker), remix, 5, "");
        maker.run(
            address(assets), abi.encodeCall(ERC1155.setApprovalForAll, (address(market), true))
        );
        Order memory order = _order(address(maker), remix, 2, 10);
        vm.expectRevert(
            abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, address(maker))
        );
        vm.prank(cora);
        market.buy{value: 10}(order, 1, "");
        maker.answer(0x1626ba7e);
        vm.prank(cora);
        market.buy{value: 10}(order, 1, "");
        vm.assertEq(assets.balanceOf(cora, remix), 1, "bought");
    }

    function test_buy_undoesEverythingWhenTheMakerCannotDeliver() public {
        Order memory order = _order(ben, remix, 20, 10);
        _expectBuyRevert(
            order, BEN_KEY, 11, abi.encodeWithSelector(ERC1155.InsufficientBalance.selector)
        );
        vm.prank(ben);
        assets.setApprovalForAll(address(market), false);
        _expectBuyRevert(
            order, BEN_KEY, 1, abi.encodeWithSelector(ERC1155.NotOwnerNorApproved.selector)
        );
        (uint256 direct,) = graph.pending(remix, NATIVE);
        vm.assertEq(direct, 0, "no money moved");
        vm.assertEq(market.filled(market.hashOrder(order)), 0, "nothing counted");
    }

    function test_market_takesNoLooseCoin() public {
        vm.prank(cora);
        (bool ok,) = address(market).call{value: 1}("");
        vm.assertTrue(!ok, "refused");
    }

    function test_buy_staysUnderItsGasTarget() public {
        Order memory order = _order(ben, remix, 10, 1e18);
        _buy(order, BEN_KEY, 1);
        vm.assertLe(_measureBuy(order, BEN_KEY), 75_000, "from the creator");
        vm.prank(ben);
        assets.safeTransferFrom(ben, ann, remix, 5, "");
        order = _order(ann, remix, 5, 1e18);
        _buy(order, ANN_KEY, 1);
        vm.assertLe(_measureBuy(order, ANN_KEY), 75_000, "resale");
    }

    function _measureBuy(Order memory order, uint256 key) private returns (uint256 gas) {
        bytes memory signature = _signOrder(key, order);
        vm.cool(address(graph));
        vm.cool(address(assets));
        vm.cool(address(market));
        vm.prank(cora);
        gas = gasleft();
        market.buy{value: order.priceWei}(order, 1, signature);
        gas -= gasleft();
    }
}
