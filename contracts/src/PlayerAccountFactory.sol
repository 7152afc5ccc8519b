// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LibClone} from "solady/utils/LibClone.sol";
import {PlayerAccount} from "./PlayerAccount.sol";
import {IPlayerAccount} from "./interfaces/IPlayerAccount.sol";
import {IPlayerAccountFactory} from "./interfaces/IPlayerAccountFactory.sol";
import {Call} from "./types/Call.sol";

/// @title Player account factory
/// @notice See IPlayerAccountFactory.
contract PlayerAccountFactory is IPlayerAccountFactory {
    /// @inheritdoc IPlayerAccountFactory
    address public immutable implementation;

    constructor() {
        implementation = address(new PlayerAccount());
    }

    /// @inheritdoc IPlayerAccountFactory
    function create(address owner) public returns (address account) {
        bool existed;
        (existed, account) =
            LibClone.createDeterministicClone(implementation, abi.encodePacked(owner), bytes32(0));
        if (!existed) emit AccountCreated(owner, account);
    }

    /// @inheritdoc IPlayerAccountFactory
    function createAndExecute(
        address owner,
        Call[] calldata calls,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external returns (address account) {
        account = create(owner);
        IPlayerAccount(account).execute(calls, nonce, deadline, signature);
    }

    /// @inheritdoc IPlayerAccountFactory
    function accountOf(address owner) external view returns (address) {
        return LibClone.predictDeterministicAddress(
            implementation, abi.encodePacked(owner), bytes32(0), address(this)
        );
    }
}
