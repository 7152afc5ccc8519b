// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MintRequest} from "../types/Provenance.sol";

/// @title Pool vault
/// @notice One address per data pool: the creator of the pool's node and the member that crews name, so that money
/// for different pools never mixes. It obeys the data pool contract alone and can send to it alone.
interface IPoolVault {
    /// @notice Thrown when the caller is not the data pool contract.
    error NotDataPool(address caller);

    /// @notice Mints the pool's node with this vault as its creator.
    function mint(MintRequest calldata request) external returns (uint256 id);

    /// @notice Sends everything that is owed to this vault, or lies here, to the data pool contract.
    function pull(address token) external;
}
