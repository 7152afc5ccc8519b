// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Order} from "../types/Order.sol";

/// @title Marketplace
/// @notice Sells game assets by signed EIP-712 orders: listing costs nothing. Takes no fee and holds no money:
/// the whole price goes into the royalty graph within the purchase.
interface IMarketplace {
    /// @notice Thrown when every unit of the order is sold.
    error OrderFilled(bytes32 orderHash);
    /// @notice Thrown when fewer units are left than asked for.
    error QuantityUnavailable(bytes32 orderHash, uint256 remaining);
    /// @notice Thrown when the maker cancelled the order.
    error OrderCancelled(bytes32 orderHash);
    /// @notice Thrown before the order's first second (Unix time).
    error OrderNotStarted(uint256 start);
    /// @notice Thrown from the order's end on (Unix time).
    error OrderExpired(uint256 end);
    /// @notice Thrown when the maker voided all orders of that epoch.
    error OrderEpochStale(uint256 epoch, uint256 current);
    /// @notice Thrown when no unit is asked for, or the order offers none.
    error ZeroQuantity();
    /// @notice Thrown when the order asks for no money.
    error ZeroPrice();
    /// @notice Thrown when the native coin sent is not amount x price, in wei.
    error WrongValue(uint256 sent, uint256 expected);
    /// @notice Thrown when the maker did not sign this order.
    error InvalidSignature(address maker);
    /// @notice Thrown when somebody other than the maker cancels.
    error NotMaker(address caller, address maker);

    /// @notice Emitted when units of an order were bought; `price` is what was paid in all, in wei.
    event Filled(
        bytes32 indexed orderHash,
        address indexed maker,
        address indexed taker,
        uint256 tokenId,
        uint256 amount,
        uint256 price
    );
    /// @notice Emitted when a maker cancelled an order.
    event Cancelled(bytes32 indexed orderHash, address indexed maker);
    /// @notice Emitted when a maker voided all orders signed before.
    event EpochBumped(address indexed maker, uint256 epoch);

    /// @notice Buys units of an order for the caller; the value sent must be exactly amount x price.
    /// @param signature by the maker: an EOA, or a contract account through ERC-1271
    function buy(Order calldata order, uint256 amount, bytes calldata signature) external payable;

    /// @notice Voids one order. Maker only.
    function cancel(Order calldata order) external;

    /// @notice Voids all orders the caller has signed so far.
    function bumpEpoch() external;

    /// @notice The EIP-712 digest that the maker signs; names the order everywhere.
    function hashOrder(Order calldata order) external view returns (bytes32);

    /// @notice Units of an order that were sold, or the largest number when it was cancelled.
    function filled(bytes32 orderHash) external view returns (uint256);

    /// @notice The epoch a maker's orders must carry now.
    function epochOf(address maker) external view returns (uint256);
}
