// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Proposal, ProposalKind} from "../types/Pool.sol";

/// @title Pool votes
/// @notice Contributors decide the price of access and grants of free access by the points they held before the proposal.
/// Votes move no money: nobody's earnings can be voted away.
interface IPoolVotes {
    /// @notice Thrown when the account held no points before the proposal.
    error NoPoints(address account);
    /// @notice Thrown when a proposal does not exist.
    error UnknownProposal(uint256 proposalId);
    /// @notice Thrown when an account votes twice.
    error AlreadyVoted(address account);
    /// @notice Thrown when the vote is over (Unix time).
    error VoteOver(uint256 end);
    /// @notice Thrown when a proposal was carried out before.
    error AlreadyExecuted(uint256 proposalId);
    /// @notice Thrown when too few points said yes.
    error NotPassed(uint256 yes, uint256 no, uint256 quorum);
    /// @notice Thrown before the second at which something becomes possible (Unix time).
    error TooEarly(uint256 from);

    /// @notice Emitted when a contributor proposed something.
    event ProposalMade(uint256 indexed proposalId, uint256 indexed poolId, Proposal proposal);
    /// @notice Emitted when a contributor voted.
    event ProposalVoted(uint256 indexed proposalId, address indexed voter, bool isYes, uint256 points);
    /// @notice Emitted when a proposal was carried out.
    event ProposalExecuted(uint256 indexed proposalId);

    /// @notice Proposes a new price of a day, or free access for `grantee` until `value`. Contributors only.
    function propose(uint256 poolId, ProposalKind kind, address grantee, uint96 value)
        external
        returns (uint256 proposalId);

    /// @notice Votes with all points held before the proposal, for three days.
    function vote(uint256 proposalId, bool isYes) external;

    /// @notice Carries out what a fifth of all points and more yes than no decided, two days after the vote. Anyone may.
    function execute(uint256 proposalId) external;

    /// @notice A proposal; reverts with `UnknownProposal` when there is none.
    function proposal(uint256 proposalId) external view returns (Proposal memory);

    /// @notice How many proposals there are; the newest has this id.
    function proposalCount() external view returns (uint256);
}
