// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {InferenceMarket} from "../../src/InferenceMarket.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {ServiceTerms, RequestPhase} from "../../src/types/Service.sol";
import {Stage} from "./Stage.sol";

/// Ann made the model (node 1), Ben tuned it (node 2) and serves it, Cora asks.
abstract contract ServiceStage is Stage {
    InferenceMarket internal guild;
    address internal constant ARBITER = address(0xA4B);
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant SERVICE = 2;
    bytes32 internal constant INPUT = "input";
    bytes32 internal constant RESULT = "result";

    function _deployMarket() internal {
        _deployAll();
        vm.warp(START);
        guild = new InferenceMarket(graph);
        _mint(ann, 1, _ids());
        _mint(ben, 2, _ids(1));
        vm.deal(ann, 1e30);
        vm.deal(ben, 1e30);
        vm.deal(cora, 1e30);
    }

    function _terms() internal pure returns (ServiceTerms memory) {
        return ServiceTerms({
            nodeId: uint64(SERVICE),
            token: NATIVE,
            price: 100,
            modelHash: "model",
            arbiter: ARBITER,
            turnaroundSeconds: 60,
            reviewSeconds: 30,
            stake: 1000
        });
    }

    function _enrol() internal {
        vm.prank(ben);
        guild.enrol{value: 1000}(_terms());
    }

    function _request() internal returns (bytes32) {
        vm.prank(cora);
        return guild.request{value: 100}(SERVICE, INPUT, 100, "salt");
    }

    function _deliver(bytes32 id) internal {
        guild.deliver(id, RESULT, _signResult(BEN_KEY, id, RESULT));
    }

    function _accept(bytes32 id, uint256 rating) internal {
        vm.prank(cora);
        guild.accept(id, rating);
    }

    function _dispute() internal returns (bytes32 id) {
        _enrol();
        id = _request();
        _deliver(id);
        vm.expectEmit();
        emit IInferenceMarket.InferenceDisputed(id, "why", START + 7 days);
        vm.prank(cora);
        guild.dispute(id, "why");
    }

    function _signResult(uint256 key, bytes32 id, bytes32 result)
        internal
        view
        returns (bytes memory)
    {
        return _sign(key, guild.hashResult(id, result));
    }

    function _wrongPhase(bytes32 id, RequestPhase phase) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IInferenceMarket.WrongRequestPhase.selector, id, phase);
    }
}
