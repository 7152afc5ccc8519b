// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Tournament} from "../src/Tournament.sol";
import {TournamentTerms, TournamentPhase, TournamentState} from "../src/types/Tournament.sol";
import {Stage} from "./utils/Stage.sol";

/// People who create, enter, sponsor, report, dispute, rule, pay and refund in random order.
contract TournamentHandler is Stage {
    Tournament public immutable arena;
    uint256 private constant JUDGE_KEY = 0x1D6E;
    address private constant ARBITER = address(0xA4B);
    uint256 private constant FEE = 1001;
    uint256 public put;
    uint256 public taken;
    uint256 public sharedWithWinners;
    uint256 public results;
    uint256 public endings;
    bool public brokeARule;

    constructor() {
        _deployAll();
        vm.warp(1_800_000_000);
        arena = new Tournament(graph);
        _mint(cora, 1, _ids());
        create();
    }

    function graphAt() external view returns (address) {
        return address(graph);
    }

    function person(uint256 seed) public view returns (address) {
        return [ann, ben, cora][seed % 3];
    }

    function create() public {
        if (arena.tournamentCount() >= 12) return;
        uint32[] memory split = new uint32[](2);
        (split[0], split[1]) = (600_000_001, 399_999_999);
        arena.create(
            TournamentTerms({
                judge: vm.addr(JUDGE_KEY),
                entryEnd: uint40(block.timestamp + 100),
                resultEnd: uint40(block.timestamp + 200),
                arbiter: ARBITER,
                disputeSeconds: 50,
                rulingSeconds: 60,
                token: NATIVE,
                entryFee: uint96(FEE),
                nodeId: 1,
                nodeShare: 123_456_789,
                rulesDigest: "rules",
                split: split
            })
        );
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + time % 60);
    }

    function enter(uint256 seed) external {
        uint256 id = _pick(seed);
        address who = person(seed >> 8);
        bool may = _phase(id) == TournamentPhase.Open
            && block.timestamp < arena.termsOf(id).entryEnd && !arena.hasEntered(id, who);
        vm.deal(who, FEE);
        vm.prank(who);
        try arena.enter{value: FEE}(id) {
            put += FEE;
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function sponsor(uint256 seed, uint256 amount) external {
        amount = 1 + amount % 1e20;
        vm.deal(ann, amount);
        vm.prank(ann);
        try arena.sponsor{value: amount}(_pick(seed), amount) {
            put += amount;
        } catch {}
    }

    function report(uint256 seed, bool alone) external {
        uint256 id = _pick(seed);
        address[] memory winners = new address[](alone ? 1 : 2);
        winners[0] = person(seed >> 8);
        if (!alone) winners[1] = person((seed >> 8) + 1);
        bool may = _phase(id) == TournamentPhase.Open
            && block.timestamp >= arena.termsOf(id).entryEnd
            && block.timestamp < arena.termsOf(id).resultEnd && arena.hasEntered(id, winners[0])
            && (alone || arena.hasEntered(id, winners[1]));
        try arena.report(id, winners, _sign(JUDGE_KEY, arena.hashResult(id, winners))) {
            ++results;
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function dispute(uint256 seed) external {
        uint256 id = _pick(seed);
        address who = person(seed >> 8);
        bool may = _phase(id) == TournamentPhase.Reported
            && block.timestamp < arena.stateOf(id).phaseEnd && arena.hasEntered(id, who);
        vm.deal(who, FEE);
        vm.prank(who);
        try arena.dispute{value: FEE}(id) {
            put += FEE;
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function rule(uint256 seed, bool annul) external {
        vm.prank(ARBITER);
        try arena.rule(_pick(seed), annul) {
            ++endings;
        } catch {}
    }

    function payout(uint256 seed) external {
        uint256 id = _pick(seed);
        bool may =
            _phase(id) == TournamentPhase.Reported && block.timestamp >= arena.stateOf(id).phaseEnd;
        try arena.payout(id) {
            ++endings;
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function refund(uint256 seed) external {
        uint256 id = _pick(seed);
        TournamentPhase before = _phase(id);
        try arena.refund(id, person(seed >> 8)) {
            if (before != TournamentPhase.Void) ++endings;
        } catch {}
    }

    function withdraw(uint256 seed) external {
        address who = person(seed);
        uint256 amount = arena.owedTo(who, NATIVE);
        if (amount == 0) return;
        arena.withdrawFor(who, NATIVE);
        taken += amount;
    }

    /// Pots, bonds in dispute and what is owed to people.
    function liabilities() external view returns (uint256 sum) {
        for (uint256 id = 1; id <= arena.tournamentCount(); ++id) {
            sum += arena.stateOf(id).pot;
            if (_phase(id) == TournamentPhase.Disputed) sum += FEE;
        }
        for (uint256 i; i < 3; ++i) {
            sum += arena.owedTo(person(i), NATIVE);
        }
    }

    function _pick(uint256 seed) private view returns (uint256) {
        return 1 + (seed >> 64) % arena.tournamentCount();
    }

    function _phase(uint256 id) private view returns (TournamentPhase) {
        return arena.stateOf(id).phase;
    }
}

contract TournamentInvariantTest is Stage {
    TournamentHandler internal handler;
    Tournament internal arena;

    function setUp() public {
        handler = new TournamentHandler();
        arena = handler.arena();
        _target(address(handler));
    }

    function invariant_A1_whatCameInWentOutOrWaits() public view {
        vm.assertEq(address(arena).balance, handler.liabilities(), "held = pots + bonds + owed");
        vm.assertEq(
            handler.put(),
            address(arena).balance + handler.taken() + handler.graphAt().balance,
            "in = held + taken + in the graph"
        );
    }

    function invariant_A1_potIsWhatPeoplePutInUntilItIsPaid() public view {
        for (uint256 id = 1; id <= arena.tournamentCount(); ++id) {
            TournamentState memory state = arena.stateOf(id);
            uint256 sum;
            for (uint256 i; i < 3; ++i) {
                sum += arena.paidIn(id, handler.person(i));
            }
            if (state.phase == TournamentPhase.Paid) vm.assertEq(state.pot, 0, "paid out");
            else vm.assertEq(state.pot, sum, "entries and sponsors");
        }
    }

    function invariant_A2_oneResultAndEachStepInItsTime() public view {
        vm.assertTrue(!handler.brokeARule(), "each step exactly when it may happen");
        uint256 reported;
        for (uint256 id = 1; id <= arena.tournamentCount(); ++id) {
            if (arena.stateOf(id).winners.length != 0) ++reported;
        }
        vm.assertEq(handler.results(), reported, "one result each");
        vm.assertLe(handler.endings(), arena.tournamentCount(), "each ends once");
    }
}
