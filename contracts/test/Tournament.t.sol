// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CreditToken} from "../src/CreditToken.sol";
import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {ITournament} from "../src/interfaces/ITournament.sol";
import {TournamentTerms, TournamentPhase} from "../src/types/Tournament.sol";
import {Coin, FeeCoin} from "./utils/Tokens.sol";
import {TournamentStage} from "./utils/TournamentStage.sol";

/// Creating, entering and sponsoring.
contract TournamentTest is TournamentStage {
    function setUp() public {
        _deployTournament();
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

    function _nineShares() private pure returns (uint32[] memory split) {
        split = new uint32[](9);
        for (uint256 i; i < 9; ++i) {
            split[i] = i == 0 ? 2e8 : 1e8;
        }
    }

    function test_create_takesEightPlaces() public {
        TournamentTerms memory terms = _terms(100);
        terms.split = new uint32[](8);
        for (uint256 i; i < 8; ++i) {
            terms.split[i] = 125e6;
        }
        arena.create(terms);
        vm.assertEq(arena.termsOf(1).split.length, 8, "eight");
    }

    function test_sponsor_countsEachTransferOfATokenByItself() public {
        TournamentTerms memory terms = _terms(0);
        Coin coin = new Coin();
        terms.token = address(coin);
        arena.create(terms);
        coin.mint(address(this), type(uint256).max);
        coin.approve(address(arena), type(uint256).max);
        arena.sponsor(1, 5);
        arena.sponsor(1, 7);
        vm.assertEq(arena.stateOf(1).pot, 12, "both");
        arena.sponsor(1, type(uint96).max);
        vm.assertEq(arena.stateOf(1).pot, uint256(type(uint96).max) + 12, "the most at once");
        uint256 over = uint256(type(uint96).max) + 1;
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.AmountTooLarge.selector, over));
        arena.sponsor(1, over);
    }
}
