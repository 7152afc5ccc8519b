// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Pool, PoolTerms, Epoch, EpochPhase, Contribution} from "../types/Pool.sol";
import {MintRequest} from "../types/Provenance.sol";
import {IDataConsent} from "./IDataConsent.sol";
import {IPoolVotes} from "./IPoolVotes.sol";
import {IPullPayments} from "./IPullPayments.sol";

/// @title Data pool
/// @notice People let a pool count what they contribute; whatever the pool earns is shared by their points, for ever.
/// A pool is a node of the royalty graph: access fees are its revenue, and as crew member of a model it earns from
/// every sale, use and call of that model. A staked curator posts who contributed what, epoch by epoch; a leaf
/// without consent, or one that was counted before, voids the epoch and costs the curator the bond.
/// Points cannot be bought or moved. No owner, no fee.
/// @dev For each token at all times: balance = stakes + held by pools + what is owed, to the wei.
interface IDataPool is IPullPayments, IDataConsent, IPoolVotes {
    /// @notice Thrown when the terms of a pool contradict themselves.
    error InvalidTerms();
    /// @notice Thrown when coin comes from anybody but a pool's vault.
    error NotVault(address sender);
    /// @notice Thrown when the caller is not the pool's curator.
    error NotCurator(address caller, address curator);
    /// @notice Thrown when the curator's free stake does not cover an amount.
    error StakeTooSmall(uint256 free, uint256 needed);
    /// @notice Thrown when an epoch has no points, or judges consent at another time than it may.
    error InvalidEpoch();
    /// @notice Thrown when an epoch is in another phase than the call needs.
    error WrongEpochPhase(uint256 poolId, uint256 epochId, EpochPhase phase);
    /// @notice Thrown from the second on at which something is no longer possible (Unix time).
    error TooLate(uint256 end);
    /// @notice Thrown when a contribution is not in the epoch's list.
    error NotInEpoch(bytes32 contributionHash);
    /// @notice Thrown when a contribution was counted before.
    error AlreadyCounted(bytes32 contributionHash);
    /// @notice Thrown when a challenge proves nothing.
    error NothingProven();
    /// @notice Thrown when access is not for sale, for no time, or for too long.
    error InvalidAccess(uint256 price, uint256 dayCount);
    /// @notice Thrown when the price of a day rose above what the buyer is ready to pay.
    error PriceTooHigh(uint256 price, uint256 most);

    /// @notice Emitted when a pool opened; its id is its node's.
    event PoolOpened(
        uint256 indexed poolId, address indexed curator, address vault, PoolTerms terms
    );
    /// @notice Emitted when a curator's stake changed, with the stake it has now.
    event PoolStakeChanged(uint256 indexed poolId, uint256 stake);
    /// @notice Emitted when a curator posted an epoch; it can be challenged before `challengeEnd` (Unix time).
    event EpochPosted(
        uint256 indexed poolId,
        uint256 indexed epochId,
        bytes32 root,
        uint256 total,
        uint256 asOf,
        bytes32 listDigest,
        uint256 challengeEnd
    );
    /// @notice Emitted when an epoch became final; its points earn from now on.
    event EpochFinal(uint256 indexed poolId, uint256 indexed epochId, uint256 claimEnd);
    /// @notice Emitted when a challenge voided an epoch.
    event EpochVoided(uint256 indexed poolId, uint256 indexed epochId, address challenger);
    /// @notice Emitted when unclaimed points of an epoch stopped earning.
    event EpochClosed(uint256 indexed poolId, uint256 indexed epochId, uint256 unclaimed);
    /// @notice Emitted when a contribution was counted.
    event ContributionClaimed(
        uint256 indexed poolId,
        uint256 indexed epochId,
        address indexed contributor,
        bytes32 contributionHash,
        uint256 points
    );
    /// @notice Emitted when a pool took in what it had earned.
    event Harvested(uint256 indexed poolId, uint256 amount);
    /// @notice Emitted when a contributor's earnings were taken out of the pool.
    event Collected(uint256 indexed poolId, address indexed contributor, uint256 amount);
    /// @notice Emitted when somebody may use the pool until `until` (Unix time); `paid` is 0 for a grant.
    event AccessGiven(uint256 indexed poolId, address indexed account, uint256 until, uint256 paid);
    /// @notice Emitted when contributors changed the price of a day.
    event AccessPriceSet(uint256 indexed poolId, uint256 price);

    /// @notice Opens a pool: mints its node, whose tokens go to the curator, and takes the stake.
    /// The node has no crew: all it keeps is the contributors'.
    function open(MintRequest calldata node, PoolTerms calldata terms)
        external
        payable
        returns (uint256 poolId);

    /// @notice Adds to a curator's stake. Anyone may.
    function addStake(uint256 poolId, uint256 amount) external payable;

    /// @notice Takes out stake that no epoch under challenge holds. Curator only.
    function takeStake(uint256 poolId, uint256 amount) external;

    /// @notice Posts an epoch's list. Curator only.
    /// @param root of the contributions, see SumTree: it carries the points of the whole list, which claims cannot exceed
    /// @param asOf second of the last hour at which consent is judged, later than the epoch before (Unix time)
    /// @param listDigest sha2-256 of the list as pinned
    function postEpoch(uint256 poolId, bytes32 root, uint40 asOf, bytes32 listDigest)
        external
        returns (uint256 epochId);

    /// @notice Voids an epoch that counts somebody who had not consented. Half the bond is the challenger's.
    function challengeConsent(
        uint256 poolId,
        uint256 epochId,
        Contribution calldata contribution,
        bytes32[] calldata proof
    ) external;

    /// @notice Voids an epoch that counts a contribution twice, or again. Half the bond is the challenger's.
    function challengeRepeat(
        uint256 poolId,
        uint256 epochId,
        Contribution calldata contribution,
        bytes32[] calldata proof,
        uint256 earlierEpochId,
        Contribution calldata earlier,
        bytes32[] calldata earlierProof
    ) external;

    /// @notice Ends an epoch's challenge: from now on its points earn. Anyone may call.
    function finalise(uint256 poolId, uint256 epochId) external;

    /// @notice Counts a contribution for its contributor, with all that its points earned since. Anyone may call.
    function claim(
        uint256 poolId,
        uint256 epochId,
        Contribution calldata contribution,
        bytes32[] calldata proof
    ) external;

    /// @notice Ends the earning of points that nobody claimed in half a year; theirs goes to the others. Anyone may call.
    function closeEpoch(uint256 poolId, uint256 epochId) external;

    /// @notice Takes in what the pool's node and vault earned and shares it. Anyone may call.
    function harvest(uint256 poolId) external;

    /// @notice Takes a contributor's earnings out of the pool; they are owed to the contributor then. Anyone may call.
    function collect(uint256 poolId, address contributor) external;

    /// @notice Buys days of access for the caller; the fee enters the royalty graph.
    function buyAccess(uint256 poolId, uint256 dayCount, uint256 mostPrice) external payable;

    /// @notice First second at which an account may no longer use a pool (Unix time).
    function accessUntil(uint256 poolId, address account) external view returns (uint256);

    /// @notice A pool; reverts with `UnknownPool` when there is none.
    function pool(uint256 poolId) external view returns (Pool memory);

    /// @notice An epoch; its phase is `None` when there is none.
    function epoch(uint256 poolId, uint256 epochId) external view returns (Epoch memory);

    /// @notice A contributor's points.
    function pointsOf(uint256 poolId, address contributor) external view returns (uint256);

    /// @notice A contributor's earnings that wait in the pool, scaled by 1e27, without what was not harvested.
    function earnedScaled(uint256 poolId, address contributor) external view returns (uint256);
}
