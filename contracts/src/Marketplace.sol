// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ERC1155} from "solady/tokens/ERC1155.sol";
import {EIP712} from "solady/utils/EIP712.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";
import {SignatureCheckerLib} from "solady/utils/SignatureCheckerLib.sol";
import {GameAssets} from "./GameAssets.sol";
import {IMarketplace} from "./interfaces/IMarketplace.sol";
import {IRoyaltyGraph} from "./interfaces/IRoyaltyGraph.sol";
import {LotTerms} from "./libraries/LotTerms.sol";
import {OrderHash} from "./libraries/OrderHash.sol";
import {Auction, LotItem, LotOrder, OrderKind} from "./types/LotOrder.sol";
import {Order} from "./types/Order.sol";

/// @title Marketplace
/// @notice See IMarketplace.
contract Marketplace is IMarketplace, EIP712, ReentrancyGuardTransient {
    bytes32 private constant REASON_SALE = "sale";
    uint256 private constant CANCELLED = type(uint256).max;
    address private constant NATIVE = address(0);
    uint256 private constant EXTENSION_SECONDS = 5 minutes;

    /// @notice The only token contract sold here.
    ERC1155 public immutable assets;
    /// @notice Where every price goes.
    IRoyaltyGraph public immutable graph;

    /// @inheritdoc IMarketplace
    mapping(bytes32 orderHash => uint256) public filled;
    /// @inheritdoc IMarketplace
    mapping(address maker => uint256) public epochOf;
    /// @inheritdoc IMarketplace
    mapping(bytes32 orderHash => bool) public posted;
    mapping(bytes32 orderHash => Auction) private _auctions;

    constructor(GameAssets assets_) {
        assets = assets_;
        graph = assets_.graph();
    }

    /// @inheritdoc IMarketplace
    function buy(Order calldata order, uint256 amount, bytes calldata signature) external payable {
        _requireOpen(order.maker, order.start, order.end, order.epoch);
        bytes32 orderHash = hashOrder(order);
        _take(orderHash, order.amount, amount);
        uint256 price = order.priceWei * amount;
        if (price == 0) revert ZeroPrice();
        if (msg.value != price) revert WrongValue(msg.value, price);
        _requireSigned(order.maker, orderHash, signature);
        emit Filled(orderHash, order.maker, msg.sender, order.tokenId, amount, price);
        graph.paySale{value: price}(order.tokenId, NATIVE, price, order.maker, REASON_SALE);
        // Last, because a receiving contract is called back.
        assets.safeTransferFrom(order.maker, msg.sender, order.tokenId, amount, "");
    }

    /// @inheritdoc IMarketplace
    function fill(LotOrder calldata order, uint256 lots, bytes calldata signature)
        external
        payable
        nonReentrant
    {
        if (order.kind == OrderKind.Auction) revert LotTerms.InvalidOrder();
        bytes32 orderHash = _open(order, lots, signature);
        uint256 price = LotTerms.priceAt(order, block.timestamp) * lots;
        bool sells = order.kind == OrderKind.Sell;
        address seller = sells ? order.maker : msg.sender;
        address buyer = sells ? msg.sender : order.maker;
        _emitFilled(orderHash, order, msg.sender, lots, price);
        _collect(order.currency, buyer, price);
        _payLines(order, seller, price);
        if (msg.value > price) SafeTransferLib.safeTransferETH(msg.sender, msg.value - price);
        _move(order.items, lots, seller, buyer);
    }

    /// @inheritdoc IMarketplace
    function bid(LotOrder calldata order, uint256 bidWei, bytes calldata signature)
        external
        payable
        nonReentrant
    {
        if (order.kind != OrderKind.Auction) revert LotTerms.InvalidOrder();
        bytes32 orderHash = hashLots(order);
        Auction memory before = _auctions[orderHash];
        bool isFirst = before.bidder == address(0);
        if (isFirst) _open(order, 1, signature);
        else _requireTaker(order.taker);
        uint256 end = isFirst ? order.end : before.end;
        if (block.timestamp >= end) revert AuctionOver(end);
        uint256 least = isFirst ? order.startPriceWei : LotTerms.leastAbove(before.bidWei);
        if (bidWei < least) revert BidTooLow(bidWei, least);
        end = FixedPointMathLib.max(end, block.timestamp + EXTENSION_SECONDS);
        if (end > type(uint40).max) revert LotTerms.InvalidOrder();
        _auctions[orderHash] = Auction(msg.sender, uint40(end), false, false, bidWei);
        if (isFirst) emit AuctionOpened(orderHash, order.maker, order.currency, order.items);
        emit BidPlaced(orderHash, msg.sender, bidWei, end);
        _collect(order.currency, msg.sender, bidWei);
        if (order.currency == NATIVE && msg.value != bidWei) revert WrongValue(msg.value, bidWei);
        if (isFirst) _move(order.items, 1, order.maker, address(this));
        else _giveBack(before.bidder, order.currency, before.bidWei);
    }

    /// @inheritdoc IMarketplace
    function close(LotOrder calldata order) external nonReentrant {
        bytes32 orderHash = hashLots(order);
        if (_auctions[orderHash].closed) revert AuctionClosed(orderHash);
        _close(order, orderHash);
    }

    /// @inheritdoc IMarketplace
    function claim(LotOrder calldata order, address to) external nonReentrant {
        bytes32 orderHash = hashLots(order);
        Auction storage won = _auctions[orderHash];
        if (!won.closed) _close(order, orderHash);
        if (msg.sender != won.bidder && to != won.bidder) revert NotWinner(msg.sender, won.bidder);
        if (won.claimed) revert AlreadyClaimed(orderHash);
        won.claimed = true;
        emit LotClaimed(orderHash, won.bidder, to);
        _move(order.items, 1, address(this), to);
    }

    /// @inheritdoc IMarketplace
    function post(LotOrder calldata order) external {
        if (msg.sender != order.maker) revert NotMaker(msg.sender, order.maker);
        LotTerms.requireValid(order);
        bytes32 orderHash = hashLots(order);
        posted[orderHash] = true;
        emit Posted(orderHash, msg.sender, order);
    }

    /// @inheritdoc IMarketplace
    function cancel(Order calldata order) external {
        _cancel(order.maker, hashOrder(order));
    }

    /// @inheritdoc IMarketplace
    function cancelLots(LotOrder calldata order) external {
        bytes32 orderHash = hashLots(order);
        if (_auctions[orderHash].bidder != address(0)) revert AuctionHasBid(orderHash);
        _cancel(order.maker, orderHash);
    }

    /// @inheritdoc IMarketplace
    function bumpEpoch() external {
        uint256 epoch = ++epochOf[msg.sender];
        emit EpochBumped(msg.sender, epoch);
    }

    /// @inheritdoc IMarketplace
    function auctionOf(bytes32 orderHash) external view returns (Auction memory) {
        return _auctions[orderHash];
    }

    /// @inheritdoc IMarketplace
    function hashOrder(Order calldata order) public view returns (bytes32) {
        return _hashTypedData(OrderHash.structHash(order));
    }

    /// @inheritdoc IMarketplace
    function hashLots(LotOrder calldata order) public view returns (bytes32) {
        return _hashTypedData(LotTerms.structHash(order));
    }

    /// @notice ERC-1155: takes lots that this market itself fetches, and nothing else.
    function onERC1155BatchReceived(
        address operator,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata
    ) external view returns (bytes4) {
        if (msg.sender != address(assets) || operator != address(this)) {
            revert UnwantedToken();
        }
        return this.onERC1155BatchReceived.selector;
    }

    /// Everything that must hold before a lot order is filled or an auction gets its first bid.
    function _open(LotOrder calldata order, uint256 lots, bytes calldata signature)
        private
        returns (bytes32 orderHash)
    {
        LotTerms.requireValid(order);
        _requireTaker(order.taker);
        _requireOpen(order.maker, order.start, order.end, order.epoch);
        orderHash = hashLots(order);
        _take(orderHash, order.lots, lots);
        if (signature.length != 0 || !posted[orderHash]) {
            _requireSigned(order.maker, orderHash, signature);
        }
    }

    /// Pays the leading bid to the seller, exactly once.
    function _close(LotOrder calldata order, bytes32 orderHash) private {
        Auction storage won = _auctions[orderHash];
        if (won.bidder == address(0)) revert NoBid(orderHash);
        if (block.timestamp < won.end) revert AuctionRunning(won.end);
        won.closed = true;
        _emitFilled(orderHash, order, won.bidder, 1, won.bidWei);
        _payLines(order, order.maker, won.bidWei);
    }

    function _cancel(address maker, bytes32 orderHash) private {
        if (msg.sender != maker) revert NotMaker(msg.sender, maker);
        filled[orderHash] = CANCELLED;
        emit Cancelled(orderHash, maker);
    }

    /// Counts lots (or units) as sold before anything is paid or moved.
    function _take(bytes32 orderHash, uint256 offered, uint256 wanted) private {
        uint256 sold = filled[orderHash];
        if (sold == CANCELLED) revert OrderCancelled(orderHash);
        if (wanted == 0 || offered == 0) revert ZeroQuantity();
        if (sold >= offered) revert OrderFilled(orderHash);
        uint256 remaining = offered - sold;
        if (wanted > remaining) revert QuantityUnavailable(orderHash, remaining);
        filled[orderHash] = sold + wanted;
    }

    /// Leaves exactly `amount` here; a token that delivers less is refused, since the seller signed a price.
    function _collect(address currency, address payer, uint256 amount) private {
        if (currency == NATIVE) {
            if (msg.value < amount) revert WrongValue(msg.value, amount);
            return;
        }
        if (msg.value != 0) revert WrongValue(msg.value, 0);
        uint256 before = SafeTransferLib.balanceOf(currency, address(this));
        SafeTransferLib.safeTransferFrom(currency, payer, address(this), amount);
        uint256 received = SafeTransferLib.balanceOf(currency, address(this)) - before;
        if (received != amount) revert PaymentShort(received, amount);
    }

    /// The whole price enters the graph: each line of the lot earns its part as a sale of its own.
    function _payLines(LotOrder calldata order, address seller, uint256 price) private {
        address currency = order.currency;
        bool native = currency == NATIVE;
        if (!native) SafeTransferLib.safeApproveWithRetry(currency, address(graph), price);
        uint256[] memory parts = LotTerms.split(order.items, price);
        for (uint256 i; i < parts.length; ++i) {
            uint256 part = parts[i];
            if (part == 0) continue;
            uint256 tokenId = order.items[i].tokenId;
            graph.paySale{value: native ? part : 0}(tokenId, currency, part, seller, REASON_SALE);
        }
    }

    /// A beaten bid becomes credit in the graph: nobody's wallet is called.
    function _giveBack(address bidder, address currency, uint256 amount) private {
        bool native = currency == NATIVE;
        if (!native) SafeTransferLib.safeApproveWithRetry(currency, address(graph), amount);
        graph.deposit{value: native ? amount : 0}(bidder, currency, amount);
    }

    /// Last in every function, because a receiving contract is called back.
    function _move(LotItem[] calldata items, uint256 lots, address from, address to) private {
        uint256[] memory ids = new uint256[](items.length);
        uint256[] memory amounts = new uint256[](items.length);
        for (uint256 i; i < items.length; ++i) {
            (ids[i], amounts[i]) = (items[i].tokenId, items[i].amount * lots);
        }
        assets.safeBatchTransferFrom(from, to, ids, amounts, "");
    }

    function _emitFilled(
        bytes32 orderHash,
        LotOrder calldata order,
        address taker,
        uint256 lots,
        uint256 price
    ) private {
        emit LotsFilled(
            orderHash, order.maker, taker, order.kind, order.items, lots, order.currency, price
        );
    }

    function _requireOpen(address maker, uint256 start, uint256 end, uint256 signedEpoch)
        private
        view
    {
        if (block.timestamp < start) revert OrderNotStarted(start);
        if (block.timestamp >= end) revert OrderExpired(end);
        uint256 epoch = epochOf[maker];
        if (signedEpoch != epoch) revert OrderEpochStale(signedEpoch, epoch);
    }

    function _requireTaker(address taker) private view {
        if (taker != address(0) && msg.sender != taker) revert NotTaker(msg.sender, taker);
    }

    function _requireSigned(address maker, bytes32 orderHash, bytes calldata signature)
        private
        view
    {
        if (!SignatureCheckerLib.isValidSignatureNowCalldata(maker, orderHash, signature)) {
            revert InvalidSignature(maker);
        }
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
