// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IPoolVotes} from "./interfaces/IPoolVotes.sol";
import {Proposal, ProposalKind} from "./types/Pool.sol";

/// @title Pool votes
/// @notice See IPoolVotes.
abstract contract PoolVotes is IPoolVotes {
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant VOTE_SECONDS = 3 days;
    uint256 private constant DELAY_SECONDS = 2 days;
    uint256 private constant QUORUM_DIVISOR = 5;

    /// @inheritdoc IPoolVotes
    uint256 public proposalCount;
    mapping(uint256 proposalId => Proposal) private _proposals;
    mapping(uint256 proposalId => mapping(address voter => bool)) private _hasVoted;
    mapping(uint256 poolId => mapping(address account => Checkpoints.Trace208)) private _points;

    /// @inheritdoc IPoolVotes
    function propose(uint256 poolId, ProposalKind kind, address grantee, uint96 value)
        external
        returns (uint256 proposalId)
    {
        proposalId = ++proposalCount;
        Proposal storage made = _proposals[proposalId];
        made.poolId = uint64(poolId);
        made.kind = kind;
        made.grantee = grantee;
        made.value = value;
        made.madeAt = uint40(block.timestamp);
        made.quorum = _allPoints(poolId) / uint64(QUORUM_DIVISOR) + 1;
        _requirePoints(made, msg.sender);
        emit ProposalMade(proposalId, poolId, made);
    }

    /// @inheritdoc IPoolVotes
    function vote(uint256 proposalId, bool isYes) external {
        Proposal storage voted = _known(proposalId);
        uint256 end = voted.madeAt + VOTE_SECONDS;
        if (block.timestamp >= end) revert VoteOver(end);
        if (_hasVoted[proposalId][msg.sender]) revert AlreadyVoted(msg.sender);
        _hasVoted[proposalId][msg.sender] = true;
        uint64 points = _requirePoints(voted, msg.sender);
        if (isYes) voted.yes += points;
        else voted.no += points;
        emit ProposalVoted(proposalId, msg.sender, isYes, points);
    }

    /// @inheritdoc IPoolVotes
    function execute(uint256 proposalId) external {
        Proposal storage decided = _known(proposalId);
        if (decided.isExecuted) revert AlreadyExecuted(proposalId);
        uint256 from = decided.madeAt + VOTE_SECONDS + DELAY_SECONDS;
        if (block.timestamp < from) revert TooEarly(from);
        if (decided.yes <= decided.no || decided.yes < decided.quorum) {
            revert NotPassed(decided.yes, decided.no, decided.quorum);
        }
        decided.isExecuted = true;
        if (decided.kind == ProposalKind.Price) _setPrice(decided.poolId, decided.value);
        else _grant(decided.poolId, decided.grantee, decided.value);
        emit ProposalExecuted(proposalId);
    }

    /// @inheritdoc IPoolVotes
    function proposal(uint256 proposalId) external view returns (Proposal memory) {
        return _known(proposalId);
    }

    function _setPrice(uint256 poolId, uint96 price) internal virtual;

    function _grant(uint256 poolId, address grantee, uint256 until) internal virtual;

    function _allPoints(uint256 poolId) internal view virtual returns (uint64);

    function _addPoints(uint256 poolId, address account, uint256 added) internal {
        Checkpoints.Trace208 storage trace = _points[poolId][account];
        trace.push(uint48(block.timestamp), uint208(trace.latest() + added));
    }

    function _pointsNow(uint256 poolId, address account) internal view returns (uint256) {
        return _points[poolId][account].latest();
    }

    /// Points that came in the second of the proposal are too late: nobody gains a vote by seeing it.
    function _requirePoints(Proposal storage about, address account)
        private
        view
        returns (uint64 points)
    {
        points = uint64(_points[about.poolId][account].upperLookup(about.madeAt - 1));
        if (points == 0) revert NoPoints(account);
    }

    function _known(uint256 proposalId) private view returns (Proposal storage found) {
        if (proposalId == 0 || proposalId > proposalCount) revert UnknownProposal(proposalId);
        return _proposals[proposalId];
    }
}
