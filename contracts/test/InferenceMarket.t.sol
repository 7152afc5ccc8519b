// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CreditToken} from "../src/CreditToken.sol";
import {InferenceMarket} from "../src/InferenceMarket.sol";
import {IInferenceMarket} from "../src/interfaces/IInferenceMarket.sol";
import {IMeteredTabs} from "../src/interfaces/IMeteredTabs.sol";
import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {Service, ServiceTerms, RequestPhase} from "../src/types/Service.sol";
import {Agreeable} from "./utils/Receivers.sol";
import {Stage} from "./utils/Stage.sol";

/// Ann made the model (node 1), Ben tuned it (node 2) and serves it, Cora asks.
/// forge-config: default.fuzz.runs = 1000
contract InferenceMarketTest is Stage {
    InferenceMarket internal guild;
    address internal constant ARBITER = address(0xA4B);
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant SERVICE = 2;
    bytes32 internal constant INPUT = "input";
    bytes32 internal constant RESULT = "result";

    function setUp() public {
        _deployAll();
        vm.warp(START);
        guild = new InferenceMarket(graph);
        _mint(ann, 1, _ids());
        _mint(ben, 2, _ids(1));
        vm.deal(ann, 1e30);
        vm.deal(ben, 1e30);
        vm.deal(cora, 1e30);
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

    function _rateOnce(bytes32 salt, uint96 price, uint256 rating) private {
        vm.prank(ben);
        guild.setOffer(SERVICE, price, true);
        vm.prank(cora);
        bytes32 id = guild.request{value: price}(SERVICE, INPUT, price, salt);
        _deliver(id);
        _accept(id, rating);
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

    function _terms() private pure returns (ServiceTerms memory) {
        return ServiceTerms({
            nodeId: uint64(SERVICE),
            token: NATIVE,
            price: 100,
            modelHash: "model",
            arbiter: ARBITER,
            turnaroundSeconds: 60,
            reviewSeconds: 30,
            stake: 1000
        });
    }

    function _enrol() private {
        vm.prank(ben);
        guild.enrol{value: 1000}(_terms());
    }

    function _request() private returns (bytes32) {
        vm.prank(cora);
        return guild.request{value: 100}(SERVICE, INPUT, 100, "salt");
    }

    function _deliver(bytes32 id) private {
        guild.deliver(id, RESULT, _signResult(BEN_KEY, id, RESULT));
    }

    function _accept(bytes32 id, uint256 rating) private {
        vm.prank(cora);
        guild.accept(id, rating);
    }

    function _dispute() private returns (bytes32 id) {
        _enrol();
        id = _request();
        _deliver(id);
        vm.expectEmit();
        emit IInferenceMarket.InferenceDisputed(id, "why", START + 7 days);
        vm.prank(cora);
        guild.dispute(id, "why");
    }

    function _ruled(bytes32 id, bool isWrong) private returns (uint256 slashed) {
        vm.prank(cora);
        guild.dispute(id, "why");
        vm.prank(ARBITER);
        guild.rule(id, isWrong);
        return isWrong ? guild.requestOf(id).amount : 0;
    }

    function _signResult(uint256 key, bytes32 id, bytes32 result)
        private
        view
        returns (bytes memory)
    {
        return _sign(key, guild.hashResult(id, result));
    }

    function _wrongPhase(bytes32 id, RequestPhase phase) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IInferenceMarket.WrongRequestPhase.selector, id, phase);
    }

    function _max(uint256 left, uint256 right) private pure returns (uint256) {
        return left > right ? left : right;
    }
}
