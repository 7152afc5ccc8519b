// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DataPool} from "../../src/DataPool.sol";
import {IDataPool} from "../../src/interfaces/IDataPool.sol";
import {PoolTerms, EpochPhase, Contribution} from "../../src/types/Pool.sol";
import {MintRequest} from "../../src/types/Provenance.sol";
import {Lists} from "./Lists.sol";
import {Stage} from "./Stage.sol";

/// Ann curates pool 1; Ben and Cora contribute.
abstract contract PoolStage is Stage {
    DataPool internal commons;
    address internal constant BUYER = address(0xB0B0);
    uint40 internal constant START = 1_800_000_000;
    uint256 internal constant POOL = 1;
    bytes32[] internal leaves;
    Contribution[] internal list;

    function _deployPool() internal {
        _deployAll();
        vm.warp(START);
        commons = new DataPool(assets);
        vm.deal(ann, 1e30);
        vm.deal(BUYER, 1e30);
    }

    function _terms() internal pure returns (PoolTerms memory) {
        return PoolTerms(NATIVE, 50, 400, 60, 1000);
    }

    function _open() internal {
        MintRequest memory node = _request(ann, 1, _ids());
        vm.prank(ann);
        commons.open{value: 1000}(node, _terms());
    }

    function _consentBoth() internal {
        vm.prank(ben);
        commons.consent(POOL, ben, "scope", START + 1000, "");
        vm.prank(cora);
        commons.consent(POOL, cora, "scope", START + 1000, "");
    }

    function _makeList() internal {
        delete list;
        list.push(Contribution(0, ben, "ben's", 30));
        list.push(Contribution(1, cora, "cora's", 10));
    }

    function _post(uint40 asOf, uint256 time) internal {
        _makeList();
        _postList(asOf, time, 1);
    }

    function _post(uint40 asOf, uint256 time, uint256 epochId) internal {
        _postList(asOf, time, epochId);
    }

    function _postList(uint40 asOf, uint256 time, uint256 epochId) internal {
        leaves = Lists.leaves(address(commons), POOL, epochId, list);
        vm.warp(time);
        vm.prank(ann);
        commons.postEpoch(POOL, Lists.root(leaves), asOf, "list");
    }

    function _openWithFinalEpoch() internal {
        _open();
        _consentBoth();
        _post(START + 5, START + 10);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
    }

    function _openWithClaims() internal {
        _openWithFinalEpoch();
        _claim(1, 0);
        _claim(1, 1);
        vm.warp(START + 71);
    }

    function _leaf(uint256 i) internal view returns (Contribution memory, bytes32[] memory) {
        return (list[i], Lists.proof(leaves, i));
    }

    function _claim(uint256 epochId, uint256 i) internal {
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(i);
        commons.claim(POOL, epochId, leaf, proof);
    }

    function _buyAccess(uint256 dayCount) internal {
        uint256 price = commons.pool(POOL).price;
        vm.prank(BUYER);
        commons.buyAccess{value: price * dayCount}(POOL, dayCount, price);
    }

    function _wrongPhase(uint256 epochId, EpochPhase phase) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IDataPool.WrongEpochPhase.selector, POOL, epochId, phase);
    }
}
