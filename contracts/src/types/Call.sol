// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice One call an account makes.
struct Call {
    address to;
    /// Native coin sent along, in wei.
    uint256 value;
    bytes data;
}

/// @notice One function of one contract that a session key may call.
struct Permission {
    address to;
    bytes4 selector;
}

/// @notice Limits of a session key. One storage slot.
struct Session {
    /// Last second at which the key works (Unix time); 0 = revoked.
    uint40 expiry;
    /// Native coin the key may send in total, in wei.
    uint88 cap;
    /// Native coin sent so far, in wei.
    uint88 spent;
    /// Raised by each opening, so that permissions of an earlier session never come back.
    uint40 generation;
}
