// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Credit token
/// @notice ERC-20 with permits (EIP-2612) and signed transfers (EIP-3009), for local chains and tests.
/// The whole supply is created at construction; nobody can make more, freeze it or take it.
interface ICreditToken {
    /// @notice Thrown before a signed transfer's first second (Unix time).
    error AuthorizationNotYetValid(uint256 validAfter);
    /// @notice Thrown from a signed transfer's end on (Unix time).
    error AuthorizationExpired(uint256 validBefore);
    /// @notice Thrown when a signed transfer was carried out or cancelled before.
    error AuthorizationAlreadyUsed(address authorizer, bytes32 nonce);
    /// @notice Thrown when the payer did not sign this.
    error InvalidSignature(address signer);
    /// @notice Thrown when somebody other than the payee carries out a signed reception.
    error CallerNotPayee(address caller, address payee);

    /// @notice EIP-3009: emitted when a signed transfer was carried out.
    event AuthorizationUsed(address indexed authorizer, bytes32 indexed nonce);
    /// @notice EIP-3009: emitted when a signed transfer was cancelled before it was carried out.
    event AuthorizationCanceled(address indexed authorizer, bytes32 indexed nonce);

    /// @notice EIP-3009: carries out a transfer that `from` signed. Anyone may call.
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;

    /// @notice EIP-3009: the same, carried out by the payee alone, so that nobody can pay it in ahead of its contract.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;

    /// @notice EIP-3009: voids a nonce that was not used yet.
    function cancelAuthorization(address authorizer, bytes32 nonce, bytes calldata signature)
        external;

    /// @notice EIP-3009: whether a nonce was used or cancelled.
    function authorizationState(address authorizer, bytes32 nonce) external view returns (bool);
}
