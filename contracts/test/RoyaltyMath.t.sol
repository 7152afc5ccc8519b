// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RoyaltyMath} from "../src/libraries/RoyaltyMath.sol";
import {Base} from "./utils/Base.sol";

contract RoyaltyMathTest is Base {
    function test_grantRate_givesAFifthOfTheHeadroom() public pure {
        vm.assertEq(RoyaltyMath.grantRate(ONE, 0), 1e8, "first generation");
        vm.assertEq(RoyaltyMath.grantRate(ONE, 1e8), 8e7, "second generation");
        vm.assertEq(RoyaltyMath.grantRate(ONE, 5e8), 0, "at the cap");
        vm.assertEq(RoyaltyMath.grantRate(ONE, 5e8 - 5), 1, "just under the cap");
        vm.assertEq(RoyaltyMath.grantRate(ONE, 9e8), 0, "above the cap");
        vm.assertEq(RoyaltyMath.grantRate(ONE, 1), 1e8 - 1, "rounded down");
        vm.assertEq(RoyaltyMath.grantRate(7, 0), 7, "asked for less");
    }

    function test_fuzz_grantRate_neverPassesTheCap(uint256 asked, uint256 stack) public pure {
        stack = _bound(stack, 0, RoyaltyMath.CEILING);
        uint256 rate = RoyaltyMath.grantRate(asked, stack);
        vm.assertLe(rate, asked, "no more than asked");
        if (stack <= RoyaltyMath.CAP) vm.assertLe(stack + rate, RoyaltyMath.CAP, "under the cap");
        else vm.assertEq(rate, 0, "nothing above the cap");
    }

    function test_fuzz_shareUp_isTheSmallestWholeThatCovers(uint128 amount, uint32 part)
        public
        pure
    {
        uint256 share = RoyaltyMath.shareUp(amount, part, ONE);
        vm.assertGe(share * ONE, uint256(amount) * part, "covers");
        if (share != 0) vm.assertTrue((share - 1) * ONE < uint256(amount) * part, "smallest");
    }

    function test_fuzz_passUp_neverExceedsWhatWaits(
        uint120 direct,
        uint120 royalty,
        uint256 rate,
        uint256 stack
    ) public pure {
        stack = _bound(stack, 0, RoyaltyMath.CEILING);
        rate = RoyaltyMath.grantRate(rate, stack);
        uint256 up = RoyaltyMath.passUp(direct, royalty, rate, stack);
        vm.assertLe(up, uint256(direct) + royalty, "within");
        if (stack == 0) vm.assertEq(up, 0, "a root passes nothing");
        else if (uint256(direct) + royalty != 0) vm.assertGe(up, 1, "no payment is too small");
    }
}
