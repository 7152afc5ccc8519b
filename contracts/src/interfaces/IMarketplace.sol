// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Auction, LotItem, LotOrder, OrderKind} from "../types/LotOrder.sol";
import {Order} from "../types/Order.sol";

/// @title Marketplace
/// @notice Sells game assets by signed EIP-712 orders: listing costs nothing. Takes no fee: the whole price goes into
/// the royalty graph within the purchase. Holds nothing but the leading bid and the lot of each running auction.
/// An `Order` sells one asset for native coin; a `LotOrder` covers bundles, Dutch and English auctions, offers and ERC-20.
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
    /// @notice Thrown when a token delivered another amount than the price (one that takes a fee, for example).
    error PaymentShort(uint256 received, uint256 expected);
    /// @notice Thrown when the order names somebody else as its only taker.
    error NotTaker(address caller, address taker);
    /// @notice Thrown when a bid is below the reserve, or does not top the leading bid by a twentieth.
    error BidTooLow(uint256 bid, uint256 least);
    /// @notice Thrown when bidding has ended (Unix time).
    error AuctionOver(uint256 end);
    /// @notice Thrown when bidding has not ended yet (Unix time).
    error AuctionRunning(uint256 end);
    /// @notice Thrown when nobody has bid.
    error NoBid(bytes32 orderHash);
    /// @notice Thrown when an auction with a bid would be cancelled.
    error AuctionHasBid(bytes32 orderHash);
    /// @notice Thrown when the seller was paid before.
    error AuctionClosed(bytes32 orderHash);
    /// @notice Thrown when the lot was handed over before.
    error AlreadyClaimed(bytes32 orderHash);
    /// @notice Thrown when somebody other than the winner sends the lot elsewhere.
    error NotWinner(address caller, address winner);
    /// @notice Thrown when tokens are sent here that the market did not fetch itself.
    error UnwantedToken();
    /// @notice Thrown when somebody other than the maker cancels or posts.
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
    /// @notice Emitted when lots changed hands: when one is filled, and when an auction is closed.
    /// `price` is what was paid in all, in the currency's smallest unit; `items` are the lines of one lot.
    event LotsFilled(
        bytes32 indexed orderHash,
        address indexed maker,
        address indexed taker,
        OrderKind kind,
        LotItem[] items,
        uint256 lots,
        address currency,
        uint256 price
    );
    /// @notice Emitted with the first bid, when the market takes the lot into its keeping.
    event AuctionOpened(
        bytes32 indexed orderHash, address indexed maker, address currency, LotItem[] items
    );
    /// @notice Emitted when somebody leads an auction; `end` moves when a bid comes in the last five minutes.
    event BidPlaced(bytes32 indexed orderHash, address indexed bidder, uint256 bid, uint256 end);
    /// @notice Emitted when the lot of an auction was handed over.
    event LotClaimed(bytes32 indexed orderHash, address indexed winner, address to);
    /// @notice Emitted when a maker put an order on the chain instead of signing it.
    event Posted(bytes32 indexed orderHash, address indexed maker, LotOrder order);
    /// @notice Emitted when a maker cancelled an order.
    event Cancelled(bytes32 indexed orderHash, address indexed maker);
    /// @notice Emitted when a maker voided all orders signed before.
    event EpochBumped(address indexed maker, uint256 epoch);

    /// @notice Buys units of an order for the caller; the value sent must be exactly amount x price.
    /// @param signature by the maker: an EOA, or a contract account through ERC-1271
    function buy(Order calldata order, uint256 amount, bytes calldata signature) external payable;

    /// @notice Sells the caller lots of a sale, or buys the caller's lots for an offer.
    /// Native coin sent above the price of the moment comes straight back; an ERC-20 is fetched from the buyer.
    /// @param signature by the maker; empty when the order was posted
    function fill(LotOrder calldata order, uint256 lots, bytes calldata signature) external payable;

    /// @notice Bids in an English auction. The first bid takes the lot from the seller, who can no longer cancel;
    /// a beaten bid becomes credit of its bidder in the royalty graph.
    /// @param bidWei native coin must be sent exactly; an ERC-20 is fetched from the caller
    /// @param signature by the maker, needed for the first bid only
    function bid(LotOrder calldata order, uint256 bidWei, bytes calldata signature) external payable;

    /// @notice Pays the winning bid to the seller after the end. Anyone may call.
    function close(LotOrder calldata order) external;

    /// @notice Hands the lot to the winner, who may name another receiver; closes the auction when nobody has.
    function claim(LotOrder calldata order, address to) external;

    /// @notice Puts an order on the chain, for makers that cannot sign. Maker only.
    function post(LotOrder calldata order) external;

    /// @notice Voids one order. Maker only.
    function cancel(Order calldata order) external;

    /// @notice Voids one lot order; an auction only before its first bid. Maker only.
    function cancelLots(LotOrder calldata order) external;

    /// @notice Voids all orders the caller has signed so far; an auction that has a bid goes on.
    function bumpEpoch() external;

    /// @notice The EIP-712 digest that the maker signs; names the order everywhere.
    function hashOrder(Order calldata order) external view returns (bytes32);

    /// @notice The same for a lot order.
    function hashLots(LotOrder calldata order) external view returns (bytes32);

    /// @notice An auction's leading bid; all zero before the first.
    function auctionOf(bytes32 orderHash) external view returns (Auction memory);

    /// @notice Whether its maker put the order on the chain.
    function posted(bytes32 orderHash) external view returns (bool);

    /// @notice Units (or lots) of an order that were sold, or the largest number when it was cancelled.
    function filled(bytes32 orderHash) external view returns (uint256);

    /// @notice The epoch a maker's orders must carry now.
    function epochOf(address maker) external view returns (uint256);
}
