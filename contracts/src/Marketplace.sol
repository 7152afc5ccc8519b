// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC1155} from "solady/tokens/ERC1155.sol";
import {EIP712} from "solady/utils/EIP712.sol";
import {SignatureCheckerLib} from "solady/utils/SignatureCheckerLib.sol";
import {GameAssets} from "./GameAssets.sol";
import {IMarketplace} from "./interfaces/IMarketplace.sol";
import {IRoyaltyGraph} from "./interfaces/IRoyaltyGraph.sol";
import {OrderHash} from "./libraries/OrderHash.sol";
import {Order} from "./types/Order.sol";

/// @title Marketplace
/// @notice See IMarketplace.
contract Marketplace is IMarketplace, EIP712 {
    bytes32 private constant REASON_SALE = "sale";
    uint256 private constant CANCELLED = type(uint256).max;

    /// @notice The only token contract sold here.
    ERC1155 public immutable assets;
    /// @notice Where every price goes.
    IRoyaltyGraph public immutable graph;

    /// @inheritdoc IMarketplace
    mapping(bytes32 orderHash => uint256) public filled;
    /// @inheritdoc IMarketplace
    mapping(address maker => uint256) public epochOf;

    constructor(GameAssets assets_) {
        assets = assets_;
        graph = assets_.graph();
    }

    /// @inheritdoc IMarketplace
    function buy(Order calldata order, uint256 amount, bytes calldata signature) external payable {
        _requireOpen(order);
        bytes32 orderHash = hashOrder(order);
        _take(order, orderHash, amount);
        uint256 price = order.priceWei * amount;
        if (price == 0) revert ZeroPrice();
        if (msg.value != price) revert WrongValue(msg.value, price);
        if (!SignatureCheckerLib.isValidSignatureNowCalldata(order.maker, orderHash, signature)) {
            revert InvalidSignature(order.maker);
        }
        emit Filled(orderHash, order.maker, msg.sender, order.tokenId, amount, price);
        graph.paySale{value: price}(order.tokenId, order.maker, REASON_SALE);
        // Last, because a receiving contract is called back.
        assets.safeTransferFrom(order.maker, msg.sender, order.tokenId, amount, "");
    }

    /// @inheritdoc IMarketplace
    function cancel(Order calldata order) external {
        if (msg.sender != order.maker) revert NotMaker(msg.sender, order.maker);
        bytes32 orderHash = hashOrder(order);
        filled[orderHash] = CANCELLED;
        emit Cancelled(orderHash, msg.sender);
    }

    /// @inheritdoc IMarketplace
    function bumpEpoch() external {
        uint256 epoch = ++epochOf[msg.sender];
        emit EpochBumped(msg.sender, epoch);
    }

    /// @inheritdoc IMarketplace
    function hashOrder(Order calldata order) public view returns (bytes32) {
        return _hashTypedData(OrderHash.structHash(order));
    }

    function _requireOpen(Order calldata order) private view {
        if (block.timestamp < order.start) revert OrderNotStarted(order.start);
        if (block.timestamp >= order.end) revert OrderExpired(order.end);
        uint256 epoch = epochOf[order.maker];
        if (order.epoch != epoch) revert OrderEpochStale(order.epoch, epoch);
    }

    /// Counts units as sold before anything is paid or moved.
    function _take(Order calldata order, bytes32 orderHash, uint256 amount) private {
        uint256 sold = filled[orderHash];
        if (sold == CANCELLED) revert OrderCancelled(orderHash);
        if (amount == 0 || order.amount == 0) revert ZeroQuantity();
        if (sold >= order.amount) revert OrderFilled(orderHash);
        uint256 remaining = order.amount - sold;
        if (amount > remaining) revert QuantityUnavailable(orderHash, remaining);
        filled[orderHash] = sold + amount;
    }

    function _domainNameAndVersion()
        internal
        pure
        override
        returns (string memory name, string memory version)
    {
        return ("Worldloom Marketplace", "1");
    }
}
