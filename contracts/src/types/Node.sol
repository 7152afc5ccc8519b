// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice One member of the royalty graph, fixed for ever at its creation. One storage slot.
struct Node {
    /// Who keeps what is left after ancestors and crew.
    address creator;
    /// Own rate `a`: parts per 1e9 of the gross revenue of every descendant, whatever the depth.
    uint32 rate;
    /// Stack `S`: parts per 1e9 that all ancestors together take from this node.
    uint32 stack;
    /// Table that shares what the node keeps; 0 = the creator alone.
    uint24 crewId;
    uint8 parentCount;
}

/// @notice Money of one node in one token that waits to be settled. One storage slot.
struct Flow {
    /// Gross revenue of the node itself.
    uint120 direct;
    /// Royalty that came up from descendants or from a resale.
    uint120 royalty;
    /// Set by every settle, so that the slot never returns to zero and stays cheap.
    bool live;
}

/// @notice One share of a crew, in parts per 1e9 of what the node keeps.
struct CrewMember {
    address account;
    uint32 share;
}
