// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMarketplace} from "../src/interfaces/IMarketplace.sol";
import {Order} from "../src/types/Order.sol";
import {Stage} from "./utils/Stage.sol";

/// People who mint, remix, list, buy, cancel and settle in random order.
contract MarketHandler is Stage {
    uint256[3] private _keys = [ANN_KEY, BEN_KEY, CORA_KEY];
    Order[] private _orders;
    bytes[] private _signatures;
    mapping(bytes32 orderHash => uint256) public bought;
    mapping(bytes32 orderHash => bool) public cancelled;
    mapping(uint256 id => bool) public minted;
    uint256 public spent;
    uint256 public withdrawn;
    bool public brokeARule;

    constructor() {
        _deployAll();
        vm.warp(1_800_000_000);
        for (uint256 i; i < 3; ++i) {
            vm.prank(person(i));
            assets.setApprovalForAll(address(market), true);
        }
        mint(0);
    }

    function contracts() external view returns (address, address, address) {
        return (address(graph), address(assets), address(market));
    }

    function orderCount() external view returns (uint256) {
        return _orders.length;
    }

    function order(uint256 i) external view returns (Order memory, bytes32) {
        return (_orders[i], market.hashOrder(_orders[i]));
    }

    function person(uint256 i) public view returns (address) {
        return vm.addr(_keys[i % 3]);
    }

    function mint(uint256 seed) public {
        uint256 count = graph.nodeCount();
        uint256[] memory parents =
            count == 0 || seed % 2 == 0 ? _ids() : _ids(1 + (seed >> 8) % count);
        minted[_mint(person(seed >> 16), count, parents)] = true;
    }

    function list(uint256 seed, uint256 priceWei) external {
        uint256 maker = seed % 3;
        Order memory made = _order(
            person(maker),
            1 + (seed >> 8) % graph.nodeCount(),
            1 + (seed >> 40) % 5,
            1 + priceWei % (seed % 2 == 0 ? 1e2 : 1e20)
        );
        made.salt = _orders.length;
        if (seed % 5 == 0) made.end = block.timestamp;
        _orders.push(made);
        _signatures.push(_signOrder(_keys[maker], made));
    }

    function buy(uint256 seed, uint256 amount) external {
        if (_orders.length == 0) return;
        uint256 i = seed % _orders.length;
        Order memory wanted = _orders[i];
        bytes32 orderHash = market.hashOrder(wanted);
        amount = 1 + amount % 3;
        address taker = person(seed >> 128);
        uint256 price = wanted.priceWei * amount;
        bool mayFill = !cancelled[orderHash] && block.timestamp < wanted.end
            && market.epochOf(wanted.maker) == wanted.epoch
            && bought[orderHash] + amount <= wanted.amount
            && assets.balanceOf(wanted.maker, wanted.tokenId) >= amount;
        vm.deal(taker, price);
        vm.prank(taker);
        try market.buy{value: price}(wanted, amount, _signatures[i]) {
            bought[orderHash] += amount;
            spent += price;
            if (!mayFill) brokeARule = true;
        } catch {
            if (mayFill) brokeARule = true;
        }
    }

    function cancel(uint256 seed) external {
        if (_orders.length == 0) return;
        Order memory unwanted = _orders[seed % _orders.length];
        cancelled[market.hashOrder(unwanted)] = true;
        vm.prank(unwanted.maker);
        market.cancel(unwanted);
    }

    function bumpEpoch(uint256 seed) external {
        if (seed % 8 != 0) return;
        vm.prank(person(seed >> 8));
        market.bumpEpoch();
    }

    function settleAndWithdraw(uint256 seed) external {
        graph.settle(1 + seed % graph.nodeCount(), NATIVE);
        address account = person(seed >> 64);
        uint256 credit = graph.balanceOf(account, NATIVE);
        if (credit == 0) return;
        graph.withdrawFor(account, NATIVE);
        withdrawn += credit;
    }
}

contract MarketInvariantTest is Stage {
    MarketHandler internal handler;
    address internal graphAt;
    address internal assetsAt;
    address internal marketAt;

    function setUp() public {
        handler = new MarketHandler();
        (graphAt, assetsAt, marketAt) = handler.contracts();
        _target(address(handler));
    }

    function invariant_B1_B2_ordersFillExactlyWhenTheyMay() public view {
        vm.assertTrue(!handler.brokeARule(), "fills when it may, and only then");
        for (uint256 i; i < handler.orderCount(); ++i) {
            (Order memory made, bytes32 orderHash) = handler.order(i);
            vm.assertLe(handler.bought(orderHash), made.amount, "never more than offered");
            uint256 filled = IMarketplace(marketAt).filled(orderHash);
            if (handler.cancelled(orderHash)) vm.assertEq(filled, type(uint256).max, "cancelled");
            else vm.assertEq(filled, handler.bought(orderHash), "counted");
        }
    }

    function invariant_B3_B6_everyWeiSpentIsInTheGraphOrWithdrawn() public view {
        vm.assertEq(handler.spent(), graphAt.balance + handler.withdrawn(), "spent");
        vm.assertEq(marketAt.balance, 0, "the market holds nothing");
        vm.assertEq(assetsAt.balance, 0, "the assets hold nothing");
    }
}
