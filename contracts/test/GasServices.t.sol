// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CreditToken} from "../src/CreditToken.sol";
import {Contribution} from "../src/types/Pool.sol";
import {PoolStage} from "./utils/PoolStage.sol";
import {ServiceStage} from "./utils/ServiceStage.sol";
import {Stage} from "./utils/Stage.sol";
import {TournamentStage} from "./utils/TournamentStage.sol";

/// Call gas of the services' verbs with everything cold, kept in gas/*.json.
contract GasServiceTest is ServiceStage {
    function setUp() public {
        _deployMarket();
        _enrol();
    }

    function _cool() private {
        vm.cool(address(guild));
        vm.cool(address(graph));
    }

    function _keep(string memory verb, uint256 round) private {
        string memory name = string.concat(verb, round == 0 ? ", first" : ", steady");
        vm.snapshotGasLastCall("services", name);
    }

    function test_gas_request() public {
        for (uint256 i; i < 2; ++i) {
            _cool();
            vm.prank(cora);
            bytes32 id = guild.request{value: 100}(SERVICE, INPUT, 100, bytes32(i));
            _keep("request", i);
            bytes memory signature = _signResult(BEN_KEY, id, RESULT);
            _cool();
            guild.deliver(id, RESULT, signature);
            _keep("deliver", i);
            _cool();
            vm.prank(cora);
            guild.accept(id, 5);
            _keep("accept", i);
        }
    }

    function test_gas_refund() public {
        bytes32 id = _request();
        vm.warp(START + 60);
        _cool();
        guild.refund(id);
        vm.snapshotGasLastCall("services", "refund");
        _cool();
        vm.prank(cora);
        guild.withdraw(NATIVE, cora);
        vm.snapshotGasLastCall("services", "withdraw");
    }

    function test_gas_tab() public {
        _cool();
        vm.prank(cora);
        guild.fundTab{value: 100}(SERVICE, 100);
        vm.snapshotGasLastCall("services", "fund a tab");
        for (uint256 i; i < 2; ++i) {
            uint256 total = 10 * (i + 1);
            bytes memory signature = _sign(CORA_KEY, guild.hashVoucher(cora, SERVICE, total));
            _cool();
            guild.redeem(cora, SERVICE, total, signature);
            _keep("redeem a voucher", i);
        }
    }
}

contract GasPoolTest is PoolStage {
    function setUp() public {
        _deployPool();
    }

    function _cool() private {
        vm.cool(address(commons));
        vm.cool(address(graph));
    }

    function _keep(string memory name) private {
        vm.snapshotGasLastCall("pools", name);
    }

    function test_gas_pool() public {
        _open();
        _consentBoth();
        _cool();
        _post(START + 5, START + 10);
        _keep("post an epoch");
        vm.warp(START + 70);
        _cool();
        commons.finalise(POOL, 1);
        _keep("finalise");
        (Contribution memory line, bytes32[] memory proof) = _leaf(0);
        _cool();
        commons.claim(POOL, 1, line, proof);
        _keep("claim, one of two lines");
        for (uint256 i; i < 2; ++i) {
            _cool();
            vm.prank(BUYER);
            commons.buyAccess{value: 50}(POOL, 1, 50);
            _keep(i == 0 ? "buy access, first" : "buy access, steady");
            _cool();
            commons.harvest(POOL);
            _keep(i == 0 ? "harvest, first" : "harvest, steady");
            _cool();
            commons.collect(POOL, ben);
            _keep(i == 0 ? "collect, first" : "collect, steady");
        }
    }
}

contract GasTournamentTest is TournamentStage {
    function setUp() public {
        _deployTournament();
    }

    function _cool() private {
        vm.cool(address(arena));
        vm.cool(address(graph));
    }

    function test_gas_tournament() public {
        _create(100);
        _enter(ann);
        _cool();
        vm.prank(ben);
        arena.enter{value: 100}(1);
        vm.snapshotGasLastCall("tournaments", "enter");
        vm.warp(START + 100);
        address[] memory winners = _two(ann, ben);
        bytes memory signature = _signResult(winners);
        _cool();
        arena.report(1, winners, signature);
        vm.snapshotGasLastCall("tournaments", "report two winners");
        vm.warp(START + 150);
        _cool();
        arena.payout(1);
        vm.snapshotGasLastCall("tournaments", "pay out to node and two winners");
    }
}

contract GasCreditTest is Stage {
    CreditToken private token;

    function setUp() public {
        _deployAll();
        token = new CreditToken(ann, 1000);
    }

    function test_gas_credit() public {
        for (uint256 i; i < 2; ++i) {
            vm.cool(address(token));
            vm.prank(ann);
            token.transfer(ben, 10);
            _keep(i == 0 ? "transfer, first" : "transfer, steady");
        }
        bytes32 typehash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 signed = keccak256(abi.encode(typehash, ann, cora, 70, 0, block.timestamp));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), signed));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ANN_KEY, digest);
        vm.cool(address(token));
        token.permit(ann, cora, 70, block.timestamp, v, r, s);
        _keep("permit");
        vm.cool(address(token));
        vm.prank(cora);
        token.transferFrom(ann, ben, 10);
        _keep("transfer for another");
    }

    function _keep(string memory name) private {
        vm.snapshotGasLastCall("credit", name);
    }
}
