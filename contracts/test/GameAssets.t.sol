// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {ERC1155} from "solady/tokens/ERC1155.sol";
import {GameAssets} from "../src/GameAssets.sol";
import {RoyaltyForwarder} from "../src/RoyaltyForwarder.sol";
import {IGameAssets} from "../src/interfaces/IGameAssets.sol";
import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {CidV1} from "../src/libraries/CidV1.sol";
import {MintRequest} from "../src/types/Provenance.sol";
import {Stage} from "./utils/Stage.sol";
import {Coin} from "./utils/Tokens.sol";

contract GameAssetsTest is Stage {
    function setUp() public {
        _deployAll();
        vm.deal(cora, 1e24);
    }

    function test_mint_givesTheCallerTheNodeAndTheReceiverTheTokens() public {
        MintRequest memory request = _request(ben, 1, _ids());
        vm.expectEmit();
        emit IGameAssets.Generated(1, ann, ben, 10, _ids(), request.provenance, request.metaDigest);
        vm.prank(ann);
        uint256 id = assets.mint(request);
        vm.assertEq(id, 1, "id is the node id");
        vm.assertEq(graph.node(id).creator, ann, "creator");
        vm.assertEq(assets.balanceOf(ben, id), 10, "tokens");
        vm.assertEq(
            assets.assetOf(request.provenance, request.metaDigest, address(0)), id, "found by key"
        );
        vm.assertEq(assets.uri(id), CidV1.toUri(request.metaDigest), "uri");
    }

    function test_mint_refusesTheSameTwiceWhoeverAsks() public {
        _mint(ann, 1, _ids());
        MintRequest memory again = _request(ben, 1, _ids());
        vm.expectRevert(abi.encodeWithSelector(IGameAssets.AlreadyMinted.selector, 1));
        vm.prank(ben);
        assets.mint(again);
    }

    function test_mint_tellsEveryPartOfTheProvenanceApart() public {
        MintRequest memory request = _request(ann, 1, _ids());
        assets.mint(request);
        request.provenance.promptHash = keccak256("other");
        assets.mint(request);
        request.provenance.modelHash = keccak256("other");
        assets.mint(request);
        request.provenance.seed = 99;
        assets.mint(request);
        request.provenance.contentDigest = keccak256("other");
        assets.mint(request);
        request.metaDigest = keccak256("other");
        vm.assertEq(assets.mint(request), 6, "six assets");
    }

    function test_mint_ofARemixLinksItsParents() public {
        _mint(ann, 1, _ids());
        _mint(ben, 2, _ids());
        uint256 id = _mint(cora, 3, _ids(1, 2));
        vm.assertEq(graph.parentsOf(id)[0], 1, "first parent");
        vm.assertEq(graph.parentsOf(id)[1], 2, "second parent");
        vm.assertEq(graph.node(id).stack, 2e8, "both shares");
    }

    function test_mint_refusesMissingParents() public {
        MintRequest memory request = _request(ann, 1, _ids(5));
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 5));
        assets.mint(request);
        vm.assertEq(graph.nodeCount(), 0, "nothing left behind");
    }

    function test_mint_refusesNoCopiesAndNoMetadata() public {
        MintRequest memory request = _request(ann, 1, _ids());
        request.amount = 0;
        vm.expectRevert(IGameAssets.ZeroQuantity.selector);
        assets.mint(request);
        request.amount = 1;
        request.metaDigest = 0;
        vm.expectRevert(IGameAssets.EmptyMetadata.selector);
        assets.mint(request);
    }

    function test_mint_refusesContractsThatCannotReceive() public {
        MintRequest memory request = _request(address(graph), 1, _ids());
        vm.expectRevert();
        assets.mint(request);
    }

    function test_use_paysTheNodeExactly() public {
        _mint(ann, 1, _ids());
        _mint(ben, 2, _ids(1));
        vm.prank(ben);
        assets.setUsePrice(2, 1000);
        vm.expectEmit();
        emit IGameAssets.Used(2, cora, 3, 3000);
        vm.prank(cora);
        assets.use{value: 3000}(2, 3);
        graph.settleMany(_ids(2, 1), NATIVE);
        vm.assertEq(graph.balanceOf(ben, NATIVE), 2700, "creator");
        vm.assertEq(graph.balanceOf(ann, NATIVE), 300, "ancestor");
        vm.assertEq(address(assets).balance, 0, "holds nothing");
    }

    function test_use_refusesWrongMoneyNoUseAndNoPrice() public {
        _mint(ann, 1, _ids());
        vm.expectRevert(abi.encodeWithSelector(IGameAssets.UsePriceNotSet.selector, 1));
        assets.use(1, 1);
        vm.prank(ann);
        assets.setUsePrice(1, 10);
        vm.assertEq(assets.usePriceOf(1), 10, "price");
        vm.expectRevert(IGameAssets.ZeroQuantity.selector);
        assets.use(1, 0);
        vm.expectRevert(abi.encodeWithSelector(IGameAssets.WrongValue.selector, 19, 20));
        vm.prank(cora);
        assets.use{value: 19}(1, 2);
    }

    function test_setUsePrice_isTheCreatorsAlone() public {
        _mint(ann, 1, _ids());
        vm.expectRevert(abi.encodeWithSelector(IGameAssets.NotCreator.selector, ben, ann));
        vm.prank(ben);
        assets.setUsePrice(1, 10);
        vm.expectRevert(abi.encodeWithSelector(IGameAssets.UnknownAsset.selector, 2));
        assets.setUsePrice(2, 10);
    }

    function test_royaltyInfo_namesAForwarderThatKeepsTheAttribution() public {
        _mint(ann, 1, _ids());
        _mint(ben, 2, _ids(1));
        (address receiver, uint256 amount) = assets.royaltyInfo(2, 1001);
        vm.assertEq(amount, 181, "18 %, rounded up");
        vm.assertEq(receiver, assets.forwarderOf(2), "its own forwarder");
        vm.assertTrue(receiver != assets.forwarderOf(1), "one per token");
        vm.prank(cora);
        (bool ok,) = receiver.call{value: 180}("");
        vm.assertTrue(ok, "paid before it exists");
        assets.sweep(2, NATIVE);
        assets.sweep(2, NATIVE);
        graph.settleMany(_ids(2, 1), NATIVE);
        vm.assertEq(graph.balanceOf(ben, NATIVE), 80, "creator");
        vm.assertEq(graph.balanceOf(ann, NATIVE), 100, "ancestor");
        vm.prank(cora);
        (ok,) = receiver.call{value: 18}("");
        assets.sweep(2, NATIVE);
        (, uint256 royalty) = graph.pending(2, NATIVE);
        vm.assertEq(royalty, 18, "a second time");
    }

    function test_sweep_takesTokensToo() public {
        _mint(ann, 1, _ids());
        Coin coin = new Coin();
        coin.mint(assets.forwarderOf(1), 50);
        assets.sweep(1, address(coin));
        (, uint256 royalty) = graph.pending(1, address(coin));
        vm.assertEq(royalty, 50, "in the graph");
        assets.sweep(1, address(coin));
    }

    function test_unknownAssetsAreRefusedEverywhere() public {
        bytes memory unknown = abi.encodeWithSelector(IGameAssets.UnknownAsset.selector, 4);
        vm.expectRevert(unknown);
        assets.uri(4);
        vm.expectRevert(unknown);
        assets.royaltyInfo(4, 1);
        vm.expectRevert(unknown);
        assets.forwarderOf(4);
        vm.expectRevert(unknown);
        assets.sweep(4, NATIVE);
    }

    function test_supportsInterface_andContractUri() public view {
        vm.assertTrue(assets.supportsInterface(0x2a55205a), "ERC-2981");
        vm.assertTrue(assets.supportsInterface(0xd9b67a26), "ERC-1155");
        vm.assertTrue(assets.supportsInterface(0x0e89341c), "ERC-1155 metadata");
        vm.assertTrue(!assets.supportsInterface(type(IERC1155Receiver).interfaceId), "nothing else");
        vm.assertGe(bytes(assets.contractURI()).length, 60, "contract metadata");
    }

    function test_mint_staysUnderItsGasTargets() public {
        _mint(ann, 1, _ids());
        vm.assertLe(_measureMint(2, _ids()), 125_000, "mint");
        vm.assertLe(_measureMint(3, _ids(1)), 150_000, "remix");
    }

    function _measureMint(uint256 salt, uint256[] memory parents) private returns (uint256 gas) {
        MintRequest memory request = _request(ben, salt, parents);
        vm.cool(address(graph));
        vm.cool(address(assets));
        vm.prank(ben);
        gas = gasleft();
        assets.mint(request);
        gas -= gasleft();
    }

    function test_events_sayWhatReadersLookFor() public {
        vm.expectEmit(false, false, false, false);
        emit IGameAssets.ContractURIUpdated();
        new GameAssets(graph);
        _mint(ann, 1, _ids());
        vm.expectEmit();
        emit IGameAssets.UsePriceSet(1, 10);
        vm.prank(ann);
        assets.setUsePrice(1, 10);
    }

    function test_assetsAndForwarders_sayWhatTheyStandFor() public {
        MintRequest memory request = _request(ann, 1, _ids());
        vm.prank(ann);
        uint256 id = assets.mint(request);
        vm.assertEq(assets.metaDigestOf(id), request.metaDigest, "its metadata");
        assets.sweep(id, NATIVE);
        RoyaltyForwarder forwarder = RoyaltyForwarder(payable(assets.forwarderOf(id)));
        vm.assertEq(forwarder.nodeId(), id, "its node");
    }
}
