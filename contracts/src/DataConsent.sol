// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "solady/utils/EIP712.sol";
import {SignatureCheckerLib} from "solady/utils/SignatureCheckerLib.sol";
import {IDataConsent} from "./interfaces/IDataConsent.sol";
import {ConsentPeriod} from "./types/Pool.sol";

/// @title Data consent
/// @notice See IDataConsent. Periods of one contributor never overlap and begin in order.
abstract contract DataConsent is IDataConsent, EIP712 {
    bytes32 private constant CONSENT_TYPEHASH = keccak256(
        "Consent(address contributor,uint256 poolId,bytes32 scope,uint256 expiry,uint256 nonce)"
    );
    bytes32 private constant REVOCATION_TYPEHASH =
        keccak256("Revocation(address contributor,uint256 poolId,uint256 nonce)");

    mapping(uint256 poolId => mapping(address contributor => ConsentPeriod[])) private _periods;

    /// @inheritdoc IDataConsent
    function consent(
        uint256 poolId,
        address contributor,
        bytes32 scope,
        uint256 expiry,
        bytes calldata signature
    ) external {
        _requirePool(poolId);
        if (expiry <= block.timestamp || expiry > type(uint40).max) revert ConsentExpired(expiry);
        if (_isActive(poolId, contributor)) revert ConsentActive(contributor);
        bytes32 digest = hashConsent(poolId, contributor, scope, expiry);
        _requireWill(contributor, digest, signature);
        _periods[poolId][contributor].push(ConsentPeriod(uint40(block.timestamp), uint40(expiry)));
        emit ConsentGiven(poolId, contributor, scope, expiry);
    }

    /// @inheritdoc IDataConsent
    function revoke(uint256 poolId, address contributor, bytes calldata signature) external {
        if (!_isActive(poolId, contributor)) revert NoConsent(contributor);
        _requireWill(contributor, hashRevocation(poolId, contributor), signature);
        ConsentPeriod[] storage periods = _periods[poolId][contributor];
        periods[periods.length - 1].until = uint40(block.timestamp);
        emit ConsentRevoked(poolId, contributor);
    }

    /// @inheritdoc IDataConsent
    function hashConsent(uint256 poolId, address contributor, bytes32 scope, uint256 expiry)
        public
        view
        returns (bytes32)
    {
        uint256 nonce = _periods[poolId][contributor].length;
        return _hashTypedData(
            keccak256(abi.encode(CONSENT_TYPEHASH, contributor, poolId, scope, expiry, nonce))
        );
    }

    /// @inheritdoc IDataConsent
    function hashRevocation(uint256 poolId, address contributor) public view returns (bytes32) {
        uint256 nonce = _periods[poolId][contributor].length;
        return _hashTypedData(
            keccak256(abi.encode(REVOCATION_TYPEHASH, contributor, poolId, nonce))
        );
    }

    /// @inheritdoc IDataConsent
    function consentsOf(uint256 poolId, address contributor)
        external
        view
        returns (ConsentPeriod[] memory)
    {
        return _periods[poolId][contributor];
    }

    function _requirePool(uint256 poolId) internal view virtual;

    /// Whether a consent covered a second that is past.
    function _hadConsented(uint256 poolId, address contributor, uint256 asOf)
        internal
        view
        returns (bool)
    {
        ConsentPeriod[] storage periods = _periods[poolId][contributor];
        (uint256 low, uint256 high) = (0, periods.length);
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (periods[middle].from <= asOf) low = middle + 1;
            else high = middle;
        }
        // Periods do not overlap, so only the last one that began by then can cover it.
        return low != 0 && asOf < periods[low - 1].until;
    }

    function _isActive(uint256 poolId, address contributor) private view returns (bool) {
        return _hadConsented(poolId, contributor, block.timestamp);
    }

    function _requireWill(address contributor, bytes32 digest, bytes calldata signature)
        private
        view
    {
        if (msg.sender == contributor) return;
        if (!SignatureCheckerLib.isValidSignatureNowCalldata(contributor, digest, signature)) {
            revert InvalidSignature(contributor);
        }
    }
}
