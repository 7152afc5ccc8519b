// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DataPool} from "../src/DataPool.sol";
import {
    Pool,
    PoolTerms,
    Epoch,
    EpochPhase,
    Contribution,
    ConsentPeriod
} from "../src/types/Pool.sol";
import {Lists} from "./utils/Lists.sol";
import {Stage} from "./utils/Stage.sol";

/// Two pools, three people who contribute, consent, revoke, pay, challenge, claim and collect in random order.
contract DataPoolHandler is Stage {
    DataPool public immutable commons;
    address private constant BUYER = address(0xB0B0);
    Contribution[3][40][3] private _lists;
    mapping(uint256 poolId => mapping(bytes32 hash => uint256)) public timesCounted;
    uint256 public put;
    uint256 public taken;
    uint256 private _salt;
    bool public brokeARule;

    constructor() {
        _deployAll();
        vm.warp(1_800_000_000);
        commons = new DataPool(assets);
        for (uint256 i; i < 2; ++i) {
            vm.deal(ann, 1e18);
            vm.prank(ann);
            commons.open{value: 1e18}(
                _request(ann, i, i == 0 ? _ids() : _ids(1)), PoolTerms(NATIVE, 50, 1001, 60, 1e18)
            );
            put += 1e18;
        }
    }

    function graphAt() external view returns (address) {
        return address(graph);
    }

    function person(uint256 seed) public view returns (address) {
        return [ben, cora, BUYER][seed % 3];
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + 1 + time % 50);
    }

    function passLong(uint256 time) external {
        if (time % 16 == 0) vm.warp(block.timestamp + 100 days);
    }

    function consent(uint256 seed) external {
        address who = person(seed);
        vm.prank(who);
        try commons.consent(_pool(seed), who, "scope", block.timestamp + 1 + seed % 300, "") {}
            catch {}
    }

    function revoke(uint256 seed) external {
        if (seed % 3 != 0) return;
        address who = person(seed >> 8);
        vm.prank(who);
        try commons.revoke(_pool(seed), who, "") {} catch {}
    }

    function postEpoch(uint256 seed) external {
        uint256 id = _pool(seed);
        uint256 epochId = commons.pool(id).epochCount + 1;
        if (epochId >= 40) return;
        for (uint256 i; i < 3; ++i) {
            // Now and then the curator lists somebody's contribution again.
            bytes32 hash = bytes32(seed % 7 == i ? 1 + (seed >> 32) % 5 : ++_salt + 10);
            _lists[id][epochId][i] =
                Contribution(uint32(i), person(i), hash, uint40(1 + (seed >> (40 + 8 * i)) % 1000));
        }
        bytes32 root = Lists.root(_hashes(id, epochId));
        // Now and then the root says more or less than the list.
        if ((seed >> 96) % 5 == 0) root = Lists.word(root, 1 + (seed >> 104) % 3000);
        vm.prank(ann);
        try commons.postEpoch(id, root, uint40(block.timestamp - 1), 0) {} catch {}
    }

    function challengeConsent(uint256 seed) external {
        (uint256 id, uint256 epochId, uint256 i) = _pick(seed);
        Epoch memory posted = commons.epoch(id, epochId);
        Contribution memory leaf = _lists[id][epochId][i];
        bool may = posted.phase == EpochPhase.Posted && block.timestamp < posted.phaseEnd
            && !consentedAt(id, leaf.contributor, posted.asOf)
            && posted.root == Lists.root(_hashes(id, epochId));
        bytes32[] memory proof = Lists.proof(_hashes(id, epochId), i);
        vm.prank(BUYER);
        try commons.challengeConsent(id, epochId, leaf, proof) {
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function finalise(uint256 seed) external {
        (uint256 id, uint256 epochId,) = _pick(seed);
        Epoch memory posted = commons.epoch(id, epochId);
        bool may = posted.phase == EpochPhase.Posted && block.timestamp >= posted.phaseEnd;
        try commons.finalise(id, epochId) {
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function claim(uint256 seed) external {
        (uint256 id, uint256 epochId, uint256 i) = _pick(seed);
        Epoch memory posted = commons.epoch(id, epochId);
        Contribution memory leaf = _lists[id][epochId][i];
        bool may = posted.phase == EpochPhase.Final
            && consentedAt(id, leaf.contributor, posted.asOf)
            && timesCounted[id][leaf.contributionHash] == 0
            && posted.root == Lists.root(_hashes(id, epochId));
        bytes32[] memory proof = Lists.proof(_hashes(id, epochId), i);
        try commons.claim(id, epochId, leaf, proof) {
            ++timesCounted[id][leaf.contributionHash];
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function closeEpoch(uint256 seed) external {
        (uint256 id, uint256 epochId,) = _pick(seed);
        try commons.closeEpoch(id, epochId) {} catch {}
    }

    function earn(uint256 seed, uint256 amount) external {
        amount = 1 + amount % (seed % 2 == 0 ? 1e3 : 1e24);
        vm.deal(BUYER, amount);
        vm.prank(BUYER);
        graph.pay{value: amount}(_pool(seed), NATIVE, amount, "data");
        put += amount;
    }

    function buyAccess(uint256 seed) external {
        uint256 dayCount = 1 + seed % 5;
        vm.deal(BUYER, 50 * dayCount);
        vm.prank(BUYER);
        commons.buyAccess{value: 50 * dayCount}(_pool(seed), dayCount, 50);
        put += 50 * dayCount;
    }

    function harvest(uint256 seed) external {
        commons.harvest(_pool(seed));
    }

    function collect(uint256 seed) external {
        address who = person(seed);
        uint256 id = _pool(seed);
        uint256 before = commons.earnedScaled(id, who);
        commons.collect(id, who);
        if (commons.earnedScaled(id, who) != before % 1e27) brokeARule = true;
    }

    function stake(uint256 seed, uint256 amount) external {
        uint256 id = _pool(seed);
        amount = 1 + amount % 1e19;
        Pool memory kept = commons.pool(id);
        bool may = amount <= kept.stake - kept.locked;
        vm.prank(ann);
        try commons.takeStake(id, amount) {
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
        vm.deal(cora, amount);
        vm.prank(cora);
        commons.addStake{value: amount}(id, amount);
        put += amount;
    }

    function withdraw(uint256 seed) external {
        address who = seed % 4 == 3 ? ann : person(seed);
        uint256 amount = commons.owedTo(who, NATIVE);
        if (amount == 0) return;
        commons.withdrawFor(who, NATIVE);
        taken += amount;
    }

    /// By walking over all periods, as a person would.
    function consentedAt(uint256 id, address who, uint256 second) public view returns (bool) {
        ConsentPeriod[] memory periods = commons.consentsOf(id, who);
        for (uint256 i; i < periods.length; ++i) {
            if (periods[i].from <= second && second < periods[i].until) return true;
        }
        return false;
    }

    function _pool(uint256 seed) private pure returns (uint256) {
        return 1 + (seed >> 120) % 2;
    }

    function _pick(uint256 seed) private view returns (uint256 id, uint256 epochId, uint256 i) {
        id = _pool(seed);
        uint256 count = commons.pool(id).epochCount;
        // The newest are the ones in motion; 1 stands for "none yet" as well.
        uint256 back = (seed >> 16) % 4;
        epochId = count > back ? count - back : 1;
        i = (seed >> 8) % 3;
    }

    function _hashes(uint256 id, uint256 epochId) private view returns (bytes32[] memory) {
        Contribution[] memory list = new Contribution[](3);
        for (uint256 i; i < 3; ++i) {
            list[i] = _lists[id][epochId][i];
        }
        return Lists.leaves(address(commons), id, epochId, list);
    }
}

contract DataPoolInvariantTest is Stage {
    DataPoolHandler internal handler;
    DataPool internal commons;

    function setUp() public {
        handler = new DataPoolHandler();
        commons = handler.commons();
        _target(address(handler));
    }

    function invariant_C3_balanceIsStakesHeldAndOwed() public view {
        uint256 sum = commons.owedTo(_curator(), NATIVE);
        for (uint256 id = 1; id <= 2; ++id) {
            sum += commons.pool(id).stake + commons.pool(id).held;
        }
        for (uint256 i; i < 3; ++i) {
            sum += commons.owedTo(handler.person(i), NATIVE);
        }
        vm.assertEq(address(commons).balance, sum, "held");
        vm.assertEq(
            handler.put(),
            address(commons).balance + handler.taken() + handler.graphAt().balance,
            "in = held + taken + in the graph"
        );
    }

    function invariant_C3_C4_whatIsHeldIsEarnedToTheLastScaledPart() public view {
        for (uint256 id = 1; id <= 2; ++id) {
            Pool memory kept = commons.pool(id);
            uint256 scaled = kept.carry;
            uint256 points;
            for (uint256 i; i < 3; ++i) {
                scaled += commons.earnedScaled(id, handler.person(i));
                points += commons.pointsOf(id, handler.person(i));
            }
            for (uint256 epochId = 1; epochId <= kept.epochCount; ++epochId) {
                Epoch memory posted = commons.epoch(id, epochId);
                vm.assertLe(posted.claimed, posted.total, "not more points than posted");
                if (posted.phase != EpochPhase.Final) continue;
                uint256 unclaimed = posted.total - posted.claimed;
                points += unclaimed;
                scaled += unclaimed * (kept.earnedPerPoint - posted.earnedBefore);
            }
            vm.assertEq(points, kept.points, "all points");
            vm.assertEq(scaled, uint256(kept.held) * 1e27, "all money");
        }
    }

    function invariant_C1_C2_countedOnceAndByConsentOnly() public view {
        vm.assertTrue(!handler.brokeARule(), "each step exactly when it may happen");
        for (uint256 id = 1; id <= 2; ++id) {
            for (uint256 hash = 1; hash < 16; ++hash) {
                vm.assertLe(handler.timesCounted(id, bytes32(hash)), 1, "once");
            }
        }
    }

    function invariant_stakeCoversTheBondsUnderChallenge() public view {
        for (uint256 id = 1; id <= 2; ++id) {
            uint256 bonds;
            for (uint256 epochId = 1; epochId <= commons.pool(id).epochCount; ++epochId) {
                if (commons.epoch(id, epochId).phase == EpochPhase.Posted) bonds += 1001;
            }
            vm.assertEq(commons.pool(id).locked, bonds, "locked");
            vm.assertGe(commons.pool(id).stake, bonds, "covered");
        }
    }

    function _curator() private view returns (address) {
        return commons.pool(1).curator;
    }
}
