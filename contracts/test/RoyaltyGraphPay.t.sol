// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {CallbackCoin, Coin, EmptyCoin, FeeCoin, SilentCoin} from "./utils/Tokens.sol";
import {GraphStage} from "./utils/GraphStage.sol";

/// How money comes in.
contract RoyaltyGraphPayTest is GraphStage {
    function test_pay_countsNativeCoin() public {
        uint256 id = _add(ann, _ids());
        vm.expectEmit();
        emit IRoyaltyGraph.Paid(id, NATIVE, address(this), 5, "tip");
        _pay(id, 5);
        (uint256 direct, uint256 royalty) = _pending(id);
        vm.assertEq(direct, 5, "direct");
        vm.assertEq(royalty, 0, "royalty");
    }

    function test_pay_refusesWrongAmountsAndUnknownNodes() public {
        uint256 id = _add(ann, _ids());
        vm.expectRevert(IRoyaltyGraph.ZeroAmount.selector);
        graph.pay(id, NATIVE, 0, "tip");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.WrongValue.selector, 4, 5));
        graph.pay{value: 4}(id, NATIVE, 5, "tip");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 0));
        graph.pay{value: 5}(0, NATIVE, 5, "tip");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 2));
        graph.pay{value: 5}(2, NATIVE, 5, "tip");
    }

    function test_pay_refusesWhatTheCounterCannotHold() public {
        uint256 id = _add(ann, _ids());
        Coin coin = new Coin();
        coin.mint(address(this), type(uint256).max);
        coin.approve(address(graph), type(uint256).max);
        graph.pay(id, address(coin), type(uint120).max, "tip");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.AmountTooLarge.selector, 1));
        graph.pay(id, address(coin), 1, "tip");
        graph.payRoyalty(id, address(coin), type(uint120).max, "tip");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.AmountTooLarge.selector, 1));
        graph.payRoyalty(id, address(coin), 1, "tip");
    }

    function test_pay_countsWhatATokenReallyDelivers() public {
        uint256 id = _add(ann, _ids());
        FeeCoin coin = new FeeCoin();
        coin.mint(address(this), 1000);
        coin.approve(address(graph), 1000);
        graph.pay(id, address(coin), 1000, "tip");
        (uint256 direct,) = graph.pending(id, address(coin));
        vm.assertEq(direct, 900, "after the token's own fee");
        graph.settle(id, address(coin));
        graph.withdrawFor(ann, address(coin));
        vm.assertEq(coin.balanceOf(address(graph)), 0, "nothing stays");
    }

    function test_pay_takesTokensThatReturnNothing() public {
        uint256 id = _add(ann, _ids());
        SilentCoin coin = new SilentCoin();
        coin.mint(address(this), 10);
        graph.pay(id, address(coin), 10, "tip");
        graph.settle(id, address(coin));
        graph.withdrawFor(ann, address(coin));
        vm.assertEq(coin.balanceOf(ann), 10, "paid out");
    }

    function test_pay_refusesCoinBesideATokenAndAddressesWithoutCode() public {
        uint256 id = _add(ann, _ids());
        Coin coin = new Coin();
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.WrongValue.selector, 1, 0));
        graph.pay{value: 1}(id, address(coin), 10, "tip");
        vm.expectRevert();
        graph.pay(id, address(0xdead), 10, "tip");
    }

    function test_pay_refusesATokenThatDeliversNothing() public {
        uint256 id = _add(ann, _ids());
        address coin = address(new EmptyCoin());
        vm.expectRevert(IRoyaltyGraph.ZeroAmount.selector);
        graph.pay(id, coin, 10, "tip");
    }

    function test_pay_countsNoPaymentTwiceForATokenThatCallsBack() public {
        uint256 id = _add(ann, _ids());
        CallbackCoin coin = new CallbackCoin(graph);
        coin.mint(address(this), 100);
        coin.approve(address(graph), 100);
        vm.expectRevert();
        graph.pay(id, address(coin), 50, "tip");
    }

    function test_payMany_paysEachAndNeedsTheExactSum() public {
        _add(ann, _ids());
        _add(ben, _ids());
        uint256[] memory amounts = _ids(3, 4);
        graph.payMany{value: 7}(_ids(1, 2), amounts, "use");
        (uint256 first,) = _pending(1);
        (uint256 second,) = _pending(2);
        vm.assertEq(first, 3, "first");
        vm.assertEq(second, 4, "second");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.WrongValue.selector, 8, 7));
        graph.payMany{value: 8}(_ids(1, 2), amounts, "use");
        vm.expectRevert(IRoyaltyGraph.LengthMismatch.selector);
        graph.payMany{value: 7}(_ids(1), amounts, "use");
        vm.expectRevert(IRoyaltyGraph.ZeroAmount.selector);
        graph.payMany{value: 3}(_ids(1, 2), _ids(3, 0), "use");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 3));
        graph.payMany{value: 7}(_ids(1, 3), amounts, "use");
    }

    function test_paySale_byTheCreatorIsRevenueOfTheNode() public {
        uint256 id = _add(ann, _ids());
        graph.paySale{value: 100}(id, NATIVE, 100, ann, "sale");
        (uint256 direct, uint256 royalty) = _pending(id);
        vm.assertEq(direct, 100, "direct");
        vm.assertEq(royalty, 0, "royalty");
        vm.assertEq(_credit(ann), 0, "not credited yet");
    }

    function test_paySale_byAnotherOwesRoyaltyRoundedUp() public {
        _add(ann, _ids());
        uint256 id = _add(ben, _ids(1));
        // rate 8 % + stack 10 % = 18 %
        vm.assertEq(graph.royaltyOf(id, 101), 19, "rounded up");
        vm.expectEmit();
        emit IRoyaltyGraph.RoyaltyPaid(id, NATIVE, address(this), 19, "sale");
        vm.expectEmit();
        emit IRoyaltyGraph.Credited(cora, NATIVE, 82);
        graph.paySale{value: 101}(id, NATIVE, 101, cora, "sale");
        (uint256 direct, uint256 royalty) = _pending(id);
        vm.assertEq(direct, 0, "direct");
        vm.assertEq(royalty, 19, "royalty");
        vm.assertEq(_credit(cora), 82, "the seller's rest");
    }

    function test_paySale_ofOneWeiPaysTheRoyaltyAndWithoutRateTheSeller() public {
        _add(ann, _ids());
        graph.paySale{value: 1}(1, NATIVE, 1, cora, "sale");
        (, uint256 royalty) = _pending(1);
        vm.assertEq(royalty, 1, "royalty");
        vm.assertEq(_credit(cora), 0, "nothing left");
        uint256 free = graph.add(ann, _ids(), 0, 0);
        graph.paySale{value: 5}(free, NATIVE, 5, cora, "sale");
        (, royalty) = _pending(free);
        vm.assertEq(royalty, 0, "no royalty asked");
        vm.assertEq(_credit(cora), 5, "all to the seller");
    }

    function test_paySale_refusesNothingAndNobody() public {
        _add(ann, _ids());
        vm.expectRevert(IRoyaltyGraph.ZeroAmount.selector);
        graph.paySale(1, NATIVE, 0, ann, "sale");
        vm.expectRevert(IRoyaltyGraph.ZeroAddress.selector);
        graph.paySale{value: 1}(1, NATIVE, 1, address(0), "sale");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 9));
        graph.paySale{value: 1}(9, NATIVE, 1, ann, "sale");
    }

    function test_paySale_takesTokens() public {
        Coin coin = new Coin();
        coin.mint(address(this), 1000);
        coin.approve(address(graph), 1000);
        _add(ann, _ids());
        graph.paySale(1, address(coin), 400, ann, "sale");
        graph.paySale(1, address(coin), 600, cora, "sale");
        (uint256 direct, uint256 royalty) = graph.pending(1, address(coin));
        vm.assertEq(direct, 400, "by the creator");
        vm.assertEq(royalty, 60, "by another");
        vm.assertEq(graph.balanceOf(cora, address(coin)), 540, "the rest");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.WrongValue.selector, 1, 0));
        graph.paySale{value: 1}(1, address(coin), 1, ann, "sale");
    }

    function test_deposit_isCreditOfTheNamedAccountAtOnce() public {
        vm.expectEmit();
        emit IRoyaltyGraph.Deposited(cora, NATIVE, address(this), 70);
        graph.deposit{value: 70}(cora, NATIVE, 70);
        vm.assertEq(_credit(cora), 70, "native");
        FeeCoin coin = new FeeCoin();
        coin.mint(address(this), 100);
        coin.approve(address(graph), 100);
        graph.deposit(cora, address(coin), 100);
        vm.assertEq(graph.balanceOf(cora, address(coin)), 90, "what arrived");
        graph.withdrawFor(cora, NATIVE);
        vm.assertEq(cora.balance, 70, "taken out");
    }

    function test_deposit_refusesNothingAndNobody() public {
        vm.expectRevert(IRoyaltyGraph.ZeroAmount.selector);
        graph.deposit(cora, NATIVE, 0);
        vm.expectRevert(IRoyaltyGraph.ZeroAddress.selector);
        graph.deposit{value: 1}(address(0), NATIVE, 1);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.WrongValue.selector, 1, 2));
        graph.deposit{value: 1}(cora, NATIVE, 2);
    }

    function test_L7_payCostsTheSameAtAnyDepth() public {
        Coin coin = new Coin();
        coin.mint(address(this), 1e30);
        coin.approve(address(graph), type(uint256).max);
        uint256[4] memory depths = [uint256(1), 8, 32, 256];
        uint256 native;
        uint256 token;
        for (uint256 d; d < 4; ++d) {
            uint256 id = _add(ann, _ids());
            for (uint256 i; i < depths[d]; ++i) {
                id = _add(ann, _ids(id));
            }
            (uint256 a, uint256 b) = _measure(id, address(coin));
            if (d == 0) (native, token) = (a, b);
            vm.assertApproxEqAbs(a, native, 200, "native");
            vm.assertApproxEqAbs(b, token, 200, "token");
        }
        vm.assertLe(native, 25_000, "native target");
        vm.assertLe(token, 35_000, "token target");
    }

    /// Call gas of the second payment, with everything cold.
    function _measure(uint256 id, address coin) private returns (uint256 native, uint256 token) {
        _pay(id, 1e9);
        graph.pay(id, coin, 1e9, "tip");
        vm.cool(address(graph));
        native = gasleft();
        graph.pay{value: 1e9}(id, NATIVE, 1e9, "tip");
        native -= gasleft();
        vm.cool(address(graph));
        vm.cool(coin);
        token = gasleft();
        graph.pay(id, coin, 1e9, "tip");
        token -= gasleft();
    }

    function test_payMany_saysEachPayment() public {
        _add(ann, _ids());
        _add(ben, _ids());
        vm.expectEmit();
        emit IRoyaltyGraph.Paid(1, NATIVE, address(this), 3, "use");
        vm.expectEmit();
        emit IRoyaltyGraph.Paid(2, NATIVE, address(this), 4, "use");
        graph.payMany{value: 7}(_ids(1, 2), _ids(3, 4), "use");
    }

    function test_payRoyalty_isOfANodeAndSaysSo() public {
        uint256 id = _add(ann, _ids());
        vm.expectEmit();
        emit IRoyaltyGraph.RoyaltyPaid(id, NATIVE, address(this), 5, "resale");
        graph.payRoyalty{value: 5}(id, NATIVE, 5, "resale");
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 2));
        graph.payRoyalty{value: 5}(2, NATIVE, 5, "resale");
    }

    function test_paySale_saysNothingOfMoneyThatDoesNotFlow() public {
        uint256 id = _add(ann, _ids());
        vm.expectEmit();
        emit IRoyaltyGraph.Paid(id, NATIVE, address(this), 1, "sale");
        graph.paySale{value: 1}(id, NATIVE, 1, ann, "sale");
        uint256 free = graph.add(ann, _ids(), 0, 0);
        vm.recordLogs();
        graph.paySale{value: 1}(id, NATIVE, 1, ben, "sale");
        vm.assertEq(vm.getRecordedLogs().length, 1, "the royalty takes the whole wei");
        graph.paySale{value: 1}(free, NATIVE, 1, ben, "sale");
        vm.assertEq(
            vm.getRecordedLogs().length, 1, "the seller takes it where nobody asked for a part"
        );
    }
}
