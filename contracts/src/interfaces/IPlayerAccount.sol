// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Call, Permission, Session} from "../types/Call.sol";

/// @title Player account
/// @notice An account for people without gas: the owner (or a limited session key) signs a batch, anyone relays it.
/// The relayer can change no byte of it. Receives native coin, ERC-721 and ERC-1155.
interface IPlayerAccount {
    /// @notice Thrown when the batch arrives after its deadline (Unix time).
    error BatchExpired(uint256 deadline);
    /// @notice Thrown when the nonce was used before.
    error NonceUsed(uint256 nonce);
    /// @notice Thrown when the signer is neither the owner nor a live session key (also for a bad signature).
    error NotAuthorised(address signer);
    /// @notice Thrown when a session key calls something that is not on its list.
    error CallNotPermitted(address key, address to, bytes4 selector);
    /// @notice Thrown when a session key would send more than its cap, in wei.
    error CapExceeded(address key, uint256 wanted, uint256 left);
    /// @notice Thrown when a call of the batch failed without saying why.
    error CallFailed(uint256 index);
    /// @notice Thrown when a function is called by anybody but the account itself.
    error OnlySelf(address caller);
    /// @notice Thrown when a session would be allowed to call the account itself, or is otherwise malformed.
    error InvalidSession();

    /// @notice Emitted when a batch was carried out.
    event Executed(address indexed signer, uint256 indexed nonce);
    /// @notice Emitted when a session key was opened; its cap is in wei, its expiry in Unix time.
    event SessionOpened(address indexed key, uint40 expiry, uint88 cap, Permission[] permissions);
    /// @notice Emitted when a session key was revoked.
    event SessionRevoked(address indexed key);

    /// @notice Carries out a signed batch, all or nothing. Anyone may relay it.
    /// @param nonce any unused number; nonces have no order, so a stuck batch blocks no other
    /// @param deadline last second at which it may run (Unix time)
    /// @param signature EIP-712 `Batch` by the owner or by a session key
    function execute(
        Call[] calldata calls,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Opens or replaces a session key. Only through a batch signed by the owner.
    /// @param cap native coin it may send in total, in wei
    /// @param permissions the only functions it may call; a plain transfer counts as selector 0
    function openSession(address key, uint40 expiry, uint88 cap, Permission[] calldata permissions)
        external;

    /// @notice Revokes a session key. By the owner through a batch, or by the key itself.
    function revokeSession(address key) external;

    /// @notice The one key that owns the account, fixed by its address; an EIP-7702 account owns itself.
    function owner() external view returns (address);

    /// @notice Limits of a session key.
    function session(address key) external view returns (Session memory);

    /// @notice Whether a session key may call this function now.
    function isPermitted(address key, address to, bytes4 selector) external view returns (bool);

    /// @notice 256 nonces at once: bit n of word w is set when nonce `256 w + n` was used.
    function nonceBitmap(uint256 word) external view returns (uint256);

    /// @notice ERC-1271, for the owner's signature only; session keys cannot speak for the account.
    /// @dev What is signed must name the account (as orders do by their maker): the digest itself is not rehashed.
    function isValidSignature(bytes32 digest, bytes calldata signature)
        external
        view
        returns (bytes4);
}
