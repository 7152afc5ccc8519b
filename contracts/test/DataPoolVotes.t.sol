// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDataPool} from "../src/interfaces/IDataPool.sol";
import {IPoolVotes} from "../src/interfaces/IPoolVotes.sol";
import {Proposal, ProposalKind} from "../src/types/Pool.sol";
import {PoolStage} from "./utils/PoolStage.sol";

/// What contributors decide.
contract DataPoolVotesTest is PoolStage {
    function setUp() public {
        _deployPool();
    }

    function test_votes_changeThePriceAfterADelay() public {
        _openWithClaims();
        Proposal memory made;
        (made.poolId, made.value, made.madeAt, made.quorum) = (1, 80, uint40(START + 71), 9);
        vm.expectEmit();
        emit IPoolVotes.ProposalMade(1, POOL, made);
        vm.prank(cora);
        vm.assertEq(commons.propose(POOL, ProposalKind.Price, address(0), 80), 1, "id");
        vm.expectEmit();
        emit IPoolVotes.ProposalVoted(1, ben, true, 30);
        vm.prank(ben);
        commons.vote(1, true);
        vm.prank(cora);
        commons.vote(1, false);
        vm.assertEq(commons.proposal(1).yes, 30, "yes");
        vm.assertEq(commons.proposal(1).no, 10, "no");
        vm.warp(START + 71 + 5 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.TooEarly.selector, START + 71 + 5 days));
        commons.execute(1);
        vm.warp(START + 71 + 5 days);
        vm.expectEmit();
        emit IDataPool.AccessPriceSet(POOL, 80);
        vm.expectEmit();
        emit IPoolVotes.ProposalExecuted(1);
        commons.execute(1);
        vm.assertEq(commons.pool(POOL).price, 80, "price");
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.AlreadyExecuted.selector, 1));
        commons.execute(1);
    }

    function test_votes_grantAccessAndNeverShortenIt() public {
        _openWithClaims();
        uint96 until = uint96(START + 100 days);
        vm.startPrank(ben);
        commons.propose(POOL, ProposalKind.Grant, cora, until);
        commons.propose(POOL, ProposalKind.Grant, BUYER, 1);
        commons.vote(1, true);
        commons.vote(2, true);
        vm.stopPrank();
        _buyAccess(1);
        vm.warp(START + 6 days);
        vm.expectEmit();
        emit IDataPool.AccessGiven(POOL, cora, until, 0);
        commons.execute(1);
        commons.execute(2);
        vm.assertEq(commons.accessUntil(POOL, cora), until, "granted");
        vm.assertEq(commons.accessUntil(POOL, BUYER), START + 71 + 1 days, "not shortened");
    }

    function test_votes_areForPointsHeldBeforeTheProposal() public {
        _openWithFinalEpoch();
        _claim(1, 0);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NoPoints.selector, ben));
        vm.prank(ben);
        commons.propose(POOL, ProposalKind.Price, address(0), 80);
        vm.warp(START + 71);
        vm.prank(ben);
        commons.propose(POOL, ProposalKind.Price, address(0), 80);
        _claim(1, 1);
        vm.warp(START + 72);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NoPoints.selector, cora));
        vm.prank(cora);
        commons.vote(1, false);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NoPoints.selector, BUYER));
        vm.prank(BUYER);
        commons.vote(1, false);
    }

    function test_vote_isOnceAndInTimeAndOfARealProposal() public {
        _openWithClaims();
        vm.startPrank(ben);
        commons.propose(POOL, ProposalKind.Price, address(0), 80);
        commons.vote(1, true);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.AlreadyVoted.selector, ben));
        commons.vote(1, true);
        for (uint256 id; id < 3; id += 2) {
            vm.expectRevert(abi.encodeWithSelector(IPoolVotes.UnknownProposal.selector, id));
            commons.vote(id, true);
        }
        vm.stopPrank();
        vm.warp(START + 71 + 3 days);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.VoteOver.selector, START + 71 + 3 days));
        vm.prank(cora);
        commons.vote(1, true);
    }

    function test_execute_needsMoreYesThanNoAndAQuorum() public {
        _openWithClaims();
        vm.prank(ben);
        commons.propose(POOL, ProposalKind.Price, address(0), 80);
        vm.prank(ben);
        commons.vote(1, false);
        vm.prank(cora);
        commons.vote(1, true);
        list[0].contributionHash = "ben's second";
        list[1].contributionHash = "cora's second";
        (list[0].points, list[1].points) = (10, 0);
        _post(START + 71, START + 72, 2);
        vm.warp(START + 140);
        commons.finalise(POOL, 2);
        vm.prank(cora);
        commons.propose(POOL, ProposalKind.Price, address(0), 90);
        vm.prank(cora);
        commons.vote(2, true);
        vm.warp(START + 7 days);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NotPassed.selector, 10, 30, 9));
        commons.execute(1);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NotPassed.selector, 10, 0, 11));
        commons.execute(2);
    }

    function test_execute_passesWithTheQuorumAndNotWithATie() public {
        _open();
        _consentBoth();
        _makeList();
        (list[0].points, list[1].points) = (9, 31);
        _postList(START + 5, START + 10, 1);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
        _claim(1, 0);
        _claim(1, 1);
        vm.warp(START + 71);
        _decide(1, 70);
        vm.warp(START + 6 days);
        vm.assertEq(commons.proposal(1).quorum, 9, "a fifth, and one");
        commons.execute(1);
        vm.assertEq(commons.pool(POOL).price, 70, "nine of forty");
    }

    function test_execute_needsMoreYesThanNo() public {
        _open();
        _consentBoth();
        _makeList();
        (list[0].points, list[1].points) = (20, 20);
        _postList(START + 5, START + 10, 1);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
        _claim(1, 0);
        _claim(1, 1);
        vm.warp(START + 71);
        _decide(1, 70);
        vm.prank(cora);
        commons.vote(1, false);
        vm.warp(START + 6 days);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NotPassed.selector, 20, 20, 9));
        commons.execute(1);
    }

    /// Ben proposes a price and says yes to it.
    function _decide(uint256 id, uint96 price) private {
        vm.startPrank(ben);
        commons.propose(POOL, ProposalKind.Price, address(0), price);
        commons.vote(id, true);
        vm.stopPrank();
    }
}
