// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ConsentPeriod} from "../types/Pool.sol";

/// @title Data consent
/// @notice Who lets which pool count their contributions, and since when and until when. Costs the contributor no gas:
/// a signature is enough, and whoever calls for themselves needs none.
interface IDataConsent {
    /// @notice Thrown when a pool does not exist.
    error UnknownPool(uint256 poolId);
    /// @notice Thrown when the contributor did not sign this.
    error InvalidSignature(address signer);
    /// @notice Thrown when a consent would be over before it began (Unix time).
    error ConsentExpired(uint256 expiry);
    /// @notice Thrown when the contributor consents already; revoke first.
    error ConsentActive(address contributor);
    /// @notice Thrown when there is no consent to revoke, or none at the second asked about.
    error NoConsent(address contributor);

    /// @notice Emitted when a contributor consented; `scope` says to what, as a hash of the text shown.
    event ConsentGiven(
        uint256 indexed poolId, address indexed contributor, bytes32 scope, uint256 expiry
    );
    /// @notice Emitted when a contributor revoked; what was counted until then stays paid.
    event ConsentRevoked(uint256 indexed poolId, address indexed contributor);

    /// @notice Consents until `expiry` (Unix time). Anyone may carry the contributor's signature.
    function consent(
        uint256 poolId,
        address contributor,
        bytes32 scope,
        uint256 expiry,
        bytes calldata signature
    ) external;

    /// @notice Revokes at once. Anyone may carry the contributor's signature.
    function revoke(uint256 poolId, address contributor, bytes calldata signature) external;

    /// @notice The EIP-712 digest that a contributor signs to consent; void after the next consent.
    function hashConsent(uint256 poolId, address contributor, bytes32 scope, uint256 expiry)
        external
        view
        returns (bytes32);

    /// @notice The EIP-712 digest that a contributor signs to revoke the present consent.
    function hashRevocation(uint256 poolId, address contributor) external view returns (bytes32);

    /// @notice All consents of a contributor to a pool, oldest first.
    function consentsOf(uint256 poolId, address contributor)
        external
        view
        returns (ConsentPeriod[] memory);
}
