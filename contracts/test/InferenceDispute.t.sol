// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IInferenceMarket} from "../src/interfaces/IInferenceMarket.sol";
import {IMeteredTabs} from "../src/interfaces/IMeteredTabs.sol";
import {ServiceTerms, RequestPhase} from "../src/types/Service.sol";
import {ServiceStage} from "./utils/ServiceStage.sol";

/// Results that somebody doubts, and what they cost the provider.
contract InferenceDisputeTest is ServiceStage {
    function setUp() public {
        _deployMarket();
    }

    function test_dispute_isTheRequestersDuringTheReview() public {
        _enrol();
        bytes32 id = _request();
        vm.expectRevert(_wrongPhase(id, RequestPhase.Open));
        vm.prank(cora);
        guild.dispute(id, "why");
        _deliver(id);
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.NotRequester.selector, ann, cora));
        vm.prank(ann);
        guild.dispute(id, "why");
        vm.warp(START + 30);
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.TooLate.selector, START + 30));
        vm.prank(cora);
        guild.dispute(id, "why");
    }

    function test_dispute_needsAnArbiterOfTheService() public {
        ServiceTerms memory terms = _terms();
        terms.arbiter = address(0);
        vm.prank(ben);
        guild.enrol{value: 1000}(terms);
        bytes32 id = _request();
        _deliver(id);
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.NoArbiter.selector, SERVICE));
        vm.prank(cora);
        guild.dispute(id, "why");
    }

    function test_rule_wrong_refundsWithTheReservedStake_S7() public {
        bytes32 id = _dispute();
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.NotArbiter.selector, ann, ARBITER));
        vm.prank(ann);
        guild.rule(id, true);
        vm.expectEmit();
        emit IInferenceMarket.InferenceRefunded(id, 100, 100, "ruling");
        vm.prank(ARBITER);
        guild.rule(id, true);
        vm.assertEq(guild.owedTo(cora, NATIVE), 200, "price and stake");
        vm.assertEq(guild.service(SERVICE).stake, 900, "slashed");
    }

    function test_rule_right_pays() public {
        bytes32 id = _dispute();
        vm.expectEmit();
        emit IInferenceMarket.InferencePaid(id, 100, 0);
        vm.prank(ARBITER);
        guild.rule(id, false);
        (uint256 direct,) = graph.pending(SERVICE, NATIVE);
        vm.assertEq(direct, 100, "in the graph");
        vm.assertEq(guild.service(SERVICE).stake, 1000, "unharmed");
    }

    function test_rule_endsAfterAWeek_andSilenceRefundsWithoutASlash() public {
        bytes32 id = _dispute();
        vm.warp(START + 7 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IMeteredTabs.TooEarly.selector, START + 7 days));
        guild.refund(id);
        vm.warp(START + 7 days);
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.TooLate.selector, START + 7 days));
        vm.prank(ARBITER);
        guild.rule(id, false);
        vm.expectEmit();
        emit IInferenceMarket.InferenceRefunded(id, 100, 0, "silence");
        guild.refund(id);
        vm.assertEq(guild.owedTo(cora, NATIVE), 100, "all back");
    }

    function test_proveContradiction_slashesTwoSignedResults_S7() public {
        _enrol();
        bytes32 id = _request();
        _deliver(id);
        bytes memory first = _signResult(BEN_KEY, id, RESULT);
        bytes memory second = _signResult(BEN_KEY, id, "other");
        bytes memory forged = _signResult(CORA_KEY, id, "other");
        vm.expectRevert(IInferenceMarket.SameResult.selector);
        guild.proveContradiction(id, RESULT, first, RESULT, first);
        bytes memory refusal = abi.encodeWithSelector(IMeteredTabs.InvalidSignature.selector, ben);
        vm.expectRevert(refusal);
        guild.proveContradiction(id, RESULT, first, "other", forged);
        vm.expectRevert(refusal);
        guild.proveContradiction(id, "other", forged, RESULT, first);
        vm.expectEmit();
        emit IInferenceMarket.InferenceRefunded(id, 100, 100, "contradiction");
        guild.proveContradiction(id, RESULT, first, "other", second);
        vm.assertEq(guild.owedTo(cora, NATIVE), 200, "price and stake");
        vm.expectRevert(_wrongPhase(id, RequestPhase.Closed));
        guild.proveContradiction(id, RESULT, first, "other", second);
    }

    function test_proveContradiction_needsARequest() public {
        vm.expectRevert(_wrongPhase("none", RequestPhase.None));
        guild.proveContradiction("none", "a", "", "b", "");
    }
}
