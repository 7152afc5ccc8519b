// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";
import {GameAssets} from "./GameAssets.sol";
import {IPoolVault} from "./interfaces/IPoolVault.sol";
import {IRoyaltyGraph} from "./interfaces/IRoyaltyGraph.sol";
import {MintRequest} from "./types/Provenance.sol";

/// @title Pool vault
/// @notice See IPoolVault. Runs as a clone; what it obeys stands in the code.
contract PoolVault is IPoolVault {
    GameAssets private immutable _assets;
    IRoyaltyGraph private immutable _graph;
    address private immutable _dataPool;

    constructor(GameAssets assets) {
        _assets = assets;
        _graph = assets.graph();
        _dataPool = msg.sender;
    }

    receive() external payable {}

    /// @inheritdoc IPoolVault
    function mint(MintRequest calldata request) external returns (uint256 id) {
        if (msg.sender != _dataPool) revert NotDataPool(msg.sender);
        return _assets.mint(request);
    }

    /// @inheritdoc IPoolVault
    function pull(address token) external {
        if (msg.sender != _dataPool) revert NotDataPool(msg.sender);
        // Somebody may have withdrawn for this vault already: then the money lies here.
        if (_graph.balanceOf(address(this), token) != 0) {
            _graph.withdrawFor(address(this), token);
        }
        if (token == address(0)) SafeTransferLib.safeTransferAllETH(_dataPool);
        else SafeTransferLib.safeTransferAll(token, _dataPool);
    }
}
