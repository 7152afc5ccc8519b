// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {Reenterer, Refuser} from "./utils/Receivers.sol";
import {GraphStage} from "./utils/GraphStage.sol";

/// How money climbs and comes out.
contract RoyaltyGraphSettleTest is GraphStage {
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

    function test_L9_withdraw_byARefuserBlocksNobodyAndLosesNothing() public {
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

    function test_settle_saysNothingWhenNothingWaits() public {
        _add(ann, _ids());
        vm.recordLogs();
        graph.settle(1, NATIVE);
        vm.assertEq(vm.getRecordedLogs().length, 0, "silent");
    }

    function test_settle_ofARemixWhoseParentsAskNothing() public {
        graph.add(ann, _ids(), 0, 0);
        uint256 remix = _add(ben, _ids(1));
        _pay(remix, 100);
        graph.settle(remix, NATIVE);
        vm.assertEq(_credit(ben), 100, "keeps all");
    }

    function test_settle_passesToEightParents() public {
        uint256[] memory parents = new uint256[](8);
        for (uint256 i; i < 8; ++i) {
            parents[i] = graph.add(ann, _ids(), 1e7, 0);
        }
        uint256 remix = _add(ben, parents);
        _pay(remix, 1000);
        graph.settle(remix, NATIVE);
        for (uint256 i; i < 8; ++i) {
            (, uint256 royalty) = _pending(parents[i]);
            vm.assertEq(royalty, 10, "1 % each");
        }
    }

    /// A word that returned to zero would cost the next payer as much as the first.
    function test_settle_keepsItsWordInUse() public {
        _add(ann, _ids());
        _pay(1, 100);
        graph.settle(1, NATIVE);
        bytes32 flows = keccak256(abi.encode(uint256(1), uint256(3)));
        bytes32 word = vm.load(address(graph), keccak256(abi.encode(NATIVE, flows)));
        vm.assertTrue(word != 0, "not zero");
    }
}
