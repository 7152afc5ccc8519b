// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Call} from "../types/Call.sol";

/// @notice The EIP-712 struct hash of a batch of calls.
library BatchHash {
    bytes32 internal constant CALL_TYPEHASH =
        keccak256("Call(address to,uint256 value,bytes data)");
    bytes32 internal constant BATCH_TYPEHASH = keccak256(
        "Batch(Call[] calls,uint256 nonce,uint256 deadline)Call(address to,uint256 value,bytes data)"
    );

    function structHash(Call[] calldata calls, uint256 nonce, uint256 deadline)
        internal
        pure
        returns (bytes32)
    {
        bytes32[] memory hashes = new bytes32[](calls.length);
        for (uint256 i; i < calls.length; ++i) {
            Call calldata call = calls[i];
            hashes[i] =
                keccak256(abi.encode(CALL_TYPEHASH, call.to, call.value, keccak256(call.data)));
        }
        return
            keccak256(
                abi.encode(BATCH_TYPEHASH, keccak256(abi.encodePacked(hashes)), nonce, deadline)
            );
    }
}
