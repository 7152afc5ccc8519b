// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {ITournament} from "../src/interfaces/ITournament.sol";
import {TournamentPhase} from "../src/types/Tournament.sol";
import {TournamentStage} from "./utils/TournamentStage.sol";

/// Results that an entrant doubts, and tournaments that end without one.
contract TournamentDisputeTest is TournamentStage {
    function setUp() public {
        _deployTournament();
    }

    function test_dispute_isForEntrantsInTime_A2() public {
        _create(100);
        _enter(ann);
        _enter(ben);
        vm.warp(START + 100);
        vm.expectRevert(
            abi.encodeWithSelector(ITournament.WrongPhase.selector, 1, TournamentPhase.Open)
        );
        vm.prank(ben);
        arena.dispute{value: 100}(1);
        _report(_one(ann));
        vm.expectRevert(abi.encodeWithSelector(ITournament.NotEntered.selector, cora));
        vm.prank(cora);
        arena.dispute{value: 100}(1);
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.WrongValue.selector, 0, 100));
        vm.prank(ben);
        arena.dispute(1);
        vm.warp(START + 150);
        vm.expectRevert(abi.encodeWithSelector(ITournament.TooLate.selector, START + 150));
        vm.prank(ben);
        arena.dispute{value: 100}(1);
    }

    function test_rule_annulled_refundsEverybodyAndTheBond() public {
        _dispute();
        vm.expectRevert(abi.encodeWithSelector(ITournament.NotArbiter.selector, judge, ARBITER));
        vm.prank(judge);
        arena.rule(1, true);
        vm.expectEmit();
        emit ITournament.TournamentVoided(1);
        vm.prank(ARBITER);
        arena.rule(1, true);
        vm.assertEq(arena.owedTo(ben, NATIVE), 100, "bond");
        vm.expectEmit();
        emit ITournament.TournamentRefunded(1, ben, 100);
        arena.refund(1, ben);
        arena.refund(1, ann);
        arena.refund(1, cora);
        vm.assertEq(arena.owedTo(ben, NATIVE), 200, "bond and entry");
        vm.assertEq(arena.stateOf(1).pot, 0, "pot");
        vm.expectRevert(
            abi.encodeWithSelector(IPullPayments.NothingToWithdraw.selector, ben, NATIVE)
        );
        arena.refund(1, ben);
    }

    function test_rule_upheld_paysAndTheBondJoinsThePot() public {
        _dispute();
        vm.expectRevert(
            abi.encodeWithSelector(ITournament.WrongPhase.selector, 1, TournamentPhase.Disputed)
        );
        arena.payout(1);
        vm.prank(ARBITER);
        arena.rule(1, false);
        vm.assertEq(arena.owedTo(ann, NATIVE), 360, "pot of 400 less a tenth");
        (uint256 direct,) = graph.pending(1, NATIVE);
        vm.assertEq(direct, 40, "the level's tenth");
        vm.assertEq(address(arena).balance, 360, "all of it");
    }

    function test_rule_endsWithTheArbitersTime_andSilenceRefunds() public {
        _dispute();
        vm.expectRevert(abi.encodeWithSelector(ITournament.TooEarly.selector, START + 160));
        arena.refund(1, ann);
        vm.warp(START + 160);
        vm.expectRevert(abi.encodeWithSelector(ITournament.TooLate.selector, START + 160));
        vm.prank(ARBITER);
        arena.rule(1, false);
        arena.refund(1, ann);
        arena.refund(1, ben);
        vm.assertEq(arena.owedTo(ann, NATIVE), 100, "entry");
        vm.assertEq(arena.owedTo(ben, NATIVE), 200, "entry and bond");
    }

    function test_refund_whenNoResultCameInTime_A1() public {
        _createWithThree();
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(ITournament.TooEarly.selector, START + 200));
        arena.refund(1, ann);
        vm.warp(START + 200);
        vm.expectEmit();
        emit IPullPayments.Owed(ann, NATIVE, 100);
        arena.refund(1, ann);
        vm.assertEq(arena.owedTo(ann, NATIVE), 100, "entry");
        vm.assertEq(arena.owedTo(address(0), NATIVE), 0, "nobody disputed");
        vm.assertTrue(arena.stateOf(1).phase == TournamentPhase.Void, "void");
        vm.assertEq(arena.stateOf(1).pot, 200, "the others'");
    }

    function test_refund_isNotForPaidTournaments() public {
        _createWithThree();
        _report(_one(ann));
        vm.warp(START + 150);
        bytes memory wrong =
            abi.encodeWithSelector(ITournament.WrongPhase.selector, 1, TournamentPhase.Reported);
        vm.expectRevert(wrong);
        arena.refund(1, ben);
    }
}
