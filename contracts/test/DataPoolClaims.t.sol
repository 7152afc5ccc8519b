// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDataPool} from "../src/interfaces/IDataPool.sol";
import {EpochPhase, Contribution} from "../src/types/Pool.sol";
import {Lists} from "./utils/Lists.sol";
import {PoolStage} from "./utils/PoolStage.sol";

/// What contributors get, to the wei.
contract DataPoolClaimsTest is PoolStage {
    function setUp() public {
        _deployPool();
    }

    function test_claim_countsEachContributorAndSharesWhatIsEarned_C3() public {
        _openWithFinalEpoch();
        vm.expectEmit();
        emit IDataPool.ContributionClaimed(POOL, 1, ben, "ben's", 30);
        _claim(1, 0);
        _claim(1, 1);
        vm.assertEq(commons.pointsOf(POOL, ben), 30, "points");
        _buyAccess(2);
        vm.expectEmit();
        emit IDataPool.Harvested(POOL, 100);
        commons.harvest(POOL);
        vm.expectEmit();
        emit IDataPool.Collected(POOL, ben, 75);
        commons.collect(POOL, ben);
        commons.collect(POOL, cora);
        vm.assertEq(commons.owedTo(ben, NATIVE), 75, "30 of 40 points");
        vm.assertEq(commons.owedTo(cora, NATIVE), 25, "10 of 40 points");
        vm.assertEq(commons.pool(POOL).held, 0, "all shared");
        commons.withdrawFor(ben, NATIVE);
        vm.assertEq(ben.balance, 75, "paid");
    }

    function test_claim_comesWithAllThatItsPointsEarnedMeanwhile() public {
        _openWithFinalEpoch();
        _buyAccess(2);
        _claim(1, 0);
        commons.harvest(POOL);
        _claim(1, 1);
        commons.collect(POOL, cora);
        commons.collect(POOL, ben);
        vm.assertEq(commons.owedTo(cora, NATIVE), 25, "as if claimed at once");
        vm.assertEq(commons.owedTo(ben, NATIVE), 75, "not more than its part");
    }

    function test_claim_countsAContributionOnce_C2() public {
        _openWithFinalEpoch();
        _claim(1, 0);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(0);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.AlreadyCounted.selector, bytes32("ben's")));
        commons.claim(POOL, 1, leaf, proof);
    }

    function test_claim_refusesWhatIsNotListed() public {
        _openWithFinalEpoch();
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(0);
        leaf.points = 31;
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotInEpoch.selector, bytes32("ben's")));
        commons.claim(POOL, 1, leaf, proof);
        vm.expectRevert(_wrongPhase(2, EpochPhase.None));
        commons.claim(POOL, 2, leaf, proof);
    }

    function test_claim_neverExceedsThePostedTotal_C3() public {
        _open();
        _consentBoth();
        _makeList();
        leaves = Lists.leaves(address(commons), POOL, 1, list);
        _postRoot(Lists.word(Lists.root(leaves), 39));
        for (uint256 i; i < 2; ++i) {
            (Contribution memory leaf, bytes32[] memory proof) = _leaf(i);
            bytes32 hash = leaf.contributionHash;
            vm.expectRevert(abi.encodeWithSelector(IDataPool.NotInEpoch.selector, hash));
            commons.claim(POOL, 1, leaf, proof);
        }
    }

    function test_claim_leavesNoRoomForALineThatTheSumHides_C3() public {
        _open();
        _consentBoth();
        _makeList();
        leaves = Lists.leaves(address(commons), POOL, 1, list);
        // Cora's line counts one point beside Ben's: his proof holds, and hers leads elsewhere.
        bytes32 honest = leaves[1];
        leaves[1] = Lists.word(honest, 1);
        _postRoot(Lists.root(leaves));
        _claim(1, 0);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(1);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotInEpoch.selector, bytes32("cora's")));
        commons.claim(POOL, 1, leaf, proof);
        vm.assertEq(commons.epoch(POOL, 1).claimed, 30, "Ben's alone");
        vm.assertEq(commons.epoch(POOL, 1).total, 31, "what the root counts");
    }

    function test_claim_needsNoProofOfAListOfOne() public {
        _open();
        _consentBoth();
        _makeList();
        list.pop();
        leaves = Lists.leaves(address(commons), POOL, 1, list);
        _postRoot(leaves[0]);
        commons.claim(POOL, 1, list[0], new bytes32[](0));
        vm.assertEq(commons.epoch(POOL, 1).total, 30, "the line is the root");
    }

    /// A curator joins lines and false words at will: whatever is proven stays within the root's points.
    function testFuzz_whatIsProvenStaysWithinTheTotal_C3(uint256 seed) public {
        _open();
        _consentBoth();
        delete list;
        for (uint256 i; i < 5; ++i) {
            uint40 points = uint40(1 + (seed >> (8 * i)) % 200);
            list.push(Contribution(uint32(i), i % 2 == 0 ? ben : cora, bytes32(i + 1), points));
        }
        leaves = Lists.leaves(address(commons), POOL, 1, list);
        bytes32[] memory posted = leaves;
        for (uint256 i; i < 5; ++i) {
            uint256 lie = (seed >> (40 + 8 * i)) % 4;
            if (lie == 0) posted[i] = Lists.word(posted[i], (seed >> (80 + 8 * i)) % 300);
        }
        bytes32 root = Lists.root(posted);
        if ((seed >> 120) % 4 == 0) root = Lists.word(root, 1 + (seed >> 128) % 900);
        _postRoot(root);
        uint256 claimed;
        for (uint256 i; i < 5; ++i) {
            try commons.claim(POOL, 1, list[i], Lists.proof(posted, i)) {
                claimed += list[i].points;
            } catch {}
        }
        vm.assertEq(commons.epoch(POOL, 1).claimed, claimed, "counted");
        vm.assertLe(claimed, uint256(root) % 2 ** 40, "within the total");
        if (root == Lists.root(leaves)) {
            vm.assertEq(claimed, uint256(root) % 2 ** 40, "honest: all");
        }
    }

    function _postRoot(bytes32 root) private {
        vm.warp(START + 10);
        vm.prank(ann);
        commons.postEpoch(POOL, root, START + 5, 0);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
    }

    function testFuzz_sharesAreExactToTheWei_C3(uint40[2] memory points, uint96[3] memory money)
        public
    {
        _open();
        _consentBoth();
        _makeList();
        list[0].points = uint40(_bound(points[0], 1, 5e11));
        list[1].points = uint40(_bound(points[1], 1, 5e11));
        _postList(START + 5, START + 10, 1);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
        uint256 sum;
        for (uint256 i; i < 3; ++i) {
            uint256 amount = _bound(money[i], 1, 1e28);
            sum += amount;
            vm.prank(BUYER);
            graph.pay{value: amount}(POOL, NATIVE, amount, "data");
            if (i == 1) _claim(1, 0);
            commons.harvest(POOL);
            commons.collect(POOL, ben);
        }
        _claim(1, 1);
        commons.collect(POOL, cora);
        uint256 total = uint256(list[0].points) + list[1].points;
        uint256 paid = commons.owedTo(ben, NATIVE) + commons.owedTo(cora, NATIVE);
        vm.assertLe(paid, sum, "never more than was received");
        vm.assertEq(commons.pool(POOL).held, sum - paid, "the rest is held");
        vm.assertLe(sum - paid, 2, "and that is dust");
        vm.assertApproxEqAbs(
            commons.owedTo(ben, NATIVE), sum * list[0].points / total, 1, "by points"
        );
        uint256 scaled = commons.earnedScaled(POOL, ben) + commons.earnedScaled(POOL, cora)
            + commons.pool(POOL).carry;
        vm.assertEq(scaled, (sum - paid) * 1e27, "to the last scaled part");
    }
}
