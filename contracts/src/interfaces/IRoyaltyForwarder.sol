// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Royalty forwarder
/// @notice A clone per token that collects royalties from markets that only know ERC-2981.
interface IRoyaltyForwarder {
    /// @notice Pays all it holds in a token into the royalty graph; does nothing when it holds none.
    function sweep(address token) external;

    /// @notice The node it collects for.
    function nodeId() external view returns (uint256);
}
