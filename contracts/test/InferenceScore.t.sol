// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ServiceTerms} from "../src/types/Service.sol";
import {ServiceStage} from "./utils/ServiceStage.sol";

/// What providers are worth, and that every end adds up.
contract InferenceScoreTest is ServiceStage {
    function setUp() public {
        _deployMarket();
    }

    function test_score_isTheMeanWeightedByMoney_S8() public {
        _enrol();
        bytes32 id = _request();
        _deliver(id);
        _accept(id, 5);
        vm.assertEq(guild.service(SERVICE).score, 1_000_000, "the first alone");
        vm.assertEq(guild.service(SERVICE).scoreWeight, 94, "faded by a sixteenth");
        vm.prank(cora);
        id = guild.request{value: 100}(SERVICE, INPUT, 100, "2");
        _deliver(id);
        _accept(id, 1);
        vm.assertEq(guild.service(SERVICE).score, uint256(94e6) / 194, "94 parts best, 100 worst");
    }

    function testFuzz_score_staysBetweenItsBounds_S8(uint256 seed, uint96 price) public {
        price = uint96(_bound(price, 1, 1e27));
        _enrol();
        vm.prank(ben);
        guild.addStake{value: price}(SERVICE, price);
        uint256 before;
        for (uint256 i; i < 4; ++i) {
            uint256 rating = 1 + (seed >> (8 * i)) % 5;
            _rateOnce(bytes32(i), uint96(1 + (seed >> (32 + 8 * i)) % price), rating);
            uint256 target = (rating - 1) * 250_000;
            uint256 score = guild.service(SERVICE).score;
            vm.assertLe(score, _max(i == 0 ? 0 : before, target), "not above");
            vm.assertGe(score + 1, i == 0 || before > target ? target : before, "not below");
            before = score;
        }
    }

    function testFuzz_everyEndAddsUp_S1_S3(uint96 price, uint96 stake, uint8 end) public {
        price = uint96(_bound(price, 1, 1e27));
        stake = uint96(_bound(stake, price, 1e27));
        ServiceTerms memory terms = _terms();
        (terms.price, terms.stake) = (price, stake);
        vm.prank(ben);
        guild.enrol{value: stake}(terms);
        vm.prank(cora);
        bytes32 id = guild.request{value: price}(SERVICE, INPUT, price, "salt");
        uint256 slashed;
        if (end % 4 == 0) {
            vm.warp(START + 60);
            guild.refund(id);
            slashed = price / 10;
        } else {
            _deliver(id);
            if (end % 4 == 1) _accept(id, 3);
            else slashed = _ruled(id, end % 4 == 2);
        }
        vm.assertEq(guild.service(SERVICE).stake, stake - slashed, "slash within the reserve");
        vm.prank(ben);
        guild.takeStake(SERVICE, stake - slashed);
        uint256 owed = guild.owedTo(cora, NATIVE);
        vm.assertTrue(owed == 0 || owed == price + slashed, "all back, or all paid");
        vm.assertEq(
            address(guild).balance, owed + guild.owedTo(ben, NATIVE), "nothing else is held"
        );
        (uint256 direct,) = graph.pending(SERVICE, NATIVE);
        vm.assertEq(direct + owed, uint256(price) + slashed, "to the wei");
    }

    function _rateOnce(bytes32 salt, uint96 price, uint256 rating) private {
        vm.prank(ben);
        guild.setOffer(SERVICE, price, true);
        vm.prank(cora);
        bytes32 id = guild.request{value: price}(SERVICE, INPUT, price, salt);
        _deliver(id);
        _accept(id, rating);
    }

    function _max(uint256 left, uint256 right) private pure returns (uint256) {
        return left > right ? left : right;
    }

    function _ruled(bytes32 id, bool isWrong) private returns (uint256 slashed) {
        vm.prank(cora);
        guild.dispute(id, "why");
        vm.prank(ARBITER);
        guild.rule(id, isWrong);
        return isWrong ? guild.requestOf(id).amount : 0;
    }
}
