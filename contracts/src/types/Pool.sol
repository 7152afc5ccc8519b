// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a curator says when it opens a pool; only the price changes later, by a vote.
struct PoolTerms {
    /// What access and stake are paid in; 0 = the native coin.
    address token;
    /// Price of one day of access; 0 = not for sale.
    uint96 price;
    /// Stake at risk for each epoch until its challenge is over.
    uint96 bond;
    /// How long an epoch can be challenged.
    uint32 challengeSeconds;
    /// Stake paid in at once.
    uint96 stake;
}

/// @notice A pool as kept. Its id is its node in the royalty graph.
struct Pool {
    address curator;
    uint96 price;
    address token;
    uint96 stake;
    /// The node's creator: whatever node or crew pays it, pays the pool.
    address vault;
    /// Part of the stake that epochs under challenge hold.
    uint96 locked;
    uint96 bond;
    uint32 challengeSeconds;
    uint24 epochCount;
    /// When the last epoch judged consent (Unix time).
    uint40 lastAsOf;
    /// Points of all final epochs, claimed or waiting.
    uint64 points;
    /// Money that was harvested and not collected.
    uint128 held;
    /// What one point has earned since the beginning, scaled.
    uint256 earnedPerPoint;
    /// Scaled remainder of earlier divisions, part of the next one.
    uint256 carry;
}

/// @notice How far an epoch is.
enum EpochPhase {
    None,
    Posted,
    Final,
    Void,
    Closed
}

/// @notice One list of contributions, as the curator posted it.
struct Epoch {
    /// Root over the contributions, see SumTree.
    bytes32 root;
    /// Points of the whole list, as the root carries them.
    uint40 total;
    uint40 claimed;
    /// Whoever had consented at this second is counted (Unix time).
    uint40 asOf;
    /// First second after the challenge, then after the time to claim (Unix time).
    uint40 phaseEnd;
    EpochPhase phase;
    /// The pool's earnedPerPoint when the epoch became final.
    uint256 earnedBefore;
}

/// @notice One leaf of an epoch's list.
struct Contribution {
    /// Place in the list, so that two equal leaves differ.
    uint32 index;
    address contributor;
    /// sha2-256 of what was contributed.
    bytes32 contributionHash;
    uint40 points;
}

/// @notice A time during which a contributor's data may be counted.
struct ConsentPeriod {
    uint40 from;
    /// First second at which it is over, by expiry or revocation.
    uint40 until;
}

/// @notice What contributors can decide.
enum ProposalKind {
    Price,
    Grant
}

/// @notice A proposal of a pool's contributors.
struct Proposal {
    uint64 poolId;
    ProposalKind kind;
    /// Who gets access without paying, for a grant.
    address grantee;
    /// New price of a day, or the grant's end (Unix time).
    uint96 value;
    /// Points held before this second vote (Unix time).
    uint40 madeAt;
    uint64 quorum;
    uint64 yes;
    uint64 no;
    bool isExecuted;
}
