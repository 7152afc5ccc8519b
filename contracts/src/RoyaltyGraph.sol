// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";
import {IRoyaltyGraph} from "./interfaces/IRoyaltyGraph.sol";
import {RoyaltyMath} from "./libraries/RoyaltyMath.sol";
import {Node, Flow, CrewMember} from "./types/Node.sol";

/// @title Royalty graph
/// @notice See IRoyaltyGraph.
contract RoyaltyGraph is IRoyaltyGraph, ReentrancyGuardTransient {
    uint256 private constant MAX_PARENTS = 8;
    uint256 private constant MAX_CREW = 8;
    address private constant NATIVE = address(0);

    uint128 private _nodeCount;
    uint128 private _crewCount;
    mapping(uint256 id => Node) private _nodes;
    mapping(uint256 id => uint64[MAX_PARENTS]) private _parents;
    mapping(uint256 id => mapping(address token => Flow)) private _flows;
    mapping(address account => mapping(address token => uint256)) private _credits;
    mapping(uint256 crewId => CrewMember[]) private _crews;

    /// @inheritdoc IRoyaltyGraph
    mapping(address account => bool) public isWriter;

    /// @param writers the only contracts that may ever add nodes
    constructor(address[] memory writers) {
        for (uint256 i; i < writers.length; ++i) {
            if (writers[i] == address(0)) revert ZeroAddress();
            isWriter[writers[i]] = true;
        }
    }

    /// @inheritdoc IRoyaltyGraph
    function add(address creator, uint256[] calldata parents, uint256 askedRate, uint256 crewId)
        external
        returns (uint256 id)
    {
        if (!isWriter[msg.sender]) revert NotWriter(msg.sender);
        if (creator == address(0)) revert ZeroAddress();
        if (crewId > _crewCount) revert UnknownCrew(crewId);
        id = ++_nodeCount;
        uint256 stack = _linkParents(id, parents);
        uint256 rate = RoyaltyMath.grantRate(askedRate, stack);
        _nodes[id] =
            Node(creator, uint32(rate), uint32(stack), uint24(crewId), uint8(parents.length));
        emit NodeAdded(id, creator, parents, rate, stack, crewId);
    }

    /// @inheritdoc IRoyaltyGraph
    function addCrew(CrewMember[] calldata members) external returns (uint256 crewId) {
        uint256 count = members.length;
        if (count == 0 || count > MAX_CREW || _crewCount == type(uint24).max) revert InvalidCrew();
        crewId = ++_crewCount;
        uint256 total;
        for (uint256 i; i < count; ++i) {
            if (members[i].account == address(0) || members[i].share == 0) revert InvalidCrew();
            total += members[i].share;
            _crews[crewId].push(members[i]);
        }
        if (total > RoyaltyMath.ONE) revert InvalidCrew();
        emit CrewAdded(crewId, members);
    }

    /// @inheritdoc IRoyaltyGraph
    function pay(uint256 id, address token, uint256 amount, bytes32 reason) external payable {
        _requireNode(id);
        uint256 received = _receive(token, amount);
        _addDirect(id, token, received);
        emit Paid(id, token, msg.sender, received, reason);
    }

    /// @inheritdoc IRoyaltyGraph
    function payMany(uint256[] calldata ids, uint256[] calldata amounts, bytes32 reason)
        external
        payable
    {
        if (ids.length != amounts.length) revert LengthMismatch();
        uint256 total;
        for (uint256 i; i < ids.length; ++i) {
            if (amounts[i] == 0) revert ZeroAmount();
            _requireNode(ids[i]);
            total += amounts[i];
            _addDirect(ids[i], NATIVE, amounts[i]);
            emit Paid(ids[i], NATIVE, msg.sender, amounts[i], reason);
        }
        if (total != msg.value) revert WrongValue(msg.value, total);
    }

    /// @inheritdoc IRoyaltyGraph
    function payRoyalty(uint256 id, address token, uint256 amount, bytes32 reason)
        external
        payable
    {
        _requireNode(id);
        uint256 received = _receive(token, amount);
        _addRoyalty(id, token, received);
        emit RoyaltyPaid(id, token, msg.sender, received, reason);
    }

    /// @inheritdoc IRoyaltyGraph
    function paySale(uint256 id, address token, uint256 amount, address seller, bytes32 reason)
        external
        payable
    {
        if (seller == address(0)) revert ZeroAddress();
        Node memory sold = node(id);
        uint256 received = _receive(token, amount);
        if (seller == sold.creator) {
            _addDirect(id, token, received);
            emit Paid(id, token, msg.sender, received, reason);
            return;
        }
        uint256 royalty = _royaltyOn(sold, received);
        if (royalty != 0) {
            _addRoyalty(id, token, royalty);
            emit RoyaltyPaid(id, token, msg.sender, royalty, reason);
        }
        if (royalty == received) return;
        _credits[seller][token] += received - royalty;
        emit Credited(seller, token, received - royalty);
    }

    /// @inheritdoc IRoyaltyGraph
    function deposit(address account, address token, uint256 amount) external payable {
        if (account == address(0)) revert ZeroAddress();
        uint256 received = _receive(token, amount);
        _credits[account][token] += received;
        emit Deposited(account, token, msg.sender, received);
    }

    /// @inheritdoc IRoyaltyGraph
    function settle(uint256 id, address token) public {
        Flow memory waiting = _flows[id][token];
        uint256 total = uint256(waiting.direct) + waiting.royalty;
        if (total == 0) return;
        _flows[id][token] = Flow(0, 0, true);
        Node memory settled = _nodes[id];
        uint256 up =
            RoyaltyMath.passUp(waiting.direct, waiting.royalty, settled.rate, settled.stack);
        if (up != 0) _passToParents(id, token, up, settled);
        _creditKept(token, total - up, settled);
        emit Settled(id, token, total - up, up);
    }

    /// @inheritdoc IRoyaltyGraph
    function settleMany(uint256[] calldata ids, address token) external {
        for (uint256 i; i < ids.length; ++i) {
            settle(ids[i], token);
        }
    }

    /// @inheritdoc IRoyaltyGraph
    function withdraw(address token, address to) external {
        if (to == address(0)) revert ZeroAddress();
        _payOut(msg.sender, token, to);
    }

    /// @inheritdoc IRoyaltyGraph
    function withdrawFor(address account, address token) external {
        _payOut(account, token, account);
    }

    /// @inheritdoc IRoyaltyGraph
    function node(uint256 id) public view returns (Node memory found) {
        found = _nodes[id];
        if (found.creator == address(0)) revert UnknownNode(id);
    }

    /// @inheritdoc IRoyaltyGraph
    function parentsOf(uint256 id) external view returns (uint256[] memory parents) {
        parents = new uint256[](node(id).parentCount);
        for (uint256 i; i < parents.length; ++i) {
            parents[i] = _parents[id][i];
        }
    }

    /// @inheritdoc IRoyaltyGraph
    function pending(uint256 id, address token)
        external
        view
        returns (uint256 direct, uint256 royalty)
    {
        Flow storage waiting = _flows[id][token];
        return (waiting.direct, waiting.royalty);
    }

    /// @inheritdoc IRoyaltyGraph
    function balanceOf(address account, address token) external view returns (uint256) {
        return _credits[account][token];
    }

    /// @inheritdoc IRoyaltyGraph
    function crew(uint256 crewId) external view returns (CrewMember[] memory) {
        if (crewId == 0 || crewId > _crewCount) revert UnknownCrew(crewId);
        return _crews[crewId];
    }

    /// @inheritdoc IRoyaltyGraph
    function royaltyOf(uint256 id, uint256 price) external view returns (uint256) {
        return _royaltyOn(node(id), price);
    }

    /// @inheritdoc IRoyaltyGraph
    function nodeCount() external view returns (uint256) {
        return _nodeCount;
    }

    /// Ids only grow and parents must be smaller, so the graph cannot have a cycle.
    function _linkParents(uint256 id, uint256[] calldata parents) private returns (uint256 stack) {
        if (parents.length > MAX_PARENTS) revert TooManyParents(parents.length, MAX_PARENTS);
        uint256 previous;
        for (uint256 i; i < parents.length; ++i) {
            uint256 parent = parents[i];
            if (parent >= id || parent == 0) revert UnknownNode(parent);
            if (parent <= previous) revert ParentsNotAscending(previous, parent);
            previous = parent;
            stack += _weight(_nodes[parent]);
            _parents[id][i] = uint64(parent);
        }
        if (stack > RoyaltyMath.CEILING) revert StackTooHigh(stack, RoyaltyMath.CEILING);
    }

    /// Cumulative floors: the parts add up to `up` exactly, and a parent that takes nothing gets no dust.
    function _passToParents(uint256 id, address token, uint256 up, Node memory settled) private {
        uint256 weight;
        uint256 passed;
        for (uint256 i; i < settled.parentCount; ++i) {
            uint256 parent = _parents[id][i];
            weight += _weight(_nodes[parent]);
            uint256 reached = up * weight / settled.stack;
            if (reached != passed) _addRoyalty(parent, token, reached - passed);
            passed = reached;
        }
    }

    function _creditKept(address token, uint256 kept, Node memory settled) private {
        uint256 left = kept;
        if (settled.crewId != 0) {
            CrewMember[] storage members = _crews[settled.crewId];
            for (uint256 i; i < members.length; ++i) {
                CrewMember memory member = members[i];
                uint256 part = kept * member.share / RoyaltyMath.ONE;
                left -= part;
                if (part != 0) _credits[member.account][token] += part;
            }
        }
        if (left != 0) _credits[settled.creator][token] += left;
    }

    function _addDirect(uint256 id, address token, uint256 amount) private {
        Flow storage waiting = _flows[id][token];
        uint256 total = waiting.direct + amount;
        if (total > type(uint120).max) revert AmountTooLarge(amount);
        waiting.direct = uint120(total);
    }

    function _addRoyalty(uint256 id, address token, uint256 amount) private {
        Flow storage waiting = _flows[id][token];
        uint256 total = waiting.royalty + amount;
        if (total > type(uint120).max) revert AmountTooLarge(amount);
        waiting.royalty = uint120(total);
    }

    function _receive(address token, uint256 amount) private returns (uint256 received) {
        if (amount == 0) revert ZeroAmount();
        if (token != NATIVE) return _pull(token, amount);
        if (msg.value != amount) revert WrongValue(msg.value, amount);
        return amount;
    }

    /// Guarded, because a token that calls back in between would have its balance difference counted twice.
    function _pull(address token, uint256 amount) private nonReentrant returns (uint256 received) {
        if (msg.value != 0) revert WrongValue(msg.value, 0);
        uint256 before = SafeTransferLib.balanceOf(token, address(this));
        SafeTransferLib.safeTransferFrom(token, msg.sender, address(this), amount);
        received = SafeTransferLib.balanceOf(token, address(this)) - before;
        if (received == 0) revert ZeroAmount();
    }

    /// Credit is cleared before the transfer: a receiver that calls back finds nothing left.
    function _payOut(address account, address token, address to) private nonReentrant {
        uint256 amount = _credits[account][token];
        if (amount == 0) revert NothingToWithdraw(account, token);
        _credits[account][token] = 0;
        emit Withdrawn(account, token, to, amount);
        if (token == NATIVE) SafeTransferLib.safeTransferETH(to, amount);
        else SafeTransferLib.safeTransfer(token, to, amount);
    }

    function _requireNode(uint256 id) private view {
        if (id == 0 || id > _nodeCount) revert UnknownNode(id);
    }

    function _weight(Node memory of_) private pure returns (uint256) {
        return uint256(of_.rate) + of_.stack;
    }

    function _royaltyOn(Node memory sold, uint256 price) private pure returns (uint256) {
        return RoyaltyMath.shareUp(price, _weight(sold), RoyaltyMath.ONE);
    }
}
