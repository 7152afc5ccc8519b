// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LotItem, LotOrder, OrderKind} from "../../src/types/LotOrder.sol";
import {Stage} from "./Stage.sol";
import {Coin} from "./Tokens.sol";

/// `original` is Ann's, `remix` Ben's, `other` Ben's and unrelated; Cora has coin and an ERC-20 to spend.
abstract contract LotStage is Stage {
    uint256 internal original;
    uint256 internal remix;
    uint256 internal other;
    Coin internal coin;

    function setUp() public {
        _deployAll();
        vm.warp(1_800_000_000);
        vm.deal(cora, 1e30);
        original = _mint(ann, 1, _ids());
        remix = _mint(ben, 2, _ids(original));
        other = _mint(ben, 3, _ids());
        coin = new Coin();
        coin.mint(cora, 1e30);
        vm.prank(cora);
        coin.approve(address(market), type(uint256).max);
    }

    function _bundle() internal view returns (LotOrder memory order) {
        order = _lots(ben, OrderKind.Sell, remix, 1000);
        order.items = new LotItem[](2);
        order.items[0] = LotItem(remix, 2, 3);
        order.items[1] = LotItem(other, 1, 1);
        order.lots = 3;
    }

    function _fill(LotOrder memory order, uint256 lots, uint256 value) internal {
        bytes memory signature = _signLots(_keyOf(order.maker), order);
        vm.prank(cora);
        market.fill{value: value}(order, lots, signature);
    }

    function _refuse(LotOrder memory order, uint256 lots, uint256 value, bytes memory why)
        internal
    {
        bytes memory signature = _signLots(_keyOf(order.maker), order);
        vm.expectRevert(why);
        vm.prank(cora);
        market.fill{value: value}(order, lots, signature);
    }

    function _keyOf(address maker) internal view returns (uint256) {
        return maker == ann ? ANN_KEY : maker == ben ? BEN_KEY : CORA_KEY;
    }

    function _approveMarket(address holder) internal {
        vm.prank(holder);
        assets.setApprovalForAll(address(market), true);
    }
}
