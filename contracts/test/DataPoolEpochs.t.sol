// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDataPool} from "../src/interfaces/IDataPool.sol";
import {IPoolVotes} from "../src/interfaces/IPoolVotes.sol";
import {EpochPhase, Contribution} from "../src/types/Pool.sol";
import {PoolStage} from "./utils/PoolStage.sol";

/// Lists of contributions: posted with a bond, challenged, final, closed.
contract DataPoolEpochsTest is PoolStage {
    /// Carries one point.
    bytes32 private constant ROOT = bytes32(uint256(1));

    function setUp() public {
        _deployPool();
    }

    function test_postEpoch_isTheCuratorsWithABondAndInItsHour() public {
        _open();
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotCurator.selector, ben, ann));
        vm.prank(ben);
        commons.postEpoch(POOL, ROOT, START - 1, 0);
        vm.startPrank(ann);
        vm.expectRevert(IDataPool.InvalidEpoch.selector);
        commons.postEpoch(POOL, bytes32(uint256(1) << 40), START - 1, 0);
        vm.expectRevert(IDataPool.InvalidEpoch.selector);
        commons.postEpoch(POOL, ROOT, START, 0);
        vm.expectRevert(IDataPool.InvalidEpoch.selector);
        commons.postEpoch(POOL, ROOT, START - 1 hours - 1, 0);
        vm.expectEmit();
        emit IDataPool.EpochPosted(POOL, 1, ROOT, 1, START - 1 hours, "list", START + 60);
        commons.postEpoch(POOL, ROOT, START - 1 hours, "list");
        vm.expectRevert(IDataPool.InvalidEpoch.selector);
        commons.postEpoch(POOL, ROOT, START - 1 hours, 0);
        commons.postEpoch(POOL, ROOT, START - 1, 0);
        vm.warp(START + 1);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.StakeTooSmall.selector, 200, 400));
        commons.postEpoch(POOL, ROOT, START, 0);
        vm.stopPrank();
    }

    function test_takeStake_leavesTheBondsUnderChallenge() public {
        _open();
        vm.startPrank(ann);
        commons.postEpoch(POOL, ROOT, START - 1, 0);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.StakeTooSmall.selector, 600, 601));
        commons.takeStake(POOL, 601);
        vm.expectEmit();
        emit IDataPool.PoolStakeChanged(POOL, 400);
        commons.takeStake(POOL, 600);
        vm.assertEq(commons.owedTo(ann, NATIVE), 600, "owed");
        vm.expectEmit();
        emit IDataPool.PoolStakeChanged(POOL, 407);
        commons.addStake{value: 7}(POOL, 7);
        vm.stopPrank();
    }

    function test_finalise_waitsForTheChallenge() public {
        _open();
        _consentBoth();
        _post(START + 5, START + 10);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.TooEarly.selector, START + 70));
        commons.finalise(POOL, 1);
        vm.warp(START + 70);
        vm.expectEmit();
        emit IDataPool.EpochFinal(POOL, 1, START + 70 + 180 days);
        commons.finalise(POOL, 1);
        vm.assertEq(commons.pool(POOL).locked, 0, "bond released");
        vm.expectRevert(_wrongPhase(1, EpochPhase.Final));
        commons.finalise(POOL, 1);
    }

    function test_finalise_leavesEarlierMoneyToEarlierPoints() public {
        _openWithFinalEpoch();
        _claim(1, 0);
        _claim(1, 1);
        _buyAccess(2);
        list[0].contributionHash = "ben's second";
        list[1].contributionHash = "cora's second";
        (list[0].points, list[1].points) = (1000, 0);
        _post(START + 71, START + 72, 2);
        vm.warp(START + 140);
        commons.finalise(POOL, 2);
        _claim(2, 0);
        commons.collect(POOL, ben);
        vm.assertEq(commons.owedTo(ben, NATIVE), 75, "new points bring nothing of before");
        commons.collect(POOL, cora);
        vm.assertEq(commons.owedTo(cora, NATIVE), 25, "not thinned by what came later");
    }

    function test_challengeConsent_voidsAndSlashes() public {
        _open();
        vm.prank(ben);
        commons.consent(POOL, ben, "scope", START + 1000, "");
        _post(START + 5, START + 10);
        (Contribution memory fair, bytes32[] memory fairProof) = _leaf(0);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeConsent(POOL, 1, fair, fairProof);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(1);
        leaf.points = 11;
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotInEpoch.selector, bytes32("cora's")));
        commons.challengeConsent(POOL, 1, leaf, proof);
        leaf.points = 10;
        vm.expectEmit();
        emit IDataPool.EpochVoided(POOL, 1, BUYER);
        vm.prank(BUYER);
        commons.challengeConsent(POOL, 1, leaf, proof);
        vm.assertEq(commons.owedTo(BUYER, NATIVE), 200, "half the bond");
        vm.assertEq(commons.pool(POOL).stake, 600, "slashed");
        vm.assertEq(commons.pool(POOL).locked, 0, "released");
        vm.assertEq(commons.pool(POOL).held, 200, "the contributors' half");
        vm.expectRevert(_wrongPhase(1, EpochPhase.Void));
        commons.challengeConsent(POOL, 1, leaf, proof);
        vm.warp(START + 70);
        vm.expectRevert(_wrongPhase(1, EpochPhase.Void));
        commons.finalise(POOL, 1);
    }

    function test_challenge_comesTooLateAfterItsTime() public {
        _open();
        _post(START + 5, START + 10);
        vm.warp(START + 70);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(1);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.TooLate.selector, START + 70));
        commons.challengeConsent(POOL, 1, leaf, proof);
    }

    function test_challengeRepeat_findsTheSameTwiceInAList_C2() public {
        _open();
        _consentBoth();
        _makeList();
        list[1].contributionHash = "ben's";
        _postList(START + 5, START + 10, 1);
        (Contribution memory a, bytes32[] memory proofA) = _leaf(0);
        (Contribution memory b, bytes32[] memory proofB) = _leaf(1);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeRepeat(POOL, 1, a, proofA, 1, a, proofA);
        vm.prank(BUYER);
        commons.challengeRepeat(POOL, 1, a, proofA, 1, b, proofB);
        vm.assertEq(commons.owedTo(BUYER, NATIVE), 200, "half the bond");
    }

    function test_challengeRepeat_findsWhatAnEarlierEpochCounted_C2() public {
        _openWithFinalEpoch();
        (Contribution memory first, bytes32[] memory firstProof) = _leaf(0);
        list[1].contributionHash = "cora's second";
        _post(START + 71, START + 72, 2);
        (Contribution memory again, bytes32[] memory proof) = _leaf(0);
        (Contribution memory fresh, bytes32[] memory freshProof) = _leaf(1);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeRepeat(POOL, 2, fresh, freshProof, 1, first, firstProof);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotInEpoch.selector, bytes32("ben's")));
        commons.challengeRepeat(POOL, 2, again, proof, 1, first, proof);
        vm.expectRevert(_wrongPhase(1, EpochPhase.Final));
        commons.challengeRepeat(POOL, 1, first, firstProof, 2, again, proof);
        commons.challengeRepeat(POOL, 2, again, proof, 1, first, firstProof);
        vm.assertTrue(commons.epoch(POOL, 2).phase == EpochPhase.Void, "void");
    }

    function test_challengeRepeat_ignoresLaterAndVoidEpochs() public {
        _open();
        _consentBoth();
        _post(START + 5, START + 10);
        (Contribution memory first, bytes32[] memory firstProof) = _leaf(0);
        list[1].contributor = BUYER;
        list[1].contributionHash = "nobody's";
        _post(START + 11, START + 12, 2);
        (Contribution memory again, bytes32[] memory proof) = _leaf(0);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeRepeat(POOL, 1, first, firstProof, 2, again, proof);
        (Contribution memory unasked, bytes32[] memory unaskedProof) = _leaf(1);
        commons.challengeConsent(POOL, 2, unasked, unaskedProof);
        vm.prank(ann);
        commons.addStake{value: 1000}(POOL, 1000);
        _post(START + 13, START + 14, 3);
        (Contribution memory third, bytes32[] memory thirdProof) = _leaf(0);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeRepeat(POOL, 3, third, thirdProof, 2, again, proof);
    }

    function test_closeEpoch_givesUnclaimedEarningsToTheOthers() public {
        _openWithFinalEpoch();
        _claim(1, 0);
        _buyAccess(2);
        commons.harvest(POOL);
        uint256 end = START + 70 + 180 days;
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.TooEarly.selector, end));
        commons.closeEpoch(POOL, 1);
        vm.warp(end);
        vm.expectEmit();
        emit IDataPool.EpochClosed(POOL, 1, 10);
        commons.closeEpoch(POOL, 1);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(1);
        vm.expectRevert(_wrongPhase(1, EpochPhase.Closed));
        commons.claim(POOL, 1, leaf, proof);
        _buyAccess(1);
        commons.harvest(POOL);
        commons.collect(POOL, ben);
        vm.assertEq(commons.owedTo(ben, NATIVE), 150, "75, the 25 nobody claimed, and 50");
        vm.assertEq(commons.pool(POOL).held, 0, "all shared");
    }

    function test_closeEpoch_givesBackWhatTheEpochEarnedAndNothingOfBefore() public {
        _openWithClaims();
        _buyAccess(2);
        list[0].contributionHash = "ben's second";
        list[1].contributionHash = "cora's second";
        _post(START + 71, START + 72, 2);
        vm.warp(START + 140);
        commons.finalise(POOL, 2);
        vm.warp(START + 140 + 180 days);
        commons.closeEpoch(POOL, 2);
        vm.assertEq(commons.pool(POOL).carry, 0, "earned nothing meanwhile");
        vm.assertEq(commons.pool(POOL).points, 40, "the first epoch's");
    }

    function test_challengeRepeat_tellsLinesApartByAllTheySay_C2() public {
        _open();
        _consentBoth();
        _makeList();
        // The same place twice, so that the repetition looks like one line.
        list[1] = Contribution(0, cora, "ben's", 10);
        _postList(START + 5, START + 10, 1);
        (Contribution memory a, bytes32[] memory proofA) = _leaf(0);
        (Contribution memory b, bytes32[] memory proofB) = _leaf(1);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotInEpoch.selector, bytes32("ben's")));
        commons.challengeRepeat(POOL, 1, b, proofA, 1, a, proofA);
        commons.challengeRepeat(POOL, 1, b, proofB, 1, a, proofA);
        vm.assertTrue(commons.epoch(POOL, 1).phase == EpochPhase.Void, "void");
    }
}
