// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {ITournament} from "../src/interfaces/ITournament.sol";
import {TournamentTerms, TournamentPhase} from "../src/types/Tournament.sol";
import {Refuser} from "./utils/Receivers.sol";
import {TournamentStage} from "./utils/TournamentStage.sol";

/// The judge's result, and the pot that it shares.
contract TournamentResultTest is TournamentStage {
    function setUp() public {
        _deployTournament();
    }

    function test_report_takesOneResultOfTheJudge_A2() public {
        _createWithThree();
        bytes memory signature = _signResult(_two(ann, ben));
        vm.expectEmit();
        emit ITournament.TournamentReported(1, _two(ann, ben), START + 100 + 50);
        arena.report(1, _two(ann, ben), signature);
        vm.assertEq(arena.stateOf(1).winners[1], ben, "second place");
        bytes memory another = _signResult(_two(ben, ann));
        vm.expectRevert(
            abi.encodeWithSelector(ITournament.WrongPhase.selector, 1, TournamentPhase.Reported)
        );
        arena.report(1, _two(ben, ann), another);
    }

    function test_report_refusesWhatTheJudgeDidNotSign_A2() public {
        _createWithThree();
        bytes memory refusal = abi.encodeWithSelector(ITournament.InvalidSignature.selector, judge);
        bytes memory signature = _signResult(_two(ann, ben));
        vm.expectRevert(refusal);
        arena.report(1, _two(ben, ann), signature);
        bytes memory stranger = _sign(ANN_KEY, arena.hashResult(1, _two(ann, ben)));
        vm.expectRevert(refusal);
        arena.report(1, _two(ann, ben), stranger);
    }

    function test_report_isBoundToItsTournament() public {
        _createWithThree();
        vm.warp(START);
        _create(100);
        vm.prank(ann);
        arena.enter{value: 100}(2);
        vm.warp(START + 100);
        bytes memory first = _signResult(_one(ann));
        vm.expectRevert(abi.encodeWithSelector(ITournament.InvalidSignature.selector, judge));
        arena.report(2, _one(ann), first);
    }

    function test_report_keepsItsTime() public {
        _createWithThree();
        bytes memory signature = _signResult(_one(ann));
        vm.warp(START + 99);
        vm.expectRevert(abi.encodeWithSelector(ITournament.TooEarly.selector, START + 100));
        arena.report(1, _one(ann), signature);
        vm.warp(START + 200);
        vm.expectRevert(abi.encodeWithSelector(ITournament.TooLate.selector, START + 200));
        arena.report(1, _one(ann), signature);
    }

    function test_report_refusesImpossibleResults() public {
        _createWithThree();
        address[] memory three = new address[](3);
        (three[0], three[1], three[2]) = (ann, ben, cora);
        bytes memory tooMany = _signResult(three);
        vm.expectRevert(ITournament.InvalidResult.selector);
        arena.report(1, three, tooMany);
        bytes memory nobody = _signResult(new address[](0));
        vm.expectRevert(ITournament.InvalidResult.selector);
        arena.report(1, new address[](0), nobody);
        bytes memory twice = _signResult(_two(ann, ann));
        vm.expectRevert(ITournament.InvalidResult.selector);
        arena.report(1, _two(ann, ann), twice);
        bytes memory stranger = _signResult(_one(judge));
        vm.expectRevert(abi.encodeWithSelector(ITournament.NotEntered.selector, judge));
        arena.report(1, _one(judge), stranger);
    }

    function test_payout_sharesThePotBetweenNodeAndWinners_A1() public {
        _createWithThree();
        _report(_two(ann, ben));
        vm.expectRevert(abi.encodeWithSelector(ITournament.TooEarly.selector, START + 150));
        arena.payout(1);
        vm.warp(START + 150);
        vm.expectEmit();
        emit ITournament.TournamentPaid(1, 30, 270);
        arena.payout(1);
        vm.assertEq(arena.owedTo(ann, NATIVE), 189, "70 % of the rest");
        vm.assertEq(arena.owedTo(ben, NATIVE), 81, "30 % of the rest");
        (uint256 direct,) = graph.pending(1, NATIVE);
        vm.assertEq(direct, 30, "the level's tenth is in the graph");
        vm.assertEq(arena.stateOf(1).pot, 0, "empty");
        vm.expectRevert(
            abi.encodeWithSelector(ITournament.WrongPhase.selector, 1, TournamentPhase.Paid)
        );
        arena.payout(1);
    }

    function test_payout_givesEmptyPlacesToTheFirst() public {
        _createWithThree();
        _report(_one(cora));
        vm.warp(START + 150);
        arena.payout(1);
        vm.assertEq(arena.owedTo(cora, NATIVE), 270, "all but the level's part");
    }

    function testFuzz_payout_sumsToThePot_A1(uint96 fee, uint96 sponsored, uint32 nodeShare)
        public
    {
        TournamentTerms memory terms = _terms(uint96(_bound(fee, 1, 1e28)));
        terms.nodeShare = uint32(_bound(nodeShare, 0, 5e8));
        uint256 more = _bound(sponsored, 1, 1e28);
        arena.create(terms);
        _enter(ann);
        _enter(ben);
        vm.prank(cora);
        arena.sponsor{value: more}(1, more);
        vm.warp(START + 100);
        _report(_two(ben, ann));
        vm.warp(START + 150);
        arena.payout(1);
        (uint256 direct,) = graph.pending(1, NATIVE);
        uint256 pot = uint256(terms.entryFee) * 2 + more;
        vm.assertEq(
            direct + arena.owedTo(ann, NATIVE) + arena.owedTo(ben, NATIVE), pot, "to the wei"
        );
        vm.assertEq(direct, pot * terms.nodeShare / ONE, "the node's share");
        arena.withdrawFor(ben, NATIVE);
        // A pot of three leaves the second place nothing.
        if (arena.owedTo(ann, NATIVE) != 0) arena.withdrawFor(ann, NATIVE);
        vm.assertEq(address(arena).balance, 0, "nothing stays");
    }

    function test_withdraw_paysOnceAndWhereTheCallerSays() public {
        _createWithThree();
        vm.warp(START + 200);
        arena.refund(1, ann);
        vm.expectRevert(IPullPayments.ZeroAddress.selector);
        vm.prank(ann);
        arena.withdraw(NATIVE, address(0));
        address elsewhere = address(0xE15E);
        vm.expectEmit();
        emit IPullPayments.PaidOut(ann, NATIVE, elsewhere, 100);
        vm.prank(ann);
        arena.withdraw(NATIVE, elsewhere);
        vm.assertEq(elsewhere.balance, 100, "there");
        vm.expectRevert(
            abi.encodeWithSelector(IPullPayments.NothingToWithdraw.selector, ann, NATIVE)
        );
        arena.withdrawFor(ann, NATIVE);
    }

    function test_aWinnerThatRefusesCoinBlocksNobody() public {
        Refuser refuser = new Refuser();
        vm.deal(address(refuser), 100);
        _create(100);
        _enter(ann);
        vm.prank(address(refuser));
        arena.enter{value: 100}(1);
        vm.warp(START + 100);
        _report(_two(address(refuser), ann));
        vm.warp(START + 150);
        arena.payout(1);
        vm.expectRevert();
        arena.withdrawFor(address(refuser), NATIVE);
        arena.withdrawFor(ann, NATIVE);
        refuser.accept();
        arena.withdrawFor(address(refuser), NATIVE);
        vm.assertEq(address(arena).balance, 0, "all out");
    }

    function test_payout_owesNothingOfNothing() public {
        TournamentTerms memory terms = _terms(1);
        terms.nodeShare = 0;
        arena.create(terms);
        _enter(ann);
        _enter(ben);
        _enter(cora);
        vm.warp(START + 100);
        _report(_two(ann, ben));
        vm.warp(START + 150);
        vm.recordLogs();
        arena.payout(1);
        vm.assertEq(vm.getRecordedLogs().length, 2, "the first is owed all three, and it is said");
        vm.assertEq(arena.owedTo(ann, NATIVE), 3, "the first");
    }
}
