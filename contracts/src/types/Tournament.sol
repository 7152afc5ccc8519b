// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The terms of a tournament, fixed at its creation.
struct TournamentTerms {
    /// Who signs the result.
    address judge;
    /// First second at which nobody can enter any more (Unix time).
    uint40 entryEnd;
    /// First second at which no result is taken any more (Unix time).
    uint40 resultEnd;
    /// Who rules on a disputed result.
    address arbiter;
    /// How long a result can be disputed.
    uint32 disputeSeconds;
    /// How long the arbiter has to rule; silence refunds everybody.
    uint32 rulingSeconds;
    /// What is played with; 0 = the native coin.
    address token;
    /// What entering costs; 0 = free.
    uint96 entryFee;
    /// Node that is played, which gets a share of the pot through the royalty graph; 0 = none.
    uint64 nodeId;
    /// The node's share of the pot, in parts per 1e9.
    uint32 nodeShare;
    /// sha2-256 of the rules as published.
    bytes32 rulesDigest;
    /// Shares of the places, first place first, in parts per 1e9; together the whole.
    uint32[] split;
}

/// @notice How far a tournament is.
enum TournamentPhase {
    None,
    Open,
    Reported,
    Disputed,
    Paid,
    Void
}

/// @notice What changes while a tournament runs.
struct TournamentState {
    TournamentPhase phase;
    /// First second after the dispute window, or after the arbiter's time (Unix time).
    uint40 phaseEnd;
    uint32 entrantCount;
    /// Entries, sponsorship and forfeited bonds that were neither paid nor refunded.
    uint128 pot;
    address disputer;
    address[] winners;
}
