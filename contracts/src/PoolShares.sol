// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";
import {PoolVotes} from "./PoolVotes.sol";
import {PullPayments} from "./PullPayments.sol";
import {IDataPool} from "./interfaces/IDataPool.sol";
import {IPoolVault} from "./interfaces/IPoolVault.sol";
import {Pool} from "./types/Pool.sol";

/// @title Pool shares
/// @notice The money of data pools: the curator's stake, and what is earned per point. See IDataPool.
abstract contract PoolShares is IDataPool, PullPayments, PoolVotes {
    uint256 private constant SCALE = 1e27;

    mapping(uint256 poolId => Pool) internal _pools;
    /// The pool's earnedPerPoint up to which an account's earnings are in `_earned`.
    mapping(uint256 poolId => mapping(address account => uint256)) internal _paidTo;
    mapping(uint256 poolId => mapping(address account => uint256)) internal _earned;
    mapping(address vault => bool) internal _isVault;

    receive() external payable {
        if (!_isVault[msg.sender]) revert NotVault(msg.sender);
    }

    /// @inheritdoc IDataPool
    function addStake(uint256 poolId, uint256 amount) external payable nonReentrant {
        Pool storage staked = _pool(poolId);
        staked.stake += _collect(staked.token, amount);
        emit PoolStakeChanged(poolId, staked.stake);
    }

    /// @inheritdoc IDataPool
    function takeStake(uint256 poolId, uint256 amount) external {
        Pool storage staked = _curated(poolId);
        _requireFree(staked, amount);
        staked.stake -= uint96(amount);
        emit PoolStakeChanged(poolId, staked.stake);
        _owe(msg.sender, staked.token, amount);
    }

    /// @inheritdoc IDataPool
    function harvest(uint256 poolId) external nonReentrant {
        _harvest(poolId, _pool(poolId));
    }

    /// @inheritdoc IDataPool
    function collect(uint256 poolId, address contributor) external {
        Pool storage earning = _pool(poolId);
        uint256 scaled = earnedScaled(poolId, contributor);
        uint256 amount = scaled / SCALE;
        _paidTo[poolId][contributor] = earning.earnedPerPoint;
        _earned[poolId][contributor] = scaled - amount * SCALE;
        earning.held -= uint128(amount);
        emit Collected(poolId, contributor, amount);
        _owe(contributor, earning.token, amount);
    }

    /// @inheritdoc IDataPool
    function pool(uint256 poolId) external view returns (Pool memory) {
        return _pool(poolId);
    }

    /// @inheritdoc IDataPool
    function earnedScaled(uint256 poolId, address contributor) public view returns (uint256) {
        uint256 since = _pools[poolId].earnedPerPoint - _paidTo[poolId][contributor];
        return _earned[poolId][contributor] + since * _pointsNow(poolId, contributor);
    }

    /// Counted by what arrives: crews and strangers may have paid the vault, too.
    function _harvest(uint256 poolId, Pool storage earning) internal {
        (address token, address vault) = (earning.token, earning.vault);
        graph.settle(poolId, token);
        uint256 before = _balance(token);
        IPoolVault(vault).pull(token);
        uint256 amount = _balance(token) - before;
        if (amount == 0) return;
        emit Harvested(poolId, amount);
        _distribute(earning, amount);
    }

    /// Exact: what does not divide is carried to the next time.
    function _distribute(Pool storage earning, uint256 amount) internal {
        earning.held += uint128(amount);
        uint256 scaled = amount * SCALE + earning.carry;
        uint256 points = earning.points;
        if (points == 0) {
            earning.carry = scaled;
            return;
        }
        earning.earnedPerPoint += scaled / points;
        earning.carry = scaled % points;
    }

    function _allPoints(uint256 poolId) internal view override returns (uint64) {
        return _pool(poolId).points;
    }

    function _requireFree(Pool storage staked, uint256 needed) internal view {
        uint256 free = staked.stake - staked.locked;
        if (needed > free) revert StakeTooSmall(free, needed);
    }

    function _pool(uint256 poolId) internal view returns (Pool storage found) {
        found = _pools[poolId];
        if (found.curator == address(0)) revert UnknownPool(poolId);
    }

    function _curated(uint256 poolId) internal view returns (Pool storage curated) {
        curated = _pool(poolId);
        if (msg.sender != curated.curator) revert NotCurator(msg.sender, curated.curator);
    }

    function _balance(address token) private view returns (uint256) {
        return token == address(0)
            ? address(this).balance
            : SafeTransferLib.balanceOf(token, address(this));
    }
}
