// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";
import {IPullPayments} from "./interfaces/IPullPayments.sol";
import {IRoyaltyGraph} from "./interfaces/IRoyaltyGraph.sol";

/// @title Pull payments
/// @notice See IPullPayments. Every function that moves money carries the one guard.
abstract contract PullPayments is IPullPayments, ReentrancyGuardTransient {
    address private constant NATIVE = address(0);

    /// @notice The royalty graph that nodes are paid through.
    IRoyaltyGraph public immutable graph;
    /// @inheritdoc IPullPayments
    mapping(address account => mapping(address token => uint256)) public owedTo;

    constructor(IRoyaltyGraph graph_) {
        graph = graph_;
    }

    /// @inheritdoc IPullPayments
    function withdraw(address token, address to) external nonReentrant {
        if (to == address(0)) revert ZeroAddress();
        _payOut(msg.sender, token, to);
    }

    /// @inheritdoc IPullPayments
    function withdrawFor(address account, address token) external nonReentrant {
        _payOut(account, token, account);
    }

    /// Takes exactly `amount` from the caller; the result fits 96 bits.
    function _collect(address token, uint256 amount) internal returns (uint96) {
        if (amount == 0) revert ZeroAmount();
        if (amount > type(uint96).max) revert AmountTooLarge(amount);
        uint256 due = token == NATIVE ? amount : 0;
        if (msg.value != due) revert WrongValue(msg.value, due);
        if (token == NATIVE) return uint96(amount);
        uint256 before = SafeTransferLib.balanceOf(token, address(this));
        SafeTransferLib.safeTransferFrom(token, msg.sender, address(this), amount);
        uint256 arrived = SafeTransferLib.balanceOf(token, address(this)) - before;
        if (arrived != amount) revert ShortTransfer(arrived, amount);
        return uint96(amount);
    }

    function _owe(address account, address token, uint256 amount) internal {
        if (amount == 0) return;
        owedTo[account][token] += amount;
        emit Owed(account, token, amount);
    }

    /// Pays a node of the graph as its own revenue.
    function _payNode(uint256 id, address token, uint256 amount, bytes32 reason) internal {
        if (amount == 0) return;
        if (token == NATIVE) {
            graph.pay{value: amount}(id, token, amount, reason);
            return;
        }
        SafeTransferLib.safeApproveWithRetry(token, address(graph), amount);
        graph.pay(id, token, amount, reason);
    }

    /// Cleared before the transfer: a receiver that calls back finds nothing left.
    function _payOut(address account, address token, address to) private {
        uint256 amount = owedTo[account][token];
        if (amount == 0) revert NothingToWithdraw(account, token);
        owedTo[account][token] = 0;
        emit PaidOut(account, token, to, amount);
        if (token == NATIVE) SafeTransferLib.safeTransferETH(to, amount);
        else SafeTransferLib.safeTransfer(token, to, amount);
    }
}
