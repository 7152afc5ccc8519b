// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGameAssets} from "../src/interfaces/IGameAssets.sol";
import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {MintRequest, Provenance} from "../src/types/Provenance.sol";
import {Agreeable} from "./utils/Receivers.sol";
import {Stage} from "./utils/Stage.sol";

/// Assets whose provider signed how they were made: Cora is the provider.
contract AssetReceiptTest is Stage {
    function setUp() public {
        _deployAll();
    }

    function _receipt(address creator, MintRequest memory request)
        internal
        view
        returns (bytes memory)
    {
        return _sign(CORA_KEY, assets.hashReceipt(creator, request.provenance, request.parents));
    }

    function _mintAttested(address creator, MintRequest memory request)
        internal
        returns (uint256 id)
    {
        bytes memory receipt = _receipt(creator, request);
        vm.prank(creator);
        id = assets.mintAttested(request, cora, receipt);
    }

    function _refuse(MintRequest memory request, bytes memory receipt) internal {
        vm.expectRevert(abi.encodeWithSelector(IGameAssets.InvalidReceipt.selector, cora));
        vm.prank(ann);
        assets.mintAttested(request, cora, receipt);
    }

    function test_mintAttested_keepsTheReceiptBesideTheProvenance() public {
        MintRequest memory request = _request(ben, 1, _ids());
        bytes memory receipt = _receipt(ann, request);
        vm.expectEmit();
        emit IGameAssets.Generated(1, ann, ben, 10, _ids(), request.provenance, request.metaDigest);
        vm.expectEmit();
        emit IGameAssets.Attested(1, cora, receipt);
        vm.prank(ann);
        uint256 id = assets.mintAttested(request, cora, receipt);
        vm.assertEq(assets.balanceOf(ben, id), 10, "tokens");
        vm.assertEq(graph.node(id).creator, ann, "creator");
        vm.assertEq(assets.assetOf(request.provenance, request.metaDigest, cora), id, "found");
        vm.assertEq(
            assets.assetOf(request.provenance, request.metaDigest, address(0)), 0, "not unattested"
        );
    }

    function test_mintAttested_refusesWhatTheProviderDidNotSign() public {
        _mint(ben, 50, _ids());
        MintRequest memory signed = _request(ann, 1, _ids());
        bytes memory receipt = _receipt(ann, signed);
        for (uint256 field; field < 5; ++field) {
            MintRequest memory forged = _request(ann, 1, _ids());
            if (field == 0) forged.provenance.promptHash = keccak256("other");
            if (field == 1) forged.provenance.modelHash = keccak256("other");
            if (field == 2) forged.provenance.seed = 2;
            if (field == 3) forged.provenance.contentDigest = keccak256("other");
            if (field == 4) forged.parents = _ids(1);
            _refuse(forged, receipt);
        }
        _refuse(signed, "");
        _refuse(signed, _sign(BEN_KEY, assets.hashReceipt(ann, signed.provenance, _ids())));
        vm.expectRevert(abi.encodeWithSelector(IGameAssets.InvalidReceipt.selector, address(0)));
        assets.mintAttested(signed, address(0), "");
        vm.assertEq(graph.nodeCount(), 1, "nothing left behind");
    }

    function test_mintAttested_cannotLeaveOutAParentThatWentIn() public {
        _mint(ben, 50, _ids());
        MintRequest memory request = _request(ann, 1, _ids(1));
        bytes memory receipt = _receipt(ann, request);
        request.parents = _ids();
        _refuse(request, receipt);
        request.parents = _ids(1);
        vm.prank(ann);
        uint256 id = assets.mintAttested(request, cora, receipt);
        vm.assertEq(graph.parentsOf(id)[0], 1, "linked");
    }

    function test_mintAttested_isForTheCreatorThatTheReceiptNames() public {
        MintRequest memory request = _request(ann, 1, _ids());
        bytes memory receipt = _receipt(ann, request);
        vm.expectRevert(abi.encodeWithSelector(IGameAssets.InvalidReceipt.selector, cora));
        vm.prank(ben);
        assets.mintAttested(request, cora, receipt);
    }

    function test_mintAttested_cannotBeForestalledByACopy() public {
        MintRequest memory request = _request(ann, 1, _ids());
        vm.prank(ben);
        assets.mint(request);
        vm.assertEq(_mintAttested(ann, request), 2, "the creator's own");
        bytes memory receipt = _receipt(ann, request);
        vm.expectRevert(abi.encodeWithSelector(IGameAssets.AlreadyMinted.selector, 2));
        vm.prank(ann);
        assets.mintAttested(request, cora, receipt);
    }

    function test_mintAttested_keepsTheRulesOfEveryMint() public {
        MintRequest memory request = _request(ann, 1, _ids());
        bytes memory receipt = _receipt(ann, request);
        request.amount = 0;
        vm.expectRevert(IGameAssets.ZeroQuantity.selector);
        vm.prank(ann);
        assets.mintAttested(request, cora, receipt);
        request = _request(ann, 1, _ids(5));
        receipt = _receipt(ann, request);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 5));
        vm.prank(ann);
        assets.mintAttested(request, cora, receipt);
    }

    function test_mintAttested_refusesAReceiptForAnotherChain() public {
        MintRequest memory request = _request(ann, 1, _ids());
        bytes memory receipt = _receipt(ann, request);
        vm.chainId(999);
        _refuse(request, receipt);
    }

    function test_mintAttested_asksContractProvidersThroughErc1271() public {
        Agreeable provider = new Agreeable();
        MintRequest memory request = _request(ann, 1, _ids());
        vm.expectRevert(
            abi.encodeWithSelector(IGameAssets.InvalidReceipt.selector, address(provider))
        );
        assets.mintAttested(request, address(provider), "");
        provider.answer(0x1626ba7e);
        vm.assertEq(assets.mintAttested(request, address(provider), ""), 1, "attested");
    }

    function test_hashReceipt_isTheEip712Digest() public view {
        Provenance memory made = _request(ann, 1, _ids()).provenance;
        bytes32 provenanceType = keccak256(
            "Provenance(bytes32 promptHash,bytes32 modelHash,uint64 seed,bytes32 contentDigest)"
        );
        bytes32 receiptType = keccak256(
            "Receipt(address creator,Provenance provenance,uint256[] parents)Provenance(bytes32 promptHash,bytes32 modelHash,uint64 seed,bytes32 contentDigest)"
        );
        bytes32 domainType = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        bytes32 domain = keccak256(
            abi.encode(
                domainType,
                keccak256("Worldloom Assets"),
                keccak256("1"),
                block.chainid,
                address(assets)
            )
        );
        bytes32 said = keccak256(
            abi.encode(
                receiptType,
                ann,
                keccak256(abi.encode(provenanceType, made)),
                keccak256(abi.encode(uint256(3), uint256(7)))
            )
        );
        vm.assertEq(
            assets.hashReceipt(ann, made, _ids(3, 7)),
            keccak256(abi.encodePacked(hex"1901", domain, said)),
            "digest"
        );
    }

    function test_mintAttested_staysUnderItsGasTargets() public {
        _mintAttested(ann, _request(ann, 1, _ids()));
        vm.assertLe(_measure(2, _ids()), 125_000, "mint");
        vm.assertLe(_measure(3, _ids(1)), 150_000, "remix");
    }

    function _measure(uint256 salt, uint256[] memory parents) private returns (uint256 gas) {
        MintRequest memory request = _request(ben, salt, parents);
        bytes memory receipt = _receipt(ben, request);
        vm.cool(address(graph));
        vm.cool(address(assets));
        vm.prank(ben);
        gas = gasleft();
        assets.mintAttested(request, cora, receipt);
        gas -= gasleft();
    }
}
