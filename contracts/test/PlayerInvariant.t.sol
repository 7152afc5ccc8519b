// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Base} from "./utils/Base.sol";
import {AccountHandler} from "./utils/AccountHandler.sol";

contract PlayerInvariantTest is Base {
    AccountHandler internal handler;

    function setUp() public {
        handler = new AccountHandler();
        _target(address(handler));
    }

    /// P1 lists, caps and expiries; P2 nonces; P3 revoking; P4 the relayer: checked at every step by the handler.
    function invariant_P1_P2_P3_P4_everyStepKeptTheRules() public view {
        vm.assertEq(handler.broken(), "", "a rule was broken");
    }

    function invariant_P2_everyBatchUsedOneNonce() public view {
        uint256 used;
        for (uint256 word = handler.account().nonceBitmap(0); word != 0; word >>= 1) {
            used += word & 1;
        }
        vm.assertEq(used, handler.batches(), "one bit per batch");
    }
}
