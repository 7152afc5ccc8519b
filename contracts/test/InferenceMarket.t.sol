// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CreditToken} from "../src/CreditToken.sol";
import {IInferenceMarket} from "../src/interfaces/IInferenceMarket.sol";
import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {Service, ServiceTerms} from "../src/types/Service.sol";
import {ServiceStage} from "./utils/ServiceStage.sol";

/// Services: enrolled, offered, staked.
contract InferenceMarketTest is ServiceStage {
    function setUp() public {
        _deployMarket();
    }

    function test_enrol_makesANodeAService() public {
        ServiceTerms memory terms = _terms();
        vm.expectEmit();
        emit IInferenceMarket.ServiceEnrolled(SERVICE, ben, terms);
        vm.prank(ben);
        vm.assertEq(guild.enrol{value: 1000}(terms), SERVICE, "id of the node");
        Service memory kept = guild.service(SERVICE);
        vm.assertEq(kept.provider, ben, "provider");
        vm.assertEq(kept.stake, 1000, "stake");
        vm.assertEq(kept.price, 100, "price");
        vm.assertEq(kept.arbiter, ARBITER, "arbiter");
        vm.assertEq(kept.modelHash, "model", "model");
        vm.assertTrue(kept.isOpen, "open");
    }

    function test_enrol_isForTheCreatorOnceAndOfARealNode() public {
        ServiceTerms memory terms = _terms();
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.NotCreator.selector, ann, ben));
        vm.prank(ann);
        guild.enrol{value: 1000}(terms);
        _enrol();
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.AlreadyEnrolled.selector, SERVICE));
        vm.prank(ben);
        guild.enrol{value: 1000}(terms);
        terms.nodeId = 9;
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 9));
        vm.prank(ben);
        guild.enrol{value: 1000}(terms);
    }

    function test_enrol_refusesTermsThatContradictThemselves() public {
        for (uint256 fault; fault < 6; ++fault) {
            ServiceTerms memory terms = _terms();
            if (fault == 0) terms.modelHash = 0;
            if (fault == 1) terms.arbiter = ben;
            if (fault == 2) terms.turnaroundSeconds = 0;
            if (fault == 3) terms.turnaroundSeconds = 30 days + 1;
            if (fault == 4) terms.reviewSeconds = 0;
            if (fault == 5) terms.reviewSeconds = 30 days + 1;
            vm.expectRevert(IInferenceMarket.InvalidTerms.selector);
            vm.prank(ben);
            guild.enrol{value: 1000}(terms);
        }
        ServiceTerms memory longest = _terms();
        (longest.turnaroundSeconds, longest.reviewSeconds) = (30 days, 30 days);
        vm.prank(ben);
        guild.enrol{value: 1000}(longest);
    }

    function test_enrol_takesExactlyTheStake() public {
        ServiceTerms memory terms = _terms();
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.WrongValue.selector, 999, 1000));
        vm.prank(ben);
        guild.enrol{value: 999}(terms);
        terms.stake = 0;
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.WrongValue.selector, 1, 0));
        vm.prank(ben);
        guild.enrol{value: 1}(terms);
        vm.prank(ben);
        guild.enrol(terms);
        vm.assertEq(guild.service(SERVICE).stake, 0, "no stake");
    }

    function test_unknownServicesAreRefusedEverywhere() public {
        bytes memory unknown = abi.encodeWithSelector(IInferenceMarket.UnknownService.selector, 7);
        vm.expectRevert(unknown);
        guild.service(7);
        vm.expectRevert(unknown);
        guild.setOffer(7, 1, true);
        vm.expectRevert(unknown);
        guild.addStake{value: 1}(7, 1);
        vm.expectRevert(unknown);
        guild.request{value: 1}(7, INPUT, 1, 0);
        vm.expectRevert(unknown);
        guild.fundTab{value: 1}(7, 1);
        vm.expectRevert(unknown);
        guild.redeem(cora, 7, 1, "");
        vm.expectRevert(unknown);
        guild.closeTab(cora, 7);
    }

    function test_setOffer_isTheProvidersAndTouchesNoOpenRequest_S6() public {
        _enrol();
        bytes32 id = _request();
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.NotProvider.selector, cora, ben));
        vm.prank(cora);
        guild.setOffer(SERVICE, 1, true);
        vm.expectEmit();
        emit IInferenceMarket.ServiceChanged(SERVICE, 500, false);
        vm.prank(ben);
        guild.setOffer(SERVICE, 500, false);
        vm.assertEq(guild.requestOf(id).amount, 100, "fixed when ordered");
        _deliver(id);
        _accept(id, 5);
        (uint256 direct,) = graph.pending(SERVICE, NATIVE);
        vm.assertEq(direct, 100, "paid as ordered");
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.ServiceClosed.selector, SERVICE));
        vm.prank(cora);
        guild.request{value: 500}(SERVICE, INPUT, 500, "2");
    }

    function test_takeStake_leavesWhatOpenRequestsReserve_S4() public {
        _enrol();
        _request();
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.StakeTooSmall.selector, 900, 901));
        vm.prank(ben);
        guild.takeStake(SERVICE, 901);
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.NotProvider.selector, ann, ben));
        vm.prank(ann);
        guild.takeStake(SERVICE, 1);
        vm.expectEmit();
        emit IInferenceMarket.StakeChanged(SERVICE, 100);
        vm.prank(ben);
        guild.takeStake(SERVICE, 900);
        vm.assertEq(guild.owedTo(ben, NATIVE), 900, "owed");
        vm.expectEmit();
        emit IInferenceMarket.StakeChanged(SERVICE, 150);
        vm.prank(ann);
        guild.addStake{value: 50}(SERVICE, 50);
    }

    function test_tokensWorkLikeCoin() public {
        CreditToken token = new CreditToken(cora, 1000);
        vm.prank(cora);
        token.transfer(ben, 500);
        ServiceTerms memory terms = _terms();
        (terms.token, terms.stake) = (address(token), 500);
        vm.prank(ben);
        token.approve(address(guild), 500);
        vm.prank(ben);
        guild.enrol(terms);
        vm.prank(cora);
        token.approve(address(guild), 500);
        vm.prank(cora);
        bytes32 id = guild.request(SERVICE, INPUT, 100, "salt");
        _deliver(id);
        _accept(id, 4);
        (uint256 direct,) = graph.pending(SERVICE, address(token));
        vm.assertEq(direct, 100, "in the graph");
        vm.prank(ben);
        guild.takeStake(SERVICE, 500);
        guild.withdrawFor(ben, address(token));
        vm.assertEq(token.balanceOf(ben), 500, "stake back");
        vm.assertEq(token.balanceOf(address(guild)), 0, "nothing stays");
    }
}
