// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {InferenceMarket} from "../src/InferenceMarket.sol";
import {InferenceRequest, RequestPhase, Tab} from "../src/types/Service.sol";
import {Base} from "./utils/Base.sol";
import {InferenceHandler} from "./utils/InferenceHandler.sol";

contract InferenceMarketInvariantTest is Base {
    InferenceHandler internal handler;
    InferenceMarket internal guild;

    function setUp() public {
        handler = new InferenceHandler();
        guild = handler.guild();
        _target(address(handler));
    }

    function invariant_S1_balanceIsEscrowStakesTabsAndWhatIsOwed() public view {
        uint256 sum;
        for (uint256 i; i < handler.requestCount(); ++i) {
            InferenceRequest memory asked = guild.requestOf(handler.requests(i));
            if (asked.phase != RequestPhase.Closed) sum += asked.amount;
        }
        for (uint256 id = 1; id <= 2; ++id) {
            sum += guild.service(id).stake;
            for (uint256 i; i < 3; ++i) {
                Tab memory tab = guild.tabOf(handler.person(i), id);
                sum += tab.deposited - tab.redeemed;
            }
        }
        for (uint256 i; i < 3; ++i) {
            sum += guild.owedTo(handler.person(i), NATIVE);
        }
        vm.assertEq(address(guild).balance, sum, "held");
        vm.assertEq(
            handler.put(),
            address(guild).balance + handler.taken() + handler.graphAt().balance,
            "in = held + taken + in the graph"
        );
    }

    function invariant_S2_S3_S7_everyRequestEndsOnceAndInTime() public view {
        vm.assertTrue(!handler.brokeARule(), "each step exactly when it may happen");
        for (uint256 i; i < handler.requestCount(); ++i) {
            bytes32 id = handler.requests(i);
            uint256 ended = guild.requestOf(id).phase == RequestPhase.Closed ? 1 : 0;
            vm.assertEq(handler.endings(id), ended, "once");
        }
    }

    function invariant_S4_stakeCoversEveryOpenRequest() public view {
        for (uint256 id = 1; id <= 2; ++id) {
            uint256 exposed;
            for (uint256 i; i < handler.requestCount(); ++i) {
                InferenceRequest memory asked = guild.requestOf(handler.requests(i));
                bool isOpen = asked.phase != RequestPhase.Closed && asked.serviceId == id;
                if (isOpen) exposed += asked.amount;
            }
            vm.assertEq(guild.service(id).reserved, exposed, "reserved");
            vm.assertGe(guild.service(id).stake, exposed, "covered");
        }
    }

    function invariant_S5_redeemedIsTheLastSignedWithinTheDeposit() public view {
        for (uint256 id = 1; id <= 2; ++id) {
            for (uint256 i; i < 3; ++i) {
                Tab memory tab = guild.tabOf(handler.person(i), id);
                vm.assertEq(tab.redeemed, handler.signedTotal(handler.person(i), id), "as signed");
                vm.assertLe(tab.redeemed, tab.deposited, "within the deposit");
            }
        }
    }

    function invariant_S6_priceIsFixedAtRequest() public view {
        for (uint256 i; i < handler.requestCount(); ++i) {
            bytes32 id = handler.requests(i);
            vm.assertEq(guild.requestOf(id).amount, handler.priceAtRequest(id), "as ordered");
        }
    }

    function invariant_S8_scoreIsBoundedAndMovedByPaidRequestsOnly() public view {
        for (uint256 id = 1; id <= 2; ++id) {
            vm.assertLe(guild.service(id).score, 1_000_000, "bounded");
            if (handler.ratings() == 0) vm.assertEq(guild.service(id).score, 0, "not moved");
        }
    }
}
