// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CreditToken} from "../src/CreditToken.sol";
import {Tournament} from "../src/Tournament.sol";
import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {ITournament} from "../src/interfaces/ITournament.sol";
import {TournamentTerms, TournamentPhase} from "../src/types/Tournament.sol";
import {Refuser} from "./utils/Receivers.sol";
import {Stage} from "./utils/Stage.sol";
import {FeeCoin} from "./utils/Tokens.sol";

/// forge-config: default.fuzz.runs = 1000
contract TournamentTest is Stage {
    Tournament internal arena;
    uint256 internal constant JUDGE_KEY = 0x1D6E;
    address internal judge = vm.addr(JUDGE_KEY);
    address internal constant ARBITER = address(0xA4B);
    uint256 internal constant START = 1_800_000_000;

    function setUp() public {
        _deployAll();
        vm.warp(START);
        arena = new Tournament(graph);
        _mint(cora, 1, _ids());
        vm.deal(ann, 1e30);
        vm.deal(ben, 1e30);
        vm.deal(cora, 1e30);
    }

    function test_create_keepsItsTerms() public {
        TournamentTerms memory terms = _terms(100);
        vm.expectEmit();
        emit ITournament.TournamentCreated(1, ann, terms);
        vm.prank(ann);
        vm.assertEq(arena.create(terms), 1, "id");
        vm.assertEq(arena.tournamentCount(), 1, "count");
        vm.assertEq(keccak256(abi.encode(arena.termsOf(1))), keccak256(abi.encode(terms)), "terms");
        vm.assertTrue(arena.stateOf(1).phase == TournamentPhase.Open, "open");
    }

    function test_create_refusesTermsThatContradictThemselves() public {
        for (uint256 fault; fault < 14; ++fault) {
            TournamentTerms memory terms = _terms(100);
            if (fault == 0) terms.judge = address(0);
            if (fault == 1) terms.arbiter = address(0);
            if (fault == 2) terms.arbiter = terms.judge;
            if (fault == 3) terms.entryEnd = uint40(START);
            if (fault == 4) terms.resultEnd = terms.entryEnd;
            if (fault == 5) terms.disputeSeconds = 0;
            if (fault == 6) terms.disputeSeconds = 30 days + 1;
            if (fault == 7) terms.rulingSeconds = 0;
            if (fault == 8) terms.rulingSeconds = 30 days + 1;
            if (fault == 9) terms.split = new uint32[](0);
            if (fault == 10) terms.split[1] -= 1;
            if (fault == 11) (terms.split[0], terms.split[1]) = (uint32(ONE), 0);
            if (fault == 12) terms.split = _nineShares();
            if (fault == 13) terms.nodeShare = 5e8 + 1;
            vm.expectRevert(ITournament.InvalidTerms.selector);
            arena.create(terms);
        }
        TournamentTerms memory astray = _terms(100);
        astray.nodeId = 9;
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 9));
        arena.create(astray);
        astray.nodeShare = 0;
        arena.create(astray);
        TournamentTerms memory widest = _terms(100);
        (widest.disputeSeconds, widest.rulingSeconds, widest.nodeShare) = (30 days, 30 days, 5e8);
        arena.create(widest);
    }

    function test_unknownTournamentsAreRefusedEverywhere() public {
        _create(100);
        for (uint256 id; id < 3; id += 2) {
            bytes memory unknown =
                abi.encodeWithSelector(ITournament.UnknownTournament.selector, id);
            vm.expectRevert(unknown);
            arena.enter(id);
            vm.expectRevert(unknown);
            arena.termsOf(id);
            vm.expectRevert(unknown);
            arena.stateOf(id);
            vm.expectRevert(unknown);
            arena.refund(id, ann);
        }
    }

    function test_enter_takesExactlyTheFeeOnce() public {
        _create(100);
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.WrongValue.selector, 99, 100));
        vm.prank(ann);
        arena.enter{value: 99}(1);
        vm.expectEmit();
        emit ITournament.TournamentEntered(1, ann, 100);
        _enter(ann);
        vm.assertTrue(arena.hasEntered(1, ann), "entered");
        vm.assertEq(arena.paidIn(1, ann), 100, "paid in");
        vm.assertEq(arena.stateOf(1).pot, 100, "pot");
        vm.assertEq(arena.stateOf(1).entrantCount, 1, "entrants");
        vm.expectRevert(abi.encodeWithSelector(ITournament.AlreadyEntered.selector, ann));
        vm.prank(ann);
        arena.enter{value: 100}(1);
    }

    function test_enter_andSponsor_endWithTheEntryTime() public {
        _create(100);
        vm.warp(START + 100);
        bytes memory late = abi.encodeWithSelector(ITournament.TooLate.selector, START + 100);
        vm.expectRevert(late);
        vm.prank(ann);
        arena.enter{value: 100}(1);
        vm.expectRevert(late);
        vm.prank(ann);
        arena.sponsor{value: 100}(1, 100);
    }

    function test_enter_isFreeWhereTheFeeIsZero() public {
        _create(0);
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.WrongValue.selector, 1, 0));
        vm.prank(ann);
        arena.enter{value: 1}(1);
        vm.prank(ann);
        arena.enter(1);
        vm.assertTrue(arena.hasEntered(1, ann), "entered");
    }

    function test_sponsor_addsToThePotWithoutEntering() public {
        _create(100);
        vm.expectEmit();
        emit ITournament.TournamentSponsored(1, cora, 900);
        vm.prank(cora);
        arena.sponsor{value: 900}(1, 900);
        vm.assertEq(arena.stateOf(1).pot, 900, "pot");
        vm.assertTrue(!arena.hasEntered(1, cora), "not entered");
        vm.expectRevert(IPullPayments.ZeroAmount.selector);
        arena.sponsor(1, 0);
        vm.deal(ann, 2 ** 97);
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.AmountTooLarge.selector, 2 ** 96));
        vm.prank(ann);
        arena.sponsor{value: 2 ** 96}(1, 2 ** 96);
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
        vm.prank(ann);
        arena.withdraw(NATIVE, ann);
        vm.assertEq(address(arena).balance, 0, "nothing stays");
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
        arena.refund(1, ann);
        vm.assertEq(arena.owedTo(ann, NATIVE), 100, "entry");
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

    function test_tokensWorkLikeCoin() public {
        CreditToken token = new CreditToken(ann, 1000);
        TournamentTerms memory terms = _terms(100);
        terms.token = address(token);
        arena.create(terms);
        vm.prank(ann);
        token.approve(address(arena), 1000);
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.WrongValue.selector, 1, 0));
        vm.prank(ann);
        arena.enter{value: 1}(1);
        vm.prank(ann);
        arena.enter(1);
        vm.warp(START + 100);
        _report(_one(ann));
        vm.warp(START + 150);
        arena.payout(1);
        (uint256 direct,) = graph.pending(1, address(token));
        vm.assertEq(direct, 10, "the level's tenth");
        arena.withdrawFor(ann, address(token));
        vm.assertEq(token.balanceOf(ann), 990, "the rest");
        vm.assertEq(token.balanceOf(address(arena)), 0, "nothing stays");
    }

    function test_tokensThatTakeAPartAreRefused() public {
        FeeCoin coin = new FeeCoin();
        coin.mint(ann, 1000);
        TournamentTerms memory terms = _terms(100);
        terms.token = address(coin);
        arena.create(terms);
        vm.prank(ann);
        coin.approve(address(arena), 1000);
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.ShortTransfer.selector, 90, 100));
        vm.prank(ann);
        arena.enter(1);
    }

    function _terms(uint96 entryFee) private view returns (TournamentTerms memory) {
        uint32[] memory split = new uint32[](2);
        (split[0], split[1]) = (7e8, 3e8);
        return TournamentTerms({
            judge: judge,
            entryEnd: uint40(START + 100),
            resultEnd: uint40(START + 200),
            arbiter: ARBITER,
            disputeSeconds: 50,
            rulingSeconds: 60,
            token: NATIVE,
            entryFee: entryFee,
            nodeId: 1,
            nodeShare: 1e8,
            rulesDigest: "rules",
            split: split
        });
    }

    function _nineShares() private pure returns (uint32[] memory split) {
        split = new uint32[](9);
        for (uint256 i; i < 9; ++i) {
            split[i] = i == 0 ? 2e8 : 1e8;
        }
    }

    function _create(uint96 entryFee) private {
        arena.create(_terms(entryFee));
    }

    function _enter(address who) private {
        uint256 fee = arena.termsOf(1).entryFee;
        vm.prank(who);
        arena.enter{value: fee}(1);
    }

    function _createWithThree() private {
        _create(100);
        _enter(ann);
        _enter(ben);
        _enter(cora);
        vm.warp(START + 100);
    }

    /// Ann won; Ben says no.
    function _dispute() private {
        _createWithThree();
        _report(_one(ann));
        vm.expectEmit();
        emit ITournament.TournamentDisputed(1, ben, START + 160);
        vm.prank(ben);
        arena.dispute{value: 100}(1);
    }

    function _report(address[] memory winners) private {
        arena.report(1, winners, _signResult(winners));
    }

    function _signResult(address[] memory winners) private view returns (bytes memory) {
        return _sign(JUDGE_KEY, arena.hashResult(1, winners));
    }

    function _one(address first) private pure returns (address[] memory winners) {
        winners = new address[](1);
        winners[0] = first;
    }

    function _two(address first, address second) private pure returns (address[] memory winners) {
        winners = new address[](2);
        (winners[0], winners[1]) = (first, second);
    }
}
