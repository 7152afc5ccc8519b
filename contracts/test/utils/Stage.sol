// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {GameAssets} from "../../src/GameAssets.sol";
import {Marketplace} from "../../src/Marketplace.sol";
import {PlayerAccountFactory} from "../../src/PlayerAccountFactory.sol";
import {RoyaltyGraph} from "../../src/RoyaltyGraph.sol";
import {LotItem, LotOrder, OrderKind} from "../../src/types/LotOrder.sol";
import {Order} from "../../src/types/Order.sol";
import {Provenance, MintRequest} from "../../src/types/Provenance.sol";
import {LibRLP} from "solady/utils/LibRLP.sol";
import {Base} from "./Base.sol";

/// All contracts deployed as in production, and short ways to mint and to sign.
abstract contract Stage is Base {
    RoyaltyGraph internal graph;
    GameAssets internal assets;
    Marketplace internal market;
    PlayerAccountFactory internal factory;

    uint256 internal constant ANN_KEY = 0xA11CE;
    uint256 internal constant BEN_KEY = 0xB0B;
    uint256 internal constant CORA_KEY = 0xC04A;
    address internal ann = vm.addr(ANN_KEY);
    address internal ben = vm.addr(BEN_KEY);
    address internal cora = vm.addr(CORA_KEY);

    function _deployAll() internal {
        // This contract's nonce starts at 1, so its second creation is the asset contract.
        address[] memory writers = new address[](1);
        writers[0] = LibRLP.computeAddress(address(this), 2);
        graph = new RoyaltyGraph(writers);
        assets = new GameAssets(graph);
        market = new Marketplace(assets);
        factory = new PlayerAccountFactory();
        vm.assertEq(address(assets), writers[0], "predicted writer");
    }

    function _request(address to, uint256 salt, uint256[] memory parents)
        internal
        pure
        returns (MintRequest memory)
    {
        Provenance memory made = Provenance(
            keccak256(abi.encode("prompt", salt)),
            keccak256("model"),
            uint64(salt),
            keccak256(abi.encode("content", salt))
        );
        bytes32 metaDigest = keccak256(abi.encode("metadata", salt));
        return MintRequest(to, 10, made, metaDigest, parents, 1e8, 0);
    }

    function _mint(address creator, uint256 salt, uint256[] memory parents)
        internal
        returns (uint256 id)
    {
        vm.prank(creator);
        id = assets.mint(_request(creator, salt, parents));
        vm.prank(creator);
        assets.setApprovalForAll(address(market), true);
    }

    function _order(address maker, uint256 id, uint256 amount, uint256 priceWei)
        internal
        view
        returns (Order memory)
    {
        return Order(
            maker, id, amount, priceWei, 0, block.timestamp + 1 days, market.epochOf(maker), 1
        );
    }

    /// One lot of one unit, for native coin, open from now for a day.
    function _lots(address maker, OrderKind kind, uint256 id, uint256 priceWei)
        internal
        view
        returns (LotOrder memory order)
    {
        order.maker = maker;
        order.kind = kind;
        order.items = new LotItem[](1);
        order.items[0] = LotItem(id, 1, 1);
        order.lots = 1;
        (order.startPriceWei, order.endPriceWei) = (priceWei, priceWei);
        (order.start, order.end) = (block.timestamp, block.timestamp + 1 days);
        order.epoch = market.epochOf(maker);
    }

    function _signLots(uint256 key, LotOrder memory order) internal view returns (bytes memory) {
        return _sign(key, market.hashLots(order));
    }

    function _signOrder(uint256 key, Order memory order) internal view returns (bytes memory) {
        return _sign(key, market.hashOrder(order));
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }
}
