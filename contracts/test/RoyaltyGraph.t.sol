// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RoyaltyGraph} from "../src/RoyaltyGraph.sol";
import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {Node, CrewMember} from "../src/types/Node.sol";
import {Base} from "./utils/Base.sol";
import {Reenterer, Refuser} from "./utils/Receivers.sol";
import {CallbackCoin, Coin, EmptyCoin, FeeCoin, SilentCoin} from "./utils/Tokens.sol";

contract RoyaltyGraphTest is Base {
    RoyaltyGraph internal graph;
    address internal ann = address(0xA1);
    address internal ben = address(0xB1);
    address internal cora = address(0xC1);

    function setUp() public {
        address[] memory writers = new address[](1);
        writers[0] = address(this);
        graph = new RoyaltyGraph(writers);
        vm.deal(address(this), 1e30);
    }

    function _add(address creator, uint256[] memory parents) internal returns (uint256) {
        return graph.add(creator, parents, ONE, 0);
    }

    function _pay(uint256 id, uint256 amount) internal {
        graph.pay{value: amount}(id, NATIVE, amount, "tip");
    }

    function _pending(uint256 id) internal view returns (uint256 direct, uint256 royalty) {
        return graph.pending(id, NATIVE);
    }

    function _credit(address account) internal view returns (uint256) {
        return graph.balanceOf(account, NATIVE);
    }

    // add

    function test_add_givesEachGenerationAFifthOfTheHeadroom() public {
        uint32[4] memory rates = [uint32(1e8), 8e7, 64e6, 51_200_000];
        uint256 stack;
        for (uint256 i; i < 4; ++i) {
            Node memory node = graph.node(_add(ann, i == 0 ? _ids() : _ids(i)));
            vm.assertEq(node.rate, rates[i], "rate");
            vm.assertEq(node.stack, stack, "stack");
            stack += rates[i];
        }
    }

    function test_add_neverEndsALine() public {
        _add(ann, _ids());
        for (uint256 i = 1; i < 120; ++i) {
            _add(ann, _ids(i));
        }
        vm.assertGe(graph.node(80).rate, 1, "generation 80 still earns");
        vm.assertLe(graph.node(120).stack, 5e8, "under the cap");
    }

    function test_add_sumsParentsAndRefusesAboveTheCeiling() public {
        for (uint256 i; i < 8; ++i) {
            _add(ann, i == 0 ? _ids() : _ids(i));
        }
        uint256 a = graph.node(8).stack + graph.node(8).rate;
        uint256 second = _add(ann, _ids(7));
        uint256 b = graph.node(second).stack + graph.node(second).rate;
        uint256 both = _add(ben, _ids(8, second));
        vm.assertEq(graph.node(both).stack, a + b, "sum");
        vm.assertEq(graph.node(both).rate, 0, "no headroom");
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyGraph.StackTooHigh.selector, (a + b) + a, 9e8)
        );
        _add(ben, _ids(8, both));
    }

    function test_add_takesExactlyTheCeilingAndNotOnePartMore() public {
        for (uint256 i; i < 8; ++i) {
            graph.add(ann, _ids(), 1e8, 0);
        }
        graph.add(ann, _ids(), 5e7, 0);
        uint256 fits = graph.add(ann, _ids(8, 9), 5e7, 0);
        uint256 over = graph.add(ann, _ids(8, 9), 5e7 + 1, 0);
        uint256[] memory parents = new uint256[](8);
        for (uint256 i; i < 7; ++i) {
            parents[i] = i + 1;
        }
        parents[7] = fits;
        vm.assertEq(graph.node(_add(ben, parents)).stack, 9e8, "at the ceiling");
        parents[7] = over;
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.StackTooHigh.selector, 9e8 + 1, 9e8));
        _add(ben, parents);
    }

    function test_add_refusesStrangers() public {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.NotWriter.selector, ben));
        vm.prank(ben);
        _add(ben, _ids());
    }

    function test_add_refusesParentsThatDoNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 1));
        _add(ann, _ids(1));
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 0));
        _add(ann, _ids(0));
    }

    function test_add_refusesParentsTwiceOrOutOfOrder() public {
        _add(ann, _ids());
        _add(ann, _ids());
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.ParentsNotAscending.selector, 1, 1));
        _add(ben, _ids(1, 1));
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.ParentsNotAscending.selector, 2, 1));
        _add(ben, _ids(2, 1));
    }

    function test_add_takesEightParentsAndNotNine() public {
        for (uint256 i; i < 9; ++i) {
            graph.add(ann, _ids(), 1e6, 0);
        }
        uint256[] memory parents = new uint256[](8);
        for (uint256 i; i < 8; ++i) {
            parents[i] = i + 1;
        }
        uint256 id = _add(ben, parents);
        vm.assertEq(graph.parentsOf(id).length, 8, "eight");
        vm.assertEq(graph.parentsOf(id)[7], 8, "last parent");
        parents = new uint256[](9);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.TooManyParents.selector, 9, 8));
        _add(ben, parents);
    }

    function test_add_refusesAnEmptyCreatorAndAnUnknownCrew() public {
        vm.expectRevert(IRoyaltyGraph.ZeroAddress.selector);
        _add(address(0), _ids());
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownCrew.selector, 1));
        graph.add(ann, _ids(), 0, 1);
    }

    function test_constructor_refusesAnEmptyWriter() public {
        vm.expectRevert(IRoyaltyGraph.ZeroAddress.selector);
        new RoyaltyGraph(new address[](1));
    }

    // pay

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

    // settle

    function test_settle_passesExactSharesUpTheLine() public {
        _add(ann, _ids());
        _add(ben, _ids(1));
        uint256 leaf = _add(cora, _ids(2));
        _pay(leaf, 1e18);
        vm.expectEmit();
        emit IRoyaltyGraph.Settled(leaf, NATIVE, 82e16, 18e16);
        graph.settle(leaf, NATIVE);
        graph.settleMany(_ids(2, 1), NATIVE);
        vm.assertEq(_credit(cora), 82e16, "leaf keeps the rest");
        vm.assertEq(_credit(ben), 8e16, "8 % to the parent");
        vm.assertEq(_credit(ann), 1e17, "10 % to the root");
    }

    function test_settle_sharesRoyaltyAsRateToStack() public {
        _add(ann, _ids());
        _add(ben, _ids(1));
        graph.payRoyalty{value: 1800}(2, NATIVE, 1800, "resale");
        graph.settleMany(_ids(2, 1), NATIVE);
        vm.assertEq(_credit(ben), 800, "rate");
        vm.assertEq(_credit(ann), 1000, "stack");
    }

    function test_settle_givesNoDustToAParentThatTakesNothing() public {
        graph.add(ann, _ids(), 1e8, 0);
        graph.add(ben, _ids(), 3e7, 0);
        graph.add(cora, _ids(), 0, 0);
        uint256[] memory parents = new uint256[](3);
        (parents[0], parents[1], parents[2]) = (1, 2, 3);
        uint256 leaf = _add(address(0xD1), parents);
        _pay(leaf, 101);
        graph.settle(leaf, NATIVE);
        (, uint256 first) = _pending(1);
        (, uint256 second) = _pending(2);
        (, uint256 third) = _pending(3);
        // 13 % of 101, rounded up: 14 = 10 + 4
        vm.assertEq(first, 10, "first");
        vm.assertEq(second, 4, "second");
        vm.assertEq(third, 0, "third asked for nothing");
    }

    function test_settle_doesNothingWhenNothingWaits() public {
        _add(ann, _ids());
        graph.settle(1, NATIVE);
        graph.settle(77, NATIVE);
        _pay(1, 10);
        graph.settle(1, NATIVE);
        graph.settle(1, NATIVE);
        vm.assertEq(_credit(ann), 10, "once");
    }

    // crew

    function _crew(uint32 first, uint32 second) internal pure returns (CrewMember[] memory crew) {
        crew = new CrewMember[](2);
        crew[0] = CrewMember(address(0xE1), first);
        crew[1] = CrewMember(address(0xE2), second);
    }

    function test_crew_sharesWhatTheNodeKeepsAndTheCreatorTakesTheRest() public {
        uint256 crewId = graph.addCrew(_crew(15e7, 5e7));
        _add(ann, _ids());
        uint256 id = graph.add(ben, _ids(1), ONE, crewId);
        _pay(id, 1111);
        graph.settle(id, NATIVE);
        // kept = 1111 - ceil(111.1) = 999
        vm.assertEq(_credit(address(0xE1)), 149, "15 % of 999, rounded down");
        vm.assertEq(_credit(address(0xE2)), 49, "5 % of 999, rounded down");
        vm.assertEq(_credit(ben), 801, "the rest");
        vm.assertEq(graph.crew(crewId)[1].share, 5e7, "readable");
    }

    function test_crew_mayTakeAllAndNotMore() public {
        uint256 crewId = graph.addCrew(_crew(9e8, 1e8));
        uint256 id = graph.add(ben, _ids(), 0, crewId);
        _pay(id, 10);
        graph.settle(id, NATIVE);
        vm.assertEq(_credit(ben), 0, "nothing left");
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(_crew(9e8, 1e8 + 1));
    }

    function test_crew_refusesEmptyTablesSharesAndAccounts() public {
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(new CrewMember[](0));
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(_crew(0, 1));
        CrewMember[] memory crew = _crew(1, 1);
        crew[1].account = address(0);
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(crew);
        crew = new CrewMember[](9);
        for (uint256 i; i < 9; ++i) {
            crew[i] = CrewMember(ann, 1);
        }
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(crew);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownCrew.selector, 0));
        graph.crew(0);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownCrew.selector, 1));
        graph.crew(1);
    }

    // withdraw

    function test_withdraw_paysOnceAndOnlyTheOwner() public {
        _add(ann, _ids());
        _pay(1, 10);
        graph.settle(1, NATIVE);
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyGraph.NothingToWithdraw.selector, ben, NATIVE)
        );
        vm.prank(ben);
        graph.withdraw(NATIVE, ben);
        vm.expectEmit();
        emit IRoyaltyGraph.Withdrawn(ann, NATIVE, cora, 10);
        vm.prank(ann);
        graph.withdraw(NATIVE, cora);
        vm.assertEq(cora.balance, 10, "paid out");
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyGraph.NothingToWithdraw.selector, ann, NATIVE)
        );
        graph.withdrawFor(ann, NATIVE);
        vm.expectRevert(IRoyaltyGraph.ZeroAddress.selector);
        graph.withdraw(NATIVE, address(0));
    }

    function test_withdrawFor_paysNobodyButTheAccount() public {
        _add(ann, _ids());
        _pay(1, 10);
        graph.settle(1, NATIVE);
        vm.prank(ben);
        graph.withdrawFor(ann, NATIVE);
        vm.assertEq(ann.balance, 10, "paid out");
        vm.assertEq(ben.balance, 0, "the caller gets nothing");
    }

    function test_withdraw_byARefuserBlocksNobodyAndLosesNothing() public {
        Refuser refuser = new Refuser();
        _add(address(refuser), _ids());
        _add(ben, _ids(1));
        _pay(2, 1000);
        graph.settleMany(_ids(2, 1), NATIVE);
        vm.expectRevert();
        graph.withdrawFor(address(refuser), NATIVE);
        graph.withdrawFor(ben, NATIVE);
        vm.assertEq(ben.balance, 900, "the other is paid");
        vm.assertEq(_credit(address(refuser)), 100, "still there");
        refuser.withdraw(graph, cora);
        vm.assertEq(cora.balance, 100, "may go elsewhere");
    }

    function test_withdraw_cannotBeEnteredTwice() public {
        Reenterer thief = new Reenterer(graph);
        _add(address(thief), _ids());
        _add(ann, _ids());
        _pay(1, 100);
        _pay(2, 100);
        graph.settleMany(_ids(1, 2), NATIVE);
        thief.withdraw();
        vm.assertTrue(!thief.secondWorked(), "refused");
        vm.assertEq(address(thief).balance, 100, "its own");
        vm.assertEq(address(graph).balance, 100, "the other's");
    }

    function test_node_refusesUnknownIds() public {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 1));
        graph.node(1);
    }

    // gas

    function test_pay_costsTheSameAtAnyDepth() public {
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
}
