// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

/// @notice A mean of ratings, weighted by the money behind each; money fades by a sixteenth per rating.
library ScoreMath {
    /// The best score.
    uint256 internal constant BEST = 1_000_000;
    /// The best rating; the worst is 1.
    uint256 internal constant BEST_RATING = 5;
    uint256 private constant FADE_DIVISOR = 16;

    /// @notice Score and weight after a rating of 1 to 5 by somebody who paid `amount`, which is not zero.
    function rate(uint256 score, uint256 weight, uint256 rating, uint256 amount)
        internal
        pure
        returns (uint32, uint96)
    {
        uint256 target = BEST * (rating - 1) / (BEST_RATING - 1);
        uint256 sum = weight + amount;
        uint256 mean = (score * weight + target * amount) / sum;
        uint256 faded = sum - sum / FADE_DIVISOR;
        return (uint32(mean), uint96(FixedPointMathLib.min(faded, type(uint96).max)));
    }
}
