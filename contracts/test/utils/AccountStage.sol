// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PlayerAccount} from "../../src/PlayerAccount.sol";
import {IPlayerAccount} from "../../src/interfaces/IPlayerAccount.sol";
import {Call, Permission} from "../../src/types/Call.sol";
import {Stage} from "./Stage.sol";

/// A target for batches.
contract Counter {
    error TooMuch(uint256 by);

    uint256 public count;
    address public lastCaller;

    function raise(uint256 by) external payable {
        if (by > 100) revert TooMuch(by);
        count += by;
        lastCaller = msg.sender;
    }

    function reset() external {
        count = 0;
    }

    function failSilently() external pure {
        assembly {
            revert(0, 0)
        }
    }
}

/// Ann's account, a session key and a target; digests are written out here, independently of BatchHash.
abstract contract AccountStage is Stage {
    uint256 internal constant SESSION_KEY = 0x5E55;
    uint256 internal constant LATER = type(uint256).max;
    address internal sessionKey = vm.addr(SESSION_KEY);
    PlayerAccount public account;
    Counter internal counter;

    function _deployAccount() internal {
        _deployAll();
        vm.warp(1_800_000_000);
        counter = new Counter();
        account = PlayerAccount(payable(factory.create(ann)));
        vm.deal(address(account), 100);
    }

    function _digest(address of_, Call[] memory calls, uint256 nonce, uint256 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 callType = keccak256("Call(address to,uint256 value,bytes data)");
        bytes memory hashes;
        for (uint256 i; i < calls.length; ++i) {
            bytes32 data = keccak256(calls[i].data);
            hashes = bytes.concat(
                hashes, keccak256(abi.encode(callType, calls[i].to, calls[i].value, data))
            );
        }
        bytes32 batchType = keccak256(
            "Batch(Call[] calls,uint256 nonce,uint256 deadline)Call(address to,uint256 value,bytes data)"
        );
        bytes32 batch = keccak256(abi.encode(batchType, keccak256(hashes), nonce, deadline));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256(
                    "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
                ),
                keccak256("Worldloom Player"),
                keccak256("1"),
                block.chainid,
                of_
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, batch));
    }

    function _signBatch(uint256 key, Call[] memory calls, uint256 nonce)
        internal
        view
        returns (bytes memory)
    {
        return _sign(key, _digest(address(account), calls, nonce, LATER));
    }

    function _one(address to, uint256 value, bytes memory data)
        internal
        pure
        returns (Call[] memory calls)
    {
        calls = new Call[](1);
        calls[0] = Call(to, value, data);
    }

    function _raise(uint256 by) internal view returns (Call[] memory) {
        return _one(address(counter), 0, abi.encodeCall(Counter.raise, (by)));
    }

    function _run(uint256 key, Call[] memory calls, uint256 nonce) internal {
        bytes memory signature = _signBatch(key, calls, nonce);
        account.execute(calls, nonce, LATER, signature);
    }

    function _expectRun(uint256 key, Call[] memory calls, uint256 nonce, bytes memory why)
        internal
    {
        bytes memory signature = _signBatch(key, calls, nonce);
        vm.expectRevert(why);
        account.execute(calls, nonce, LATER, signature);
    }

    function _permissions() internal view returns (Permission[] memory permissions) {
        permissions = new Permission[](1);
        permissions[0] = Permission(address(counter), Counter.raise.selector);
    }

    function _open(uint40 expiry, uint88 cap, Permission[] memory permissions, uint256 nonce)
        internal
    {
        _openBy(ANN_KEY, expiry, cap, permissions, nonce);
    }

    function _openBy(
        uint256 key,
        uint40 expiry,
        uint88 cap,
        Permission[] memory permissions,
        uint256 nonce
    ) internal {
        bytes memory data = abi.encodeCall(
            IPlayerAccount.openSession, (sessionKey, expiry, cap, permissions)
        );
        _run(key, _one(address(account), 0, data), nonce);
    }
}
