// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Node, CrewMember} from "../types/Node.sol";

/// @title Royalty graph
/// @notice Nodes earn; every ancestor gets its fixed, absolute share of what each descendant earns.
/// Paying costs the same at any depth; `settle` moves money one generation up; `withdraw` pays out.
/// Token address zero means the native coin. Rates are parts per 1e9. No owner, no fee.
/// @dev For each token at all times: balance of this contract = direct + royalty + credited, to the wei.
interface IRoyaltyGraph {
    /// @notice Thrown when the caller of `add` is not one of the writers fixed at construction.
    error NotWriter(address caller);
    /// @notice Thrown when a node does not exist (also for a parent that does not exist yet).
    error UnknownNode(uint256 id);
    /// @notice Thrown when parents are not strictly ascending (a duplicate, or out of order).
    error ParentsNotAscending(uint256 previous, uint256 next);
    /// @notice Thrown when a node names more parents than `most`.
    error TooManyParents(uint256 count, uint256 most);
    /// @notice Thrown when the parents together take more than the ceiling, in parts per 1e9.
    error StackTooHigh(uint256 stack, uint256 ceiling);
    /// @notice Thrown when a crew id was never handed out.
    error UnknownCrew(uint256 crewId);
    /// @notice Thrown when a crew is empty, too large, has an empty share or account, or exceeds the whole.
    error InvalidCrew();
    /// @notice Thrown when the creator or the receiver is the zero address.
    error ZeroAddress();
    /// @notice Thrown when nothing would be paid.
    error ZeroAmount();
    /// @notice Thrown when the native coin sent is not the amount stated, in wei.
    error WrongValue(uint256 sent, uint256 expected);
    /// @notice Thrown when a node's waiting money would no longer fit its counter.
    error AmountTooLarge(uint256 amount);
    /// @notice Thrown when `ids` and `amounts` differ in length.
    error LengthMismatch();
    /// @notice Thrown when an account has nothing credited in this token.
    error NothingToWithdraw(address account, address token);

    /// @notice Emitted when a node joins; `rate` is what was granted, `stack` what its ancestors take.
    event NodeAdded(
        uint256 indexed id,
        address indexed creator,
        uint256[] parents,
        uint256 rate,
        uint256 stack,
        uint256 crewId
    );
    /// @notice Emitted when a crew table is stored.
    event CrewAdded(uint256 indexed crewId, CrewMember[] members);
    /// @notice Emitted when a node earns revenue of its own; `reason` is short text such as "sale".
    event Paid(
        uint256 indexed id,
        address indexed token,
        address indexed payer,
        uint256 amount,
        bytes32 reason
    );
    /// @notice Emitted when a royalty is paid on a node's behalf, to be shared rate : stack.
    event RoyaltyPaid(
        uint256 indexed id,
        address indexed token,
        address indexed payer,
        uint256 amount,
        bytes32 reason
    );
    /// @notice Emitted when a seller's remainder of a resale is credited.
    event Credited(address indexed account, address indexed token, uint256 amount);
    /// @notice Emitted when somebody added to an account's credit.
    event Deposited(
        address indexed account, address indexed token, address indexed payer, uint256 amount
    );
    /// @notice Emitted when a node's waiting money moved: `kept` to creator and crew, `up` to the parents.
    event Settled(uint256 indexed id, address indexed token, uint256 kept, uint256 up);
    /// @notice Emitted when an account's credit was paid out to `to`.
    event Withdrawn(address indexed account, address indexed token, address to, uint256 amount);

    /// @notice Adds a node. Writers only.
    /// @param creator who keeps what ancestors and crew do not take
    /// @param parents existing nodes, strictly ascending, at most eight
    /// @param askedRate wished own rate; the node gets at most a fifth of the headroom under the cap
    /// @param crewId crew table, or 0
    /// @return id the new node, always larger than its parents
    function add(address creator, uint256[] calldata parents, uint256 askedRate, uint256 crewId)
        external
        returns (uint256 id);

    /// @notice Stores an immutable table that shares what a node keeps; the rest is the creator's.
    function addCrew(CrewMember[] calldata members) external returns (uint256 crewId);

    /// @notice Pays a node as its own revenue (sale, use, call, tip, data, prize).
    /// An ERC-20 is pulled from the caller and counted by what really arrived.
    function pay(uint256 id, address token, uint256 amount, bytes32 reason) external payable;

    /// @notice Pays many nodes in native coin; the value sent must be the sum.
    function payMany(uint256[] calldata ids, uint256[] calldata amounts, bytes32 reason)
        external
        payable;

    /// @notice Pays a royalty on a node's behalf: it is shared between the node and its ancestors as rate : stack.
    function payRoyalty(uint256 id, address token, uint256 amount, bytes32 reason) external payable;

    /// @notice Pays for a sale. Sold by its creator, the whole price is the node's revenue;
    /// resold, `price * (rate + stack)` rounded up is royalty and the seller is credited the rest.
    function paySale(uint256 id, address token, uint256 amount, address seller, bytes32 reason)
        external
        payable;

    /// @notice Adds to an account's credit what the caller pays: money given back without calling its owner.
    function deposit(address account, address token, uint256 amount) external payable;

    /// @notice Moves a node's waiting money one generation; does nothing when none waits. Anyone may call.
    function settle(uint256 id, address token) external;

    /// @notice Settles in the order given; descendants first brings all money home in one call.
    function settleMany(uint256[] calldata ids, address token) external;

    /// @notice Pays out all the caller's credit in a token to `to`.
    function withdraw(address token, address to) external;

    /// @notice Pays out all of an account's credit in a token to that account. Anyone may call.
    function withdrawFor(address account, address token) external;

    /// @notice A node; reverts with `UnknownNode` when there is none.
    function node(uint256 id) external view returns (Node memory);

    /// @notice A node's parents, ascending.
    function parentsOf(uint256 id) external view returns (uint256[] memory);

    /// @notice Money that waits at a node, not yet settled.
    function pending(uint256 id, address token)
        external
        view
        returns (uint256 direct, uint256 royalty);

    /// @notice Credit that an account can withdraw now.
    function balanceOf(address account, address token) external view returns (uint256);

    /// @notice Members of a crew table; reverts with `UnknownCrew` when there is none.
    function crew(uint256 crewId) external view returns (CrewMember[] memory);

    /// @notice What a resale at `price` owes in royalty: `price * (rate + stack)`, rounded up.
    function royaltyOf(uint256 id, uint256 price) external view returns (uint256);

    /// @notice Whether an address may add nodes; never changes.
    function isWriter(address account) external view returns (bool);

    /// @notice How many nodes exist; the newest has this id.
    function nodeCount() external view returns (uint256);
}
