// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Call} from "../src/types/Call.sol";
import {LotItem, LotOrder, OrderKind} from "../src/types/LotOrder.sol";
import {Order} from "../src/types/Order.sol";
import {MintRequest} from "../src/types/Provenance.sol";
import {AccountStage, Counter} from "./utils/AccountStage.sol";
import {LotStage} from "./utils/LotStage.sol";

/// Call gas of every verb with everything cold, kept in gas/*.json: "first" writes empty slots, "steady" does not.
contract GasTest is LotStage {
    function _cool() internal {
        vm.cool(address(graph));
        vm.cool(address(assets));
        vm.cool(address(market));
        vm.cool(address(coin));
    }

    function _pay(uint256 id, string memory name) internal {
        _cool();
        vm.prank(cora);
        graph.pay{value: 1e9}(id, NATIVE, 1e9, "use");
        _keep("pay in coin, ", name);
        _cool();
        vm.prank(cora);
        graph.pay(id, address(coin), 1e9, "use");
        _keep("pay in a token, ", name);
    }

    function _keep(string memory what, string memory name) private {
        if (bytes(name).length == 0) return;
        vm.snapshotGasLastCall("graph", string.concat(what, name));
    }

    function test_gas_graph() public {
        vm.prank(cora);
        coin.approve(address(graph), type(uint256).max);
        string[4] memory depths = ["1", "8", "32", "256"];
        uint256[4] memory counts = [uint256(1), 8, 32, 256];
        for (uint256 d; d < 4; ++d) {
            uint256 id = _mint(ann, 1000 * (d + 1), _ids());
            for (uint256 i; i < counts[d]; ++i) {
                id = _mint(ann, 1000 * (d + 1) + i + 1, _ids(id));
            }
            _pay(id, d == 0 ? "first" : "");
            _pay(id, string.concat(depths[d], " ancestors"));
        }
        _settle("first");
        _settle("steady");
    }

    function _settle(string memory name) private {
        vm.prank(cora);
        graph.pay{value: 1e9}(remix, NATIVE, 1e9, "use");
        _cool();
        graph.settle(remix, NATIVE);
        vm.snapshotGasLastCall("graph", string.concat("settle one hop, ", name));
        _cool();
        vm.prank(ben);
        graph.withdraw(NATIVE, ben);
        vm.snapshotGasLastCall("graph", string.concat("withdraw, ", name));
    }

    function test_gas_payMany() public {
        uint256[] memory ids = new uint256[](32);
        uint256[] memory amounts = new uint256[](32);
        for (uint256 i; i < 32; ++i) {
            (ids[i], amounts[i]) = (_mint(ann, 500 + i, _ids()), 1e9);
        }
        vm.prank(cora);
        graph.payMany{value: 32e9}(ids, amounts, "use");
        _cool();
        vm.prank(cora);
        graph.payMany{value: 32e9}(ids, amounts, "use");
        vm.snapshotGasLastCall("graph", "pay many, 32 assets, steady");
    }

    function test_gas_assets() public {
        uint256[] memory eight = new uint256[](8);
        for (uint256 i; i < 8; ++i) {
            MintRequest memory request = _request(ann, 700 + i, _ids());
            request.rate = 1e7;
            eight[i] = assets.mint(request);
        }
        _measureMint(_request(ann, 800, _ids()), "mint");
        _measureMint(_request(ann, 801, _ids(eight[0])), "remix of one");
        _measureMint(_request(ann, 802, eight), "remix of eight");
        MintRequest memory attested = _request(ann, 803, _ids());
        bytes memory receipt =
            _sign(CORA_KEY, assets.hashReceipt(ann, attested.provenance, attested.parents));
        _cool();
        vm.prank(ann);
        assets.mintAttested(attested, cora, receipt);
        vm.snapshotGasLastCall("assets", "mint with a receipt");
        vm.prank(ben);
        assets.setUsePrice(remix, 1000);
        for (uint256 i; i < 2; ++i) {
            _cool();
            vm.prank(cora);
            assets.use{value: 1000}(remix, 1);
            vm.snapshotGasLastCall("assets", i == 0 ? "use, first" : "use, steady");
        }
    }

    function _measureMint(MintRequest memory request, string memory name) private {
        _cool();
        vm.prank(ann);
        assets.mint(request);
        vm.snapshotGasLastCall("assets", name);
    }

    function test_gas_buy() public {
        Order memory order = _order(ben, remix, 5, 1e9);
        bytes memory signature = _signOrder(BEN_KEY, order);
        for (uint256 i; i < 2; ++i) {
            _cool();
            vm.prank(cora);
            market.buy{value: 1e9}(order, 1, signature);
            vm.snapshotGasLastCall("market", i == 0 ? "buy, first" : "buy, steady");
        }
    }

    function test_gas_lots() public {
        _measureFill(_lots(ben, OrderKind.Sell, remix, 1e9), "lot of one");
        _measureFill(_bundle(), "bundle of two");
        LotOrder memory order = _lots(ben, OrderKind.Sell, remix, 1e9);
        order.endPriceWei = 1;
        _measureFill(order, "Dutch auction");
        order = _lots(ben, OrderKind.Sell, remix, 1e9);
        order.currency = address(coin);
        _measureFill(order, "lot in a token");
    }

    function _measureFill(LotOrder memory order, string memory name) private {
        (order.lots, order.salt) = (3, uint256(keccak256(bytes(name))));
        bytes memory signature = _signLots(BEN_KEY, order);
        uint256 value = order.currency == NATIVE ? order.startPriceWei : 0;
        for (uint256 i; i < 2; ++i) {
            _cool();
            vm.prank(cora);
            market.fill{value: value}(order, 1, signature);
            vm.snapshotGasLastCall("market", string.concat(name, i == 0 ? ", first" : ", steady"));
        }
    }

    function test_gas_auction() public {
        LotOrder memory order = _lots(ben, OrderKind.Auction, remix, 1e9);
        bytes memory signature = _signLots(BEN_KEY, order);
        vm.deal(ann, 1e30);
        for (uint256 i; i < 3; ++i) {
            _cool();
            uint256 amount = 1e9 * (i + 1);
            vm.prank(i == 1 ? ann : cora);
            market.bid{value: amount}(order, amount, signature);
            string memory name = i == 0 ? "bid, first" : i == 1 ? "bid, second" : "bid, third";
            vm.snapshotGasLastCall("market", name);
        }
        vm.warp(order.end);
        _cool();
        market.close(order);
        vm.snapshotGasLastCall("market", "close");
        _cool();
        vm.prank(cora);
        market.claim(order, cora);
        vm.snapshotGasLastCall("market", "claim");
    }

    function test_gas_cancel() public {
        Order memory order = _order(ben, remix, 5, 1e9);
        _cool();
        vm.prank(ben);
        market.cancel(order);
        vm.snapshotGasLastCall("market", "cancel");
        _cool();
        vm.prank(ben);
        market.bumpEpoch();
        vm.snapshotGasLastCall("market", "cancel all");
    }
}

contract GasAccountTest is AccountStage {
    function setUp() public {
        _deployAccount();
    }

    function test_gas_account() public {
        counter.raise(1);
        Call[] memory calls = _raise(1);
        for (uint256 i; i < 3; ++i) {
            bytes memory signature = _signBatch(ANN_KEY, calls, i);
            vm.cool(address(account));
            vm.cool(address(counter));
            account.execute(calls, i, LATER, signature);
            if (i != 1) _keep(i == 0 ? "batch of the owner, first" : "batch of the owner, steady");
        }
        _open(uint40(block.timestamp + 10), 0, _permissions(), 3);
        _keep("open a session");
        bytes memory bySession = _signBatch(SESSION_KEY, calls, 4);
        vm.cool(address(account));
        vm.cool(address(counter));
        account.execute(calls, 4, LATER, bySession);
        _keep("batch of a session key, steady");
    }

    function test_gas_create() public {
        address predicted = factory.accountOf(ben);
        counter.raise(1);
        Call[] memory calls = _raise(1);
        bytes memory signature = _sign(BEN_KEY, _digest(predicted, calls, 0, LATER));
        vm.cool(address(factory));
        vm.cool(address(counter));
        factory.createAndExecute(ben, calls, 0, LATER, signature);
        _keep("create and first batch");
    }

    function _keep(string memory name) private {
        vm.snapshotGasLastCall("account", name);
    }
}
