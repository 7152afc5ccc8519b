// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "solady/utils/EIP712.sol";
import {SignatureCheckerLib} from "solady/utils/SignatureCheckerLib.sol";
import {PullPayments} from "./PullPayments.sol";
import {IRoyaltyGraph} from "./interfaces/IRoyaltyGraph.sol";
import {ITournament} from "./interfaces/ITournament.sol";
import {PotMath} from "./libraries/PotMath.sol";
import {TournamentTerms, TournamentState, TournamentPhase} from "./types/Tournament.sol";

/// @title Tournament
/// @notice See ITournament.
contract Tournament is ITournament, PullPayments, EIP712 {
    bytes32 private constant REASON = "prize";
    bytes32 private constant RESULT_TYPEHASH =
        keccak256("Result(address judge,uint256 tournamentId,address[] winners)");
    uint256 private constant MAX_WINDOW_SECONDS = 30 days;

    /// @inheritdoc ITournament
    uint256 public tournamentCount;
    mapping(uint256 id => TournamentTerms) private _terms;
    mapping(uint256 id => TournamentState) private _states;
    /// @inheritdoc ITournament
    mapping(uint256 id => mapping(address account => uint256)) public paidIn;
    /// @inheritdoc ITournament
    mapping(uint256 id => mapping(address account => bool)) public hasEntered;

    constructor(IRoyaltyGraph graph_) PullPayments(graph_) {}

    /// @inheritdoc ITournament
    function create(TournamentTerms calldata terms) external returns (uint256 id) {
        _checkTerms(terms);
        id = ++tournamentCount;
        _terms[id] = terms;
        _states[id].phase = TournamentPhase.Open;
        emit TournamentCreated(id, msg.sender, terms);
    }

    /// @inheritdoc ITournament
    function enter(uint256 id) external payable nonReentrant {
        TournamentState storage state = _inPhase(id, TournamentPhase.Open);
        TournamentTerms storage terms = _terms[id];
        _before(terms.entryEnd);
        if (hasEntered[id][msg.sender]) revert AlreadyEntered(msg.sender);
        hasEntered[id][msg.sender] = true;
        ++state.entrantCount;
        uint256 fee = _collectFee(terms);
        _addToPot(id, state, fee);
        emit TournamentEntered(id, msg.sender, fee);
    }

    /// @inheritdoc ITournament
    function sponsor(uint256 id, uint256 amount) external payable nonReentrant {
        TournamentState storage state = _inPhase(id, TournamentPhase.Open);
        TournamentTerms storage terms = _terms[id];
        _before(terms.entryEnd);
        _addToPot(id, state, _collect(terms.token, amount));
        emit TournamentSponsored(id, msg.sender, amount);
    }

    /// @inheritdoc ITournament
    function report(uint256 id, address[] calldata winners, bytes calldata signature) external {
        TournamentState storage state = _inPhase(id, TournamentPhase.Open);
        TournamentTerms storage terms = _terms[id];
        _from(terms.entryEnd);
        _before(terms.resultEnd);
        _checkWinners(id, winners, terms.split.length);
        address judge = terms.judge;
        bytes32 digest = hashResult(id, winners);
        if (!SignatureCheckerLib.isValidSignatureNowCalldata(judge, digest, signature)) {
            revert InvalidSignature(judge);
        }
        state.phase = TournamentPhase.Reported;
        state.phaseEnd = uint40(block.timestamp) + terms.disputeSeconds;
        state.winners = winners;
        emit TournamentReported(id, winners, state.phaseEnd);
    }

    /// @inheritdoc ITournament
    function dispute(uint256 id) external payable nonReentrant {
        TournamentState storage state = _inPhase(id, TournamentPhase.Reported);
        TournamentTerms storage terms = _terms[id];
        _before(state.phaseEnd);
        if (!hasEntered[id][msg.sender]) revert NotEntered(msg.sender);
        state.phase = TournamentPhase.Disputed;
        state.phaseEnd = uint40(block.timestamp) + terms.rulingSeconds;
        state.disputer = msg.sender;
        _collectFee(terms);
        emit TournamentDisputed(id, msg.sender, state.phaseEnd);
    }

    /// @inheritdoc ITournament
    function rule(uint256 id, bool annul) external nonReentrant {
        TournamentState storage state = _inPhase(id, TournamentPhase.Disputed);
        TournamentTerms storage terms = _terms[id];
        if (msg.sender != terms.arbiter) revert NotArbiter(msg.sender, terms.arbiter);
        _before(state.phaseEnd);
        if (annul) {
            _void(id, state);
            return;
        }
        state.pot += terms.entryFee;
        _share(id, state);
    }

    /// @inheritdoc ITournament
    function payout(uint256 id) external nonReentrant {
        TournamentState storage state = _inPhase(id, TournamentPhase.Reported);
        _from(state.phaseEnd);
        _share(id, state);
    }

    /// @inheritdoc ITournament
    function refund(uint256 id, address account) external nonReentrant {
        TournamentState storage state = _states[id];
        if (state.phase == TournamentPhase.Open) {
            _from(_terms[id].resultEnd);
            _void(id, state);
        } else if (state.phase == TournamentPhase.Disputed) {
            _from(state.phaseEnd);
            _void(id, state);
        }
        _inPhase(id, TournamentPhase.Void);
        uint256 amount = paidIn[id][account];
        if (amount == 0) revert NothingToWithdraw(account, _terms[id].token);
        paidIn[id][account] = 0;
        state.pot -= uint128(amount);
        _owe(account, _terms[id].token, amount);
        emit TournamentRefunded(id, account, amount);
    }

    /// @inheritdoc ITournament
    function hashResult(uint256 id, address[] calldata winners) public view returns (bytes32) {
        bytes32 named = keccak256(abi.encodePacked(winners));
        return _hashTypedData(keccak256(abi.encode(RESULT_TYPEHASH, _terms[id].judge, id, named)));
    }

    /// @inheritdoc ITournament
    function termsOf(uint256 id) external view returns (TournamentTerms memory) {
        _requireKnown(id);
        return _terms[id];
    }

    /// @inheritdoc ITournament
    function stateOf(uint256 id) external view returns (TournamentState memory) {
        _requireKnown(id);
        return _states[id];
    }

    function _checkTerms(TournamentTerms calldata terms) private view {
        bool isValid = terms.judge != address(0) && terms.arbiter != address(0)
            && terms.judge != terms.arbiter && terms.entryEnd > block.timestamp
            && terms.resultEnd > terms.entryEnd && _isWindow(terms.disputeSeconds)
            && _isWindow(terms.rulingSeconds) && PotMath.isSplit(terms.split)
            && terms.nodeShare <= PotMath.MAX_NODE_SHARE;
        if (!isValid) revert InvalidTerms();
        // Reverts when there is no such node: its share could never be paid.
        if (terms.nodeShare != 0) graph.node(terms.nodeId);
    }

    function _checkWinners(uint256 id, address[] calldata winners, uint256 places) private view {
        if (winners.length == 0 || winners.length > places) revert InvalidResult();
        for (uint256 i; i < winners.length; ++i) {
            if (!hasEntered[id][winners[i]]) revert NotEntered(winners[i]);
            for (uint256 j; j < i; ++j) {
                if (winners[j] == winners[i]) revert InvalidResult();
            }
        }
    }

    function _collectFee(TournamentTerms storage terms) private returns (uint256 fee) {
        fee = terms.entryFee;
        if (fee != 0) return _collect(terms.token, fee);
        if (msg.value != 0) revert WrongValue(msg.value, 0);
    }

    function _addToPot(uint256 id, TournamentState storage state, uint256 amount) private {
        state.pot += uint128(amount);
        paidIn[id][msg.sender] += amount;
    }

    /// Shares the whole pot; the phase changes first, so it happens once.
    function _share(uint256 id, TournamentState storage state) private {
        TournamentTerms storage terms = _terms[id];
        (uint256 toNode, uint256[] memory prizes) =
            PotMath.share(state.pot, terms.nodeShare, terms.split, state.winners.length);
        uint256 pot = state.pot;
        state.phase = TournamentPhase.Paid;
        state.pot = 0;
        for (uint256 i; i < prizes.length; ++i) {
            _owe(state.winners[i], terms.token, prizes[i]);
        }
        emit TournamentPaid(id, toNode, pot - toNode);
        _payNode(terms.nodeId, terms.token, toNode, REASON);
    }

    function _void(uint256 id, TournamentState storage state) private {
        state.phase = TournamentPhase.Void;
        if (state.disputer != address(0)) {
            _owe(state.disputer, _terms[id].token, _terms[id].entryFee);
        }
        emit TournamentVoided(id);
    }

    function _inPhase(uint256 id, TournamentPhase phase)
        private
        view
        returns (TournamentState storage state)
    {
        _requireKnown(id);
        state = _states[id];
        if (state.phase != phase) revert WrongPhase(id, state.phase);
    }

    function _requireKnown(uint256 id) private view {
        if (id == 0 || id > tournamentCount) revert UnknownTournament(id);
    }

    function _from(uint256 start) private view {
        if (block.timestamp < start) revert TooEarly(start);
    }

    function _before(uint256 end) private view {
        if (block.timestamp >= end) revert TooLate(end);
    }

    function _isWindow(uint256 window) private pure returns (bool) {
        return window != 0 && window <= MAX_WINDOW_SECONDS;
    }

    function _domainNameAndVersion()
        internal
        pure
        override
        returns (string memory name, string memory version)
    {
        return ("Worldloom Tournament", "1");
    }
}
