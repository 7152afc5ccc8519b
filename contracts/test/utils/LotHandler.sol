// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Auction, LotItem, LotOrder, OrderKind} from "../../src/types/LotOrder.sol";
import {Stage} from "./Stage.sol";
import {Coin} from "./Tokens.sol";

/// Three people who list, fill, bid, close, claim, cancel and settle lots in random order, at random times.
contract LotHandler is Stage {
    uint256 internal constant TOKENS = 6;
    Coin public coin;
    uint256[3] private _keys = [ANN_KEY, BEN_KEY, CORA_KEY];
    /// Encoded, because the compiler cannot copy nested arrays into storage.
    bytes[] private _orders;
    bytes[] private _signatures;
    uint256 private _time = 1_800_000_000;
    mapping(bytes32 orderHash => bool) public cancelled;
    mapping(bytes32 orderHash => uint256) public sold;
    mapping(bytes32 orderHash => uint256) public payouts;
    mapping(bytes32 orderHash => uint256) public handovers;
    /// What people paid into the market and the graph, and took out of it.
    mapping(address token => uint256) public paidIn;
    mapping(address token => uint256) public withdrawn;
    /// The first rule that was broken; empty while none was.
    string public broken;

    constructor() {
        _deployAll();
        vm.warp(_time);
        coin = new Coin();
        for (uint256 i; i < TOKENS; ++i) {
            uint256 id = _mint(person(i), i, i % 2 == 0 ? _ids() : _ids(i));
            for (uint256 k = 1; k < 3; ++k) {
                vm.prank(person(i));
                assets.safeTransferFrom(person(i), person(i + k), id, 3, "");
            }
        }
        for (uint256 i; i < 3; ++i) {
            vm.prank(person(i));
            coin.approve(address(market), type(uint256).max);
        }
    }

    receive() external payable {}

    modifier inTime(uint256 seed) {
        if (seed % 3 == 0) _time += (seed >> 200) % 1000;
        vm.warp(_time);
        _;
    }

    function contracts() external view returns (address, address, address) {
        return (address(graph), address(assets), address(market));
    }

    function orderCount() external view returns (uint256) {
        return _orders.length;
    }

    function orderAt(uint256 i) external view returns (LotOrder memory, bytes32) {
        LotOrder memory order = _read(i);
        return (order, market.hashLots(order));
    }

    function person(uint256 i) public view returns (address) {
        return vm.addr(_keys[i % 3]);
    }

    function list(uint256 seed, uint256 price) external inTime(seed) {
        uint256 maker = (seed >> 8) % 3;
        LotOrder memory made = _lots(person(maker), OrderKind((seed >> 16) % 3), 1, 1);
        made.items = new LotItem[](1 + (seed >> 24) % 2);
        uint256 token = (seed >> 32) % TOKENS;
        for (uint256 i; i < made.items.length; ++i) {
            made.items[i] = LotItem(
                1 + (token + i) % TOKENS, 1 + (seed >> 40) % 2, uint32(1 + (seed >> 48) % 9)
            );
        }
        made.startPriceWei = made.endPriceWei = 1 + price % (seed % 2 == 0 ? 1e2 : 1e20);
        if (made.kind == OrderKind.Sell) {
            made.endPriceWei = 1 + (price >> 128) % made.startPriceWei;
            made.lots = 1 + (seed >> 56) % 3;
        }
        if (made.kind == OrderKind.Offer || (seed >> 60) % 2 == 0) made.currency = address(coin);
        if ((seed >> 64) % 8 == 0) made.taker = person(seed >> 72);
        made.end = made.start + 1 + (seed >> 80) % 5000;
        made.salt = _orders.length;
        _orders.push(abi.encode(made));
        _signatures.push(_signLots(_keys[maker], made));
    }

    function fill(uint256 seed, uint256 lots) external inTime(seed) {
        if (_orders.length == 0) return;
        uint256 i = _pick(seed);
        _tryFill(_read(i), _signatures[i], 1 + lots % 2, person(seed >> 16));
    }

    function _tryFill(LotOrder memory order, bytes memory signature, uint256 lots, address taker)
        private
    {
        bool sells = order.kind == OrderKind.Sell;
        address seller = sells ? order.maker : taker;
        bool may = order.kind != OrderKind.Auction && _mayFill(order, lots, taker, seller);
        uint256 price = _priceNow(order) * lots;
        // Sometimes more is sent than the price.
        uint256 sent = _fund(order.currency, sells ? taker : order.maker, price, price % 3);
        uint256[2] memory held = _holdings(order, seller);
        vm.prank(taker);
        try market.fill{value: sent}(order, lots, signature) {
            if (!may) _break("B2: filled when it may not");
            sold[market.hashLots(order)] += lots;
            paidIn[order.currency] += price;
            if (sells && taker.balance != (sent == 0 ? 0 : sent - price)) {
                _break("B3: the surplus came back, and no more");
            }
            if (order.maker != taker) _requireMoved(order, seller, held, lots);
        } catch {
            if (may) _break("B2: refused when it may fill");
        }
    }

    function forge(uint256 seed) external inTime(seed) {
        if (_orders.length == 0) return;
        uint256 i = _pick(seed);
        LotOrder memory forged = _read(i);
        uint256 field = (seed >> 16) % 6;
        if (field == 0) forged.startPriceWei = forged.endPriceWei = forged.endPriceWei + 1;
        if (field == 1) forged.items[0].amount += 1;
        if (field == 2) forged.items[0].tokenId = 1 + forged.items[0].tokenId % TOKENS;
        if (field == 3) forged.end += 1;
        if (field == 4) forged.salt += 1e9;
        if (field == 5) forged.maker = person(seed >> 32);
        if (field == 5 && forged.maker == _read(i).maker) return;
        address thief = person(seed >> 24);
        uint256 sent = _fund(forged.currency, thief, forged.startPriceWei, 0);
        vm.prank(thief);
        if (forged.kind == OrderKind.Auction) {
            try market.bid{value: sent}(forged, forged.startPriceWei, _signatures[i]) {
                _break("B7: a forged auction took a bid");
            } catch {}
        } else {
            try market.fill{value: sent}(forged, 1, _signatures[i]) {
                _break("B7: a forged order filled");
            } catch {}
        }
    }

    function bid(uint256 seed, uint256 more) external inTime(seed) {
        if (_orders.length == 0) return;
        uint256 i = _pick(seed);
        LotOrder memory order = _read(i);
        if (order.kind != OrderKind.Auction) return;
        Auction memory before = market.auctionOf(market.hashLots(order));
        uint256 least =
            before.bidWei == 0 ? order.startPriceWei : before.bidWei + before.bidWei / 20 + 1;
        uint256 amount = least + more % 1e6 - (seed >> 40) % 2;
        if (amount == 0) return;
        address bidder = person(seed >> 16);
        bool may = amount >= least && (order.taker == address(0) || order.taker == bidder);
        if (before.bidWei == 0) may = may && _mayFill(order, 1, bidder, order.maker);
        else may = may && _time < before.end;
        _tryBid(order, _signatures[i], amount, bidder, may);
    }

    function _tryBid(
        LotOrder memory order,
        bytes memory signature,
        uint256 amount,
        address bidder,
        bool may
    ) private {
        Auction memory before = market.auctionOf(market.hashLots(order));
        uint256 sent = _fund(order.currency, bidder, amount, 0);
        uint256 credit = graph.balanceOf(before.bidder, order.currency);
        vm.prank(bidder);
        try market.bid{value: sent}(order, amount, signature) {
            if (!may) _break("B4: a bid that may not be");
            paidIn[order.currency] += amount;
            if (before.bidWei == 0) sold[market.hashLots(order)] += 1;
            uint256 gained = graph.balanceOf(before.bidder, order.currency) - credit;
            if (gained != before.bidWei) _break("B4: the beaten bid is whole");
        } catch {
            if (may) _break("B4: a good bid was refused");
        }
    }

    function close(uint256 seed) external inTime(seed) {
        if (_orders.length == 0) return;
        LotOrder memory order = _read((seed >> 8) % _orders.length);
        bytes32 orderHash = market.hashLots(order);
        Auction memory before = market.auctionOf(orderHash);
        try market.close(order) {
            payouts[orderHash] += 1;
            if (before.bidder == address(0) || _time < before.end) _break("B4: closed too early");
        } catch {}
    }

    function claim(uint256 seed) external inTime(seed) {
        if (_orders.length == 0) return;
        LotOrder memory order = _read((seed >> 8) % _orders.length);
        bytes32 orderHash = market.hashLots(order);
        Auction memory before = market.auctionOf(orderHash);
        address caller = person(seed >> 16);
        address to = person(seed >> 24);
        uint256[2] memory held = _holdings(order, to);
        vm.prank(caller);
        try market.claim(order, to) {
            handovers[orderHash] += 1;
            if (!before.closed) payouts[orderHash] += 1;
            if (caller != before.bidder && to != before.bidder) {
                _break("B4: claimed by a stranger");
            }
            uint256[2] memory has = _holdings(order, to);
            for (uint256 k; k < order.items.length; ++k) {
                if (has[k] - held[k] != order.items[k].amount) _break("B4: the whole lot");
            }
        } catch {}
    }

    function cancel(uint256 seed) external inTime(seed) {
        if (_orders.length == 0 || seed % 3 != 0) return;
        LotOrder memory order = _read(_pick(seed));
        bytes32 orderHash = market.hashLots(order);
        bool running = market.auctionOf(orderHash).bidder != address(0);
        vm.prank(order.maker);
        try market.cancelLots(order) {
            if (running) _break("B4: cancelled after a bid");
            cancelled[orderHash] = true;
        } catch {
            if (!running) _break("B2: the maker could not cancel");
        }
    }

    function bumpEpoch(uint256 seed) external {
        if (seed % 10 != 0) return;
        vm.prank(person(seed >> 8));
        market.bumpEpoch();
    }

    function settleAndWithdraw(uint256 seed, bool inCoin) external {
        address token = inCoin ? address(coin) : NATIVE;
        graph.settle(1 + seed % TOKENS, token);
        address account = person(seed >> 64);
        uint256 credit = graph.balanceOf(account, token);
        if (credit == 0) return;
        graph.withdrawFor(account, token);
        withdrawn[token] += credit;
    }

    /// One of the newest orders: older ones are mostly over.
    function _pick(uint256 seed) private view returns (uint256) {
        uint256 count = _orders.length;
        return count - 1 - (seed >> 8) % (count < 6 ? count : 6);
    }

    function _read(uint256 i) private view returns (LotOrder memory) {
        return abi.decode(_orders[i], (LotOrder));
    }

    function _priceNow(LotOrder memory order) private view returns (uint256) {
        if (_time <= order.start || _time >= order.end) return order.startPriceWei;
        uint256 fall = order.startPriceWei - order.endPriceWei;
        return order.startPriceWei - fall * (_time - order.start) / (order.end - order.start);
    }

    function _mayFill(LotOrder memory order, uint256 lots, address taker, address seller)
        private
        view
        returns (bool)
    {
        bytes32 orderHash = market.hashLots(order);
        for (uint256 i; i < order.items.length; ++i) {
            LotItem memory item = order.items[i];
            if (assets.balanceOf(seller, item.tokenId) < item.amount * lots) return false;
        }
        bool fits = sold[orderHash] + lots <= order.lots && !cancelled[orderHash];
        bool open = _time < order.end && market.epochOf(order.maker) == order.epoch;
        return fits && open && (order.taker == address(0) || order.taker == taker);
    }

    /// Gives a buyer exactly what is needed; in native coin sometimes `more` than the price.
    function _fund(address currency, address buyer, uint256 price, uint256 more)
        private
        returns (uint256 sent)
    {
        vm.deal(buyer, 0);
        if (currency == NATIVE) {
            vm.deal(buyer, price + more);
            return price + more;
        }
        coin.burnAll(buyer);
        coin.mint(buyer, price);
    }

    function _holdings(LotOrder memory order, address holder)
        private
        view
        returns (uint256[2] memory held)
    {
        for (uint256 i; i < order.items.length; ++i) {
            held[i] = assets.balanceOf(holder, order.items[i].tokenId);
        }
    }

    function _requireMoved(
        LotOrder memory order,
        address seller,
        uint256[2] memory before,
        uint256 lots
    ) private {
        uint256[2] memory held = _holdings(order, seller);
        for (uint256 i; i < order.items.length; ++i) {
            if (before[i] - held[i] != order.items[i].amount * lots) {
                _break("B1 B5: the whole lot and no more");
            }
        }
    }

    function _break(string memory rule) private {
        if (bytes(broken).length == 0) broken = rule;
    }
}
