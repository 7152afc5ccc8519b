// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Receiver} from "solady/accounts/Receiver.sol";
import {ECDSA} from "solady/utils/ECDSA.sol";
import {EIP712} from "solady/utils/EIP712.sol";
import {LibCall} from "solady/utils/LibCall.sol";
import {LibClone} from "solady/utils/LibClone.sol";
import {IPlayerAccount} from "./interfaces/IPlayerAccount.sol";
import {BatchHash} from "./libraries/BatchHash.sol";
import {Call, Permission, Session} from "./types/Call.sol";

/// @title Player account
/// @notice See IPlayerAccount. Runs as a clone whose immutable argument is the owner, or as the EIP-7702 delegate of an
/// ordinary account, which then owns itself.
/// @dev Its storage starts at the ERC-7201 slot of "worldloom.player-account", so that it meets no other delegate's.
contract PlayerAccount layout at 0x0eb17a732c314fb54089ff375cb68c39a992103bf2901f02d260843a847e6f00
    is
    IPlayerAccount,
    EIP712,
    Receiver
{
    /// Code of an EIP-7702 account: 0xef0100 and the delegate's address. A clone's code is longer.
    uint256 private constant DELEGATION_LENGTH = 23;
    bytes4 private constant ERC1271_VALID = 0x1626ba7e;
    bytes4 private constant ERC1271_INVALID = 0xffffffff;

    /// @inheritdoc IPlayerAccount
    mapping(uint256 word => uint256) public nonceBitmap;
    mapping(address key => Session) private _sessions;
    mapping(bytes32 permissionKey => bool) private _permitted;

    /// @inheritdoc IPlayerAccount
    function execute(
        Call[] calldata calls,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external {
        if (block.timestamp > deadline) revert BatchExpired(deadline);
        _useNonce(nonce);
        bytes32 digest = _hashTypedData(BatchHash.structHash(calls, nonce, deadline));
        address signer = ECDSA.tryRecoverCalldata(digest, signature);
        // A signature of nobody recovers to zero, which must not pass for an empty owner.
        if (signer == address(0) || signer != owner()) _spendSession(signer, calls);
        for (uint256 i; i < calls.length; ++i) {
            (bool ok, bytes memory returned) =
                calls[i].to.call{value: calls[i].value}(calls[i].data);
            if (ok) continue;
            if (returned.length == 0) revert CallFailed(i);
            LibCall.bubbleUpRevert(returned);
        }
        emit Executed(signer, nonce);
    }

    /// @inheritdoc IPlayerAccount
    function openSession(address key, uint40 expiry, uint88 cap, Permission[] calldata permissions)
        external
    {
        if (msg.sender != address(this)) revert OnlySelf(msg.sender);
        if (key == address(0) || expiry == 0) revert InvalidSession();
        uint40 generation = _sessions[key].generation + 1;
        _sessions[key] = Session(expiry, cap, 0, generation);
        for (uint256 i; i < permissions.length; ++i) {
            Permission calldata permission = permissions[i];
            if (permission.to == address(this)) revert InvalidSession();
            _permitted[_permissionKey(key, generation, permission.to, permission.selector)] = true;
        }
        emit SessionOpened(key, expiry, cap, permissions);
    }

    /// @inheritdoc IPlayerAccount
    function revokeSession(address key) external {
        if (msg.sender != address(this) && msg.sender != key) revert OnlySelf(msg.sender);
        _sessions[key].expiry = 0;
        emit SessionRevoked(key);
    }

    /// @inheritdoc IPlayerAccount
    function owner() public view returns (address) {
        if (address(this).code.length == DELEGATION_LENGTH) return address(this);
        return address(bytes20(LibClone.argsOnClone(address(this), 0, 20)));
    }

    /// @inheritdoc IPlayerAccount
    function session(address key) external view returns (Session memory) {
        return _sessions[key];
    }

    /// @inheritdoc IPlayerAccount
    function isPermitted(address key, address to, bytes4 selector) external view returns (bool) {
        Session memory held = _sessions[key];
        return block.timestamp <= held.expiry
            && _permitted[_permissionKey(key, held.generation, to, selector)];
    }

    /// @inheritdoc IPlayerAccount
    function isValidSignature(bytes32 digest, bytes calldata signature)
        external
        view
        returns (bytes4)
    {
        address signer = ECDSA.tryRecoverCalldata(digest, signature);
        return signer != address(0) && signer == owner() ? ERC1271_VALID : ERC1271_INVALID;
    }

    function _useNonce(uint256 nonce) private {
        uint256 bit = 1 << (nonce & 0xff);
        uint256 used = nonceBitmap[nonce >> 8];
        if (used & bit != 0) revert NonceUsed(nonce);
        nonceBitmap[nonce >> 8] = used | bit;
    }

    /// Checks every call and books the money before the first call is made.
    function _spendSession(address key, Call[] calldata calls) private {
        Session memory held = _sessions[key];
        if (key == address(0) || block.timestamp > held.expiry) revert NotAuthorised(key);
        uint256 wanted;
        for (uint256 i; i < calls.length; ++i) {
            bytes4 selector = bytes4(calls[i].data);
            if (!_permitted[_permissionKey(key, held.generation, calls[i].to, selector)]) {
                revert CallNotPermitted(key, calls[i].to, selector);
            }
            wanted += calls[i].value;
        }
        if (wanted == 0) return;
        uint256 left = held.cap - held.spent;
        if (wanted > left) revert CapExceeded(key, wanted, left);
        _sessions[key].spent = held.spent + uint88(wanted);
    }

    function _permissionKey(address key, uint40 generation, address to, bytes4 selector)
        private
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(key, generation, to, selector));
    }

    function _domainNameAndVersion()
        internal
        pure
        override
        returns (string memory name, string memory version)
    {
        return ("Worldloom Player", "1");
    }
}
