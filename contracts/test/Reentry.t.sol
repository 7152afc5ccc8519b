// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {DataPool} from "../src/DataPool.sol";
import {InferenceMarket} from "../src/InferenceMarket.sol";
import {Tournament} from "../src/Tournament.sol";
import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {LotOrder, OrderKind} from "../src/types/LotOrder.sol";
import {PoolTerms} from "../src/types/Pool.sol";
import {ServiceTerms} from "../src/types/Service.sol";
import {TournamentTerms} from "../src/types/Tournament.sol";
import {Stage} from "./utils/Stage.sol";
import {NosyCoin} from "./utils/Tokens.sol";

/// A token that calls back in the middle of its transfer finds every door that moves money closed.
contract ReentryTest is Stage {
    NosyCoin internal coin;
    bytes[] internal doors;

    function setUp() public {
        _deployAll();
        vm.warp(1_800_000_000);
        coin = new NosyCoin();
        coin.mint(ann, 1e30);
        _mint(ann, 1, _ids());
    }

    function _visit(address contract_) private {
        vm.prank(ann);
        coin.approve(contract_, type(uint256).max);
        coin.watch(contract_, doors);
    }

    function _assertClosed() private view {
        for (uint256 i; i < doors.length; ++i) {
            bytes32 closed = ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector;
            vm.assertEq(coin.answers(i), closed, "a closed door");
        }
    }

    function _addPayouts() private {
        doors.push(abi.encodeCall(IPullPayments.withdraw, (address(coin), ann)));
        doors.push(abi.encodeCall(IPullPayments.withdrawFor, (ann, address(coin))));
    }

    function test_graph_isClosedDuringAPayment() public {
        doors.push(abi.encodeCall(graph.withdraw, (address(coin), ann)));
        doors.push(abi.encodeCall(graph.withdrawFor, (ann, address(coin))));
        doors.push(abi.encodeCall(graph.pay, (1, address(coin), 1, "tip")));
        doors.push(abi.encodeCall(graph.payRoyalty, (1, address(coin), 1, "tip")));
        doors.push(abi.encodeCall(graph.deposit, (ann, address(coin), 1)));
        _visit(address(graph));
        vm.prank(ann);
        graph.pay(1, address(coin), 10, "tip");
        _assertClosed();
    }

    function test_market_isClosedDuringASale() public {
        LotOrder memory order = _lots(ann, OrderKind.Sell, 1, 100);
        order.currency = address(coin);
        bytes memory signature = _signLots(ANN_KEY, order);
        doors.push(abi.encodeCall(market.fill, (order, 1, signature)));
        doors.push(abi.encodeCall(market.bid, (order, 1, signature)));
        doors.push(abi.encodeCall(market.close, (order)));
        doors.push(abi.encodeCall(market.claim, (order, ann)));
        _visit(address(market));
        vm.prank(ann);
        market.fill(order, 1, signature);
        _assertClosed();
    }

    function test_services_areClosedDuringAnEnrolment() public {
        InferenceMarket guild = new InferenceMarket(graph);
        ServiceTerms memory terms =
            ServiceTerms(1, address(coin), 1, "model", address(0), 60, 30, 10);
        doors.push(abi.encodeCall(guild.enrol, (terms)));
        doors.push(abi.encodeCall(guild.addStake, (1, 1)));
        doors.push(abi.encodeCall(guild.request, (1, "in", 1, "salt")));
        doors.push(abi.encodeCall(guild.accept, ("id", 5)));
        doors.push(abi.encodeCall(guild.finish, ("id")));
        doors.push(abi.encodeCall(guild.rule, ("id", true)));
        doors.push(abi.encodeCall(guild.fundTab, (1, 1)));
        doors.push(abi.encodeCall(guild.redeem, (ann, 1, 1, "")));
        _addPayouts();
        _visit(address(guild));
        vm.prank(ann);
        guild.enrol(terms);
        _assertClosed();
    }

    function test_tournaments_areClosedDuringASponsorship() public {
        Tournament arena = new Tournament(graph);
        TournamentTerms memory terms;
        (terms.judge, terms.arbiter) = (ann, ben);
        (terms.entryEnd, terms.resultEnd) = (1_800_000_100, 1_800_000_200);
        (terms.disputeSeconds, terms.rulingSeconds) = (50, 60);
        terms.token = address(coin);
        terms.split = new uint32[](1);
        terms.split[0] = 1e9;
        arena.create(terms);
        doors.push(abi.encodeCall(arena.enter, (1)));
        doors.push(abi.encodeCall(arena.sponsor, (1, 1)));
        doors.push(abi.encodeCall(arena.dispute, (1)));
        doors.push(abi.encodeCall(arena.rule, (1, true)));
        doors.push(abi.encodeCall(arena.payout, (1)));
        doors.push(abi.encodeCall(arena.refund, (1, ann)));
        _addPayouts();
        _visit(address(arena));
        vm.prank(ann);
        arena.sponsor(1, 10);
        _assertClosed();
    }

    function test_pools_areClosedDuringAStaking() public {
        DataPool commons = new DataPool(assets);
        PoolTerms memory terms = PoolTerms(address(coin), 50, 400, 60, 1000);
        doors.push(abi.encodeCall(commons.open, (_request(ann, 3, _ids()), terms)));
        doors.push(abi.encodeCall(commons.finalise, (2, 1)));
        doors.push(abi.encodeCall(commons.buyAccess, (2, 1, 50)));
        doors.push(abi.encodeCall(commons.addStake, (2, 1)));
        doors.push(abi.encodeCall(commons.harvest, (2)));
        _addPayouts();
        _visit(address(commons));
        vm.prank(ann);
        commons.open(_request(ann, 2, _ids()), terms);
        _assertClosed();
    }
}
