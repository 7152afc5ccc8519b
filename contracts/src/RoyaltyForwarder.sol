// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LibClone} from "solady/utils/LibClone.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";
import {IRoyaltyForwarder} from "./interfaces/IRoyaltyForwarder.sol";
import {IRoyaltyGraph} from "./interfaces/IRoyaltyGraph.sol";

/// @title Royalty forwarder
/// @notice See IRoyaltyForwarder. The node id is the clone's immutable argument.
contract RoyaltyForwarder is IRoyaltyForwarder {
    bytes32 private constant REASON = "resale";
    IRoyaltyGraph private immutable _graph;

    constructor(IRoyaltyGraph graph) {
        _graph = graph;
    }

    receive() external payable {}

    /// @inheritdoc IRoyaltyForwarder
    function sweep(address token) external {
        if (token == address(0)) {
            uint256 held = address(this).balance;
            if (held != 0) _graph.payRoyalty{value: held}(nodeId(), token, held, REASON);
            return;
        }
        uint256 amount = SafeTransferLib.balanceOf(token, address(this));
        if (amount == 0) return;
        SafeTransferLib.safeApproveWithRetry(token, address(_graph), amount);
        _graph.payRoyalty(nodeId(), token, amount, REASON);
    }

    /// @inheritdoc IRoyaltyForwarder
    function nodeId() public view returns (uint256) {
        return uint256(bytes32(LibClone.argsOnClone(address(this), 0, 32)));
    }
}
