// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TournamentTerms, TournamentState, TournamentPhase} from "../types/Tournament.sol";
import {IPullPayments} from "./IPullPayments.sol";

/// @title Tournament
/// @notice Entry fees and sponsors make a pot; the result that the named judge signs can be disputed before it is paid.
/// No result in time, an arbiter who annuls it or stays silent: everybody gets back what they put in.
/// The node that is played earns its share of the pot through the royalty graph. Nobody holds a right over the pot.
interface ITournament is IPullPayments {
    /// @notice Thrown when the terms contradict themselves.
    error InvalidTerms();
    /// @notice Thrown when a tournament does not exist.
    error UnknownTournament(uint256 id);
    /// @notice Thrown when a tournament is in another phase than the call needs.
    error WrongPhase(uint256 id, TournamentPhase phase);
    /// @notice Thrown before the second at which something becomes possible (Unix time).
    error TooEarly(uint256 from);
    /// @notice Thrown from the second on at which something is no longer possible (Unix time).
    error TooLate(uint256 end);
    /// @notice Thrown when an account enters twice.
    error AlreadyEntered(address account);
    /// @notice Thrown when an account did not enter.
    error NotEntered(address account);
    /// @notice Thrown when a result names nobody, too many, or somebody twice.
    error InvalidResult();
    /// @notice Thrown when the judge did not sign this result.
    error InvalidSignature(address signer);
    /// @notice Thrown when the caller is not the tournament's arbiter.
    error NotArbiter(address caller, address arbiter);

    /// @notice Emitted when a tournament is created.
    event TournamentCreated(uint256 indexed id, address indexed creator, TournamentTerms terms);
    /// @notice Emitted when an account entered.
    event TournamentEntered(uint256 indexed id, address indexed entrant, uint256 fee);
    /// @notice Emitted when somebody added to the pot.
    event TournamentSponsored(uint256 indexed id, address indexed sponsor, uint256 amount);
    /// @notice Emitted when a signed result arrived; it can be disputed before `disputeEnd` (Unix time).
    event TournamentReported(uint256 indexed id, address[] winners, uint256 disputeEnd);
    /// @notice Emitted when an entrant disputed the result; the arbiter can rule before `rulingEnd` (Unix time).
    event TournamentDisputed(uint256 indexed id, address indexed disputer, uint256 rulingEnd);
    /// @notice Emitted when the pot was shared: `toNode` to the node that is played, `toWinners` to the winners.
    event TournamentPaid(uint256 indexed id, uint256 toNode, uint256 toWinners);
    /// @notice Emitted when a tournament became void: all money goes back.
    event TournamentVoided(uint256 indexed id);
    /// @notice Emitted when an account got back what it put in.
    event TournamentRefunded(uint256 indexed id, address indexed account, uint256 amount);

    /// @notice Creates a tournament; its terms never change.
    function create(TournamentTerms calldata terms) external returns (uint256 id);

    /// @notice Enters the caller for exactly the entry fee.
    function enter(uint256 id) external payable;

    /// @notice Adds to the pot; given back when the tournament becomes void.
    function sponsor(uint256 id, uint256 amount) external payable;

    /// @notice Hands in the result that the judge signed. Anyone may carry it.
    /// @param winners entrants, first place first; places left empty fall to the first
    function report(uint256 id, address[] calldata winners, bytes calldata signature) external;

    /// @notice Disputes the result. Entrants only; takes the entry fee as a bond, which comes back unless the result stands.
    function dispute(uint256 id) external payable;

    /// @notice Rules on a dispute: annul the result, or let it stand. Arbiter only.
    function rule(uint256 id, bool annul) external;

    /// @notice Pays an undisputed result. Anyone may call.
    function payout(uint256 id) external;

    /// @notice Gives an account back what it put into a void tournament. Anyone may call.
    function refund(uint256 id, address account) external;

    /// @notice The EIP-712 digest that the judge signs.
    function hashResult(uint256 id, address[] calldata winners) external view returns (bytes32);

    /// @notice The terms of a tournament.
    function termsOf(uint256 id) external view returns (TournamentTerms memory);

    /// @notice How far a tournament is.
    function stateOf(uint256 id) external view returns (TournamentState memory);

    /// @notice What an account put in and would get back if the tournament became void.
    function paidIn(uint256 id, address account) external view returns (uint256);

    /// @notice Whether an account entered.
    function hasEntered(uint256 id, address account) external view returns (bool);

    /// @notice How many tournaments there are; the newest has this id.
    function tournamentCount() external view returns (uint256);
}
