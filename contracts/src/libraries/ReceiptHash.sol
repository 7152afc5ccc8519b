// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Provenance} from "../types/Provenance.sol";

/// @notice The EIP-712 struct hash of a provider's receipt.
library ReceiptHash {
    bytes32 internal constant PROVENANCE_TYPEHASH = keccak256(
        "Provenance(bytes32 promptHash,bytes32 modelHash,uint64 seed,bytes32 contentDigest)"
    );
    bytes32 internal constant RECEIPT_TYPEHASH = keccak256(
        "Receipt(address creator,Provenance provenance,uint256[] parents)Provenance(bytes32 promptHash,bytes32 modelHash,uint64 seed,bytes32 contentDigest)"
    );

    function structHash(address creator, Provenance calldata provenance, uint256[] calldata parents)
        internal
        pure
        returns (bytes32)
    {
        bytes32 made = keccak256(abi.encode(PROVENANCE_TYPEHASH, provenance));
        bytes32 inputs = keccak256(abi.encodePacked(parents));
        return keccak256(abi.encode(RECEIPT_TYPEHASH, creator, made, inputs));
    }
}
