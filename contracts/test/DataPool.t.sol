// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CreditToken} from "../src/CreditToken.sol";
import {PoolVault} from "../src/PoolVault.sol";
import {IDataConsent} from "../src/interfaces/IDataConsent.sol";
import {IDataPool} from "../src/interfaces/IDataPool.sol";
import {IPoolVault} from "../src/interfaces/IPoolVault.sol";
import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {CrewMember} from "../src/types/Node.sol";
import {Pool, PoolTerms, ProposalKind} from "../src/types/Pool.sol";
import {MintRequest} from "../src/types/Provenance.sol";
import {LibRLP} from "solady/utils/LibRLP.sol";
import {PoolStage} from "./utils/PoolStage.sol";

/// Opening a pool, its vault, and what it sells.
contract DataPoolTest is PoolStage {
    function setUp() public {
        _deployPool();
    }

    function test_open_mintsTheNodeForTheVault() public {
        // Nonce 1 of the pools made the code of the vaults.
        address vault = LibRLP.computeAddress(address(commons), 2);
        vm.expectEmit();
        emit IDataPool.PoolOpened(POOL, ann, vault, _terms());
        _open();
        Pool memory kept = commons.pool(POOL);
        vm.assertEq(graph.node(POOL).creator, kept.vault, "the vault earns");
        vm.assertEq(assets.balanceOf(ann, POOL), 10, "the curator holds the tokens");
        vm.assertEq(kept.curator, ann, "curator");
        vm.assertEq(kept.stake, 1000, "stake");
        vm.assertEq(kept.price, 50, "price");
    }

    function test_open_refusesTermsThatContradictThemselves() public {
        CrewMember[] memory members = new CrewMember[](1);
        members[0] = CrewMember(ann, 1e9);
        uint24 crewId = uint24(graph.addCrew(members));
        for (uint256 fault; fault < 5; ++fault) {
            PoolTerms memory terms = _terms();
            MintRequest memory node = _request(ann, 1, _ids());
            if (fault == 0) terms.bond = 0;
            if (fault == 1) terms.challengeSeconds = 0;
            if (fault == 2) terms.challengeSeconds = 30 days + 1;
            if (fault == 3) node.to = ben;
            if (fault == 4) node.crewId = crewId;
            vm.expectRevert(IDataPool.InvalidTerms.selector);
            vm.prank(ann);
            commons.open{value: 1000}(node, terms);
        }
        PoolTerms memory longest = _terms();
        longest.challengeSeconds = 30 days;
        MintRequest memory request = _request(ann, 1, _ids());
        vm.expectRevert(abi.encodeWithSelector(IPullPayments.WrongValue.selector, 999, 1000));
        vm.prank(ann);
        commons.open{value: 999}(request, longest);
        vm.prank(ann);
        commons.open{value: 1000}(request, longest);
    }

    function test_unknownPoolsAreRefusedEverywhere() public {
        bytes memory unknown = abi.encodeWithSelector(IDataConsent.UnknownPool.selector, 5);
        vm.expectRevert(unknown);
        commons.pool(5);
        vm.expectRevert(unknown);
        commons.harvest(5);
        vm.expectRevert(unknown);
        commons.collect(5, ben);
        vm.expectRevert(unknown);
        commons.buyAccess(5, 1, 1);
        vm.expectRevert(unknown);
        commons.takeStake(5, 1);
        vm.expectRevert(unknown);
        commons.addStake(5, 1);
        vm.expectRevert(unknown);
        commons.postEpoch(5, "root", START, 0);
        vm.expectRevert(unknown);
        commons.consent(5, ben, "scope", START + 1, "");
        vm.expectRevert(unknown);
        commons.propose(5, ProposalKind.Price, ben, 1);
    }

    function test_vault_obeysTheDataPoolAlone() public {
        _open();
        PoolVault vault = PoolVault(payable(commons.pool(POOL).vault));
        MintRequest memory request = _request(ann, 2, _ids());
        bytes memory refusal = abi.encodeWithSelector(IPoolVault.NotDataPool.selector, ann);
        vm.expectRevert(refusal);
        vm.prank(ann);
        vault.mint(request);
        vm.expectRevert(refusal);
        vm.prank(ann);
        vault.pull(NATIVE);
        vm.prank(ann);
        (bool ok, bytes memory why) = address(commons).call{value: 1}("");
        vm.assertTrue(!ok, "no coin from strangers");
        vm.assertEq(
            keccak256(why),
            keccak256(abi.encodeWithSelector(IDataPool.NotVault.selector, ann)),
            "and it says so"
        );
    }

    function test_harvest_takesCrewSharesAndWhatOthersWithdrewForTheVault() public {
        _openWithFinalEpoch();
        _claim(1, 0);
        _claim(1, 1);
        address vault = commons.pool(POOL).vault;
        CrewMember[] memory members = new CrewMember[](1);
        members[0] = CrewMember(vault, 4e8);
        MintRequest memory model = _request(cora, 2, _ids());
        model.crewId = uint24(graph.addCrew(members));
        vm.prank(cora);
        uint256 id = assets.mint(model);
        vm.startPrank(BUYER);
        graph.pay{value: 1000}(id, NATIVE, 1000, "call");
        graph.settle(id, NATIVE);
        graph.withdrawFor(vault, NATIVE);
        vm.stopPrank();
        vm.assertEq(vault.balance, 400, "two fifths, out already");
        commons.harvest(POOL);
        commons.harvest(POOL);
        commons.collect(POOL, ben);
        vm.assertEq(commons.owedTo(ben, NATIVE), 300, "30 of 40 points");
    }

    function test_buyAccess_paysTheNodeAndAddsDays() public {
        _open();
        vm.expectEmit();
        emit IDataPool.AccessGiven(POOL, BUYER, START + 2 days, 100);
        _buyAccess(2);
        vm.warp(START + 1 days);
        _buyAccess(1);
        vm.assertEq(commons.accessUntil(POOL, BUYER), START + 3 days, "added");
        vm.warp(START + 9 days);
        _buyAccess(1);
        vm.assertEq(commons.accessUntil(POOL, BUYER), START + 10 days, "begins now");
        (uint256 direct,) = graph.pending(POOL, NATIVE);
        vm.assertEq(direct, 200, "in the graph");
    }

    function test_buyAccess_refusesNoTimeTooLongAndDear() public {
        _open();
        vm.expectRevert(abi.encodeWithSelector(IDataPool.InvalidAccess.selector, 50, 0));
        commons.buyAccess(POOL, 0, 50);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.InvalidAccess.selector, 50, 3651));
        commons.buyAccess(POOL, 3651, 50);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.PriceTooHigh.selector, 50, 49));
        commons.buyAccess(POOL, 1, 49);
        _buyAccess(3650);
        PoolTerms memory terms = _terms();
        terms.price = 0;
        MintRequest memory node = _request(ann, 7, _ids());
        vm.prank(ann);
        uint256 id = commons.open{value: 1000}(node, terms);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.InvalidAccess.selector, 0, 1));
        commons.buyAccess(id, 1, 50);
    }

    function test_tokensWorkLikeCoin() public {
        CreditToken token = new CreditToken(ann, 10_000);
        PoolTerms memory terms = _terms();
        terms.token = address(token);
        vm.prank(ann);
        token.approve(address(commons), 10_000);
        MintRequest memory node = _request(ann, 1, _ids());
        vm.prank(ann);
        commons.open(node, terms);
        _consentBoth();
        _post(START + 5, START + 10);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
        _claim(1, 0);
        vm.prank(ann);
        commons.buyAccess(POOL, 2, 50);
        commons.harvest(POOL);
        commons.collect(POOL, ben);
        commons.withdrawFor(ben, address(token));
        vm.assertEq(token.balanceOf(ben), 75, "30 of 40 points");
        vm.assertEq(token.balanceOf(address(commons)), 1000 + 25, "stake, and what waits for Cora");
    }

    function test_harvest_keepsWhatCameBeforeTheFirstPoints() public {
        _open();
        _buyAccess(2);
        commons.harvest(POOL);
        vm.recordLogs();
        commons.harvest(POOL);
        vm.assertEq(vm.getRecordedLogs().length, 0, "says nothing of nothing");
        _consentBoth();
        _post(START + 5, START + 10);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
        _claim(1, 0);
        _buyAccess(1);
        commons.harvest(POOL);
        commons.collect(POOL, ben);
        vm.assertEq(commons.owedTo(ben, NATIVE), 112, "30 of 40 points of 150");
        commons.collect(POOL, ben);
        vm.recordLogs();
        commons.collect(POOL, ben);
        vm.assertEq(vm.getRecordedLogs().length, 1, "collected nothing, owes nothing");
    }
}
