// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IInferenceMarket} from "../src/interfaces/IInferenceMarket.sol";
import {IMeteredTabs} from "../src/interfaces/IMeteredTabs.sol";
import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {ServiceTerms, RequestPhase} from "../src/types/Service.sol";
import {Agreeable} from "./utils/Receivers.sol";
import {ServiceStage} from "./utils/ServiceStage.sol";

/// A request from the escrow to its end.
contract InferenceRequestTest is ServiceStage {
    function setUp() public {
        _deployMarket();
    }

    function test_request_waitsInEscrow() public {
        _enrol();
        bytes32 id = guild.requestIdOf(cora, SERVICE, INPUT, "salt");
        vm.expectEmit();
        emit IInferenceMarket.InferenceRequested(id, SERVICE, cora, INPUT, 100, START + 60);
        vm.assertEq(_request(), id, "id is the hash of the content");
        vm.assertEq(guild.service(SERVICE).reserved, 100, "reserved");
        vm.assertEq(guild.requestOf(id).requester, cora, "requester");
        vm.assertTrue(guild.requestOf(id).phase == RequestPhase.Open, "open");
    }

    function test_request_refusesWhatIsNotCoveredPaidOrNew() public {
        _enrol();
        _request();
        vm.expectRevert(
            abi.encodeWithSelector(
                IInferenceMarket.AlreadyRequested.selector,
                guild.requestIdOf(cora, SERVICE, INPUT, "salt")
            )
        );
        vm.prank(cora);
        guild.request{value: 100}(SERVICE, INPUT, 100, "salt");
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.PriceTooHigh.selector, 100, 99));
        vm.prank(cora);
        guild.request{value: 99}(SERVICE, INPUT, 99, "2");
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.WrongValue.selector, 101, 100));
        vm.prank(cora);
        guild.request{value: 101}(SERVICE, INPUT, 200, "2");
        vm.prank(ben);
        guild.setOffer(SERVICE, 901, true);
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.StakeTooSmall.selector, 900, 901));
        vm.prank(cora);
        guild.request{value: 901}(SERVICE, INPUT, 901, "2");
        vm.prank(ben);
        guild.setOffer(SERVICE, 0, true);
        vm.expectRevert(IPullPayments.ZeroAmount.selector);
        vm.prank(cora);
        guild.request(SERVICE, INPUT, 0, "2");
    }

    function test_requestIds_tellEveryPartApart() public view {
        bytes32 id = guild.requestIdOf(cora, SERVICE, INPUT, "salt");
        vm.assertTrue(id != guild.requestIdOf(ann, SERVICE, INPUT, "salt"), "requester");
        vm.assertTrue(id != guild.requestIdOf(cora, 3, INPUT, "salt"), "service");
        vm.assertTrue(id != guild.requestIdOf(cora, SERVICE, "other", "salt"), "input");
        vm.assertTrue(id != guild.requestIdOf(cora, SERVICE, INPUT, "other"), "salt");
    }

    function test_deliver_takesWhatTheProviderSignedInTime() public {
        _enrol();
        bytes32 id = _request();
        bytes memory signature = _signResult(BEN_KEY, id, RESULT);
        bytes memory refusal = abi.encodeWithSelector(IMeteredTabs.InvalidSignature.selector, ben);
        vm.expectRevert(refusal);
        guild.deliver(id, "other", signature);
        bytes memory stranger = _signResult(ANN_KEY, id, RESULT);
        vm.expectRevert(refusal);
        guild.deliver(id, RESULT, stranger);
        vm.warp(START + 60);
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.TooLate.selector, START + 60));
        guild.deliver(id, RESULT, signature);
        vm.warp(START + 59);
        vm.expectEmit();
        emit IInferenceMarket.InferenceDelivered(id, RESULT, START + 59 + 30);
        guild.deliver(id, RESULT, signature);
        vm.assertEq(guild.requestOf(id).resultHash, RESULT, "result");
        vm.expectRevert(_wrongPhase(id, RequestPhase.Delivered));
        guild.deliver(id, RESULT, signature);
    }

    function test_deliver_takesContractProviders() public {
        Agreeable studio = new Agreeable();
        studio.answer(0x1626ba7e);
        uint256 node = _mint(address(studio), 3, _ids());
        ServiceTerms memory terms = _terms();
        terms.nodeId = uint64(node);
        vm.deal(address(studio), 1000);
        vm.prank(address(studio));
        guild.enrol{value: 1000}(terms);
        vm.prank(cora);
        bytes32 id = guild.request{value: 100}(node, INPUT, 100, 0);
        guild.deliver(id, RESULT, "");
        vm.assertTrue(guild.requestOf(id).phase == RequestPhase.Delivered, "by ERC-1271");
    }

    function test_accept_paysTheWholeLineOfMakers_S2() public {
        _enrol();
        bytes32 id = _request();
        _deliver(id);
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.NotRequester.selector, ben, cora));
        vm.prank(ben);
        guild.accept(id, 5);
        for (uint256 rating; rating < 7; rating += 6) {
            vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.InvalidRating.selector, rating));
            vm.prank(cora);
            guild.accept(id, rating);
        }
        vm.expectEmit();
        emit IInferenceMarket.InferencePaid(id, 100, 5);
        _accept(id, 5);
        graph.settleMany(_ids(2, 1), NATIVE);
        vm.assertEq(graph.balanceOf(ben, NATIVE), 90, "who tuned it");
        vm.assertEq(graph.balanceOf(ann, NATIVE), 10, "who made the model");
        vm.assertEq(guild.service(SERVICE).reserved, 0, "released");
        vm.expectRevert(_wrongPhase(id, RequestPhase.Closed));
        vm.prank(cora);
        guild.accept(id, 5);
    }

    function test_finish_paysInSilenceAfterTheReview() public {
        _enrol();
        bytes32 id = _request();
        _deliver(id);
        vm.expectRevert(abi.encodeWithSelector(IMeteredTabs.TooEarly.selector, START + 30));
        guild.finish(id);
        vm.warp(START + 30);
        vm.expectEmit();
        emit IInferenceMarket.InferencePaid(id, 100, 0);
        guild.finish(id);
        (uint256 direct,) = graph.pending(SERVICE, NATIVE);
        vm.assertEq(direct, 100, "in the graph");
        vm.assertEq(guild.service(SERVICE).score, 0, "nobody rated it");
        vm.expectRevert(_wrongPhase(id, RequestPhase.Closed));
        guild.finish(id);
    }

    function test_decline_refundsWithoutHarm() public {
        _enrol();
        bytes32 id = _request();
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.NotProvider.selector, cora, ben));
        vm.prank(cora);
        guild.decline(id);
        vm.expectEmit();
        emit IInferenceMarket.InferenceRefunded(id, 100, 0, "declined");
        vm.prank(ben);
        guild.decline(id);
        vm.assertEq(guild.owedTo(cora, NATIVE), 100, "all back");
        vm.assertEq(guild.service(SERVICE).stake, 1000, "unharmed");
        vm.assertEq(guild.service(SERVICE).reserved, 0, "released");
    }

    function test_decline_comesTooLateAfterTheDeadline() public {
        _enrol();
        bytes32 id = _request();
        vm.warp(START + 60);
        vm.expectRevert(abi.encodeWithSelector(IInferenceMarket.TooLate.selector, START + 60));
        vm.prank(ben);
        guild.decline(id);
    }

    function test_refund_afterTheDeadlineIsForAnybodyToCall_S3_S7() public {
        _enrol();
        bytes32 id = _request();
        vm.expectRevert(abi.encodeWithSelector(IMeteredTabs.TooEarly.selector, START + 60));
        guild.refund(id);
        vm.warp(START + 60);
        vm.expectEmit();
        emit IInferenceMarket.InferenceRefunded(id, 100, 10, "late");
        guild.refund(id);
        vm.assertEq(guild.owedTo(cora, NATIVE), 110, "price and a tenth");
        vm.assertEq(guild.service(SERVICE).stake, 990, "slashed");
        vm.expectRevert(_wrongPhase(id, RequestPhase.Closed));
        guild.refund(id);
    }

    function test_request_staysUnderItsGasTarget() public {
        _enrol();
        bytes32 first = _request();
        _deliver(first);
        _accept(first, 5);
        vm.cool(address(guild));
        vm.cool(address(graph));
        vm.prank(cora);
        uint256 gas = gasleft();
        bytes32 id = guild.request{value: 100}(SERVICE, INPUT, 100, "2");
        vm.assertLe(gas - gasleft(), 85_000, "request");
        _deliver(id);
        vm.cool(address(guild));
        vm.cool(address(graph));
        vm.prank(cora);
        gas = gasleft();
        guild.accept(id, 5);
        vm.assertLe(gas - gasleft(), 60_000, "accept, paid into the graph");
    }
}
