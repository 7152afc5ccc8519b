// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Tournament} from "../../src/Tournament.sol";
import {ITournament} from "../../src/interfaces/ITournament.sol";
import {TournamentTerms} from "../../src/types/Tournament.sol";
import {Stage} from "./Stage.sol";

/// Tournament 1 is judged; Ann, Ben and Cora enter, and Cora made the game (node 1).
abstract contract TournamentStage is Stage {
    Tournament internal arena;
    uint256 internal constant JUDGE_KEY = 0x1D6E;
    address internal judge = vm.addr(JUDGE_KEY);
    address internal constant ARBITER = address(0xA4B);
    uint256 internal constant START = 1_800_000_000;

    function _deployTournament() internal {
        _deployAll();
        vm.warp(START);
        arena = new Tournament(graph);
        _mint(cora, 1, _ids());
        vm.deal(ann, 1e30);
        vm.deal(ben, 1e30);
        vm.deal(cora, 1e30);
    }

    function _terms(uint96 entryFee) internal view returns (TournamentTerms memory) {
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

    function _create(uint96 entryFee) internal {
        arena.create(_terms(entryFee));
    }

    function _enter(address who) internal {
        uint256 fee = arena.termsOf(1).entryFee;
        vm.prank(who);
        arena.enter{value: fee}(1);
    }

    function _createWithThree() internal {
        _create(100);
        _enter(ann);
        _enter(ben);
        _enter(cora);
        vm.warp(START + 100);
    }

    /// Ann won; Ben says no.
    function _dispute() internal {
        _createWithThree();
        _report(_one(ann));
        vm.expectEmit();
        emit ITournament.TournamentDisputed(1, ben, START + 160);
        vm.prank(ben);
        arena.dispute{value: 100}(1);
    }

    function _report(address[] memory winners) internal {
        arena.report(1, winners, _signResult(winners));
    }

    function _signResult(address[] memory winners) internal view returns (bytes memory) {
        return _sign(JUDGE_KEY, arena.hashResult(1, winners));
    }

    function _one(address first) internal pure returns (address[] memory winners) {
        winners = new address[](1);
        winners[0] = first;
    }

    function _two(address first, address second) internal pure returns (address[] memory winners) {
        winners = new address[](2);
        (winners[0], winners[1]) = (first, second);
    }
}
