// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice How an asset was made; anybody who has the files can check each part.
struct Provenance {
    /// sha2-256 of the prompt (the prompt itself need not be published).
    bytes32 promptHash;
    /// sha2-256 of the model's identity.
    bytes32 modelHash;
    uint64 seed;
    /// sha2-256 of the generated content.
    bytes32 contentDigest;
}

/// @notice What a mint says; the creator is the caller.
struct MintRequest {
    /// First holder of all units.
    address to;
    /// Units minted; the supply never grows.
    uint256 amount;
    Provenance provenance;
    /// sha2-256 of the metadata JSON, a single raw IPFS block.
    bytes32 metaDigest;
    /// Assets this one is a remix of, strictly ascending; empty for an original.
    uint256[] parents;
    /// Asked royalty in parts per 1e9; trimmed to the headroom.
    uint32 rate;
    uint24 crewId;
}
