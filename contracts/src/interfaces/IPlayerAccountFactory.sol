// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Call} from "../types/Call.sol";

/// @title Player account factory
/// @notice One account per owner, at an address that is known and can receive before it exists.
interface IPlayerAccountFactory {
    /// @notice Emitted when an account came into being.
    event AccountCreated(address indexed owner, address indexed account);

    /// @notice Creates the owner's account, or returns it when it exists. Anyone may call.
    function create(address owner) external returns (address account);

    /// @notice Creates the account if needed and carries out its signed batch: a first action is one transaction.
    function createAndExecute(
        address owner,
        Call[] calldata calls,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external returns (address account);

    /// @notice Where the owner's account is or will be.
    function accountOf(address owner) external view returns (address);

    /// @notice The code that all accounts share.
    function implementation() external view returns (address);
}
