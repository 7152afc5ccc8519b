// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDataConsent} from "../src/interfaces/IDataConsent.sol";
import {Contribution, ConsentPeriod} from "../src/types/Pool.sol";
import {Agreeable} from "./utils/Receivers.sol";
import {Lists} from "./utils/Lists.sol";
import {PoolStage} from "./utils/PoolStage.sol";

/// Whose data counts, and from when to when.
contract DataPoolConsentTest is PoolStage {
    function setUp() public {
        _deployPool();
    }

    function test_consent_isGivenBySignatureOrInPerson() public {
        _open();
        bytes memory signature =
            _sign(BEN_KEY, commons.hashConsent(POOL, ben, "scope", START + 100));
        vm.expectEmit();
        emit IDataConsent.ConsentGiven(POOL, ben, "scope", START + 100);
        commons.consent(POOL, ben, "scope", START + 100, signature);
        ConsentPeriod[] memory periods = commons.consentsOf(POOL, ben);
        vm.assertEq(periods.length, 1, "one");
        vm.assertEq(periods[0].from, START, "from now");
        vm.assertEq(periods[0].until, START + 100, "until then");
        vm.prank(cora);
        commons.consent(POOL, cora, "scope", START + 100, "");
        vm.expectRevert(abi.encodeWithSelector(IDataConsent.ConsentActive.selector, cora));
        vm.prank(cora);
        commons.consent(POOL, cora, "scope", START + 200, "");
    }

    function test_consent_refusesWhatWasNotSignedOrIsOver() public {
        _open();
        bytes memory signature =
            _sign(BEN_KEY, commons.hashConsent(POOL, ben, "scope", START + 100));
        bytes memory refusal = abi.encodeWithSelector(IDataConsent.InvalidSignature.selector, ben);
        vm.expectRevert(refusal);
        commons.consent(POOL, ben, "other", START + 100, signature);
        vm.expectRevert(refusal);
        commons.consent(POOL, ben, "scope", START + 101, signature);
        vm.expectRevert(abi.encodeWithSelector(IDataConsent.ConsentExpired.selector, START));
        commons.consent(POOL, ben, "scope", START, "");
        vm.expectRevert(abi.encodeWithSelector(IDataConsent.ConsentExpired.selector, 2 ** 40));
        commons.consent(POOL, ben, "scope", 2 ** 40, "");
    }

    function test_consent_signedOnceCountsOnce_C1() public {
        _open();
        bytes memory signature =
            _sign(BEN_KEY, commons.hashConsent(POOL, ben, "scope", START + 1000));
        commons.consent(POOL, ben, "scope", START + 1000, signature);
        bytes memory revocation = _sign(BEN_KEY, commons.hashRevocation(POOL, ben));
        vm.expectEmit();
        emit IDataConsent.ConsentRevoked(POOL, ben);
        commons.revoke(POOL, ben, revocation);
        vm.expectRevert(abi.encodeWithSelector(IDataConsent.InvalidSignature.selector, ben));
        commons.consent(POOL, ben, "scope", START + 1000, signature);
        vm.expectRevert(abi.encodeWithSelector(IDataConsent.NoConsent.selector, ben));
        commons.revoke(POOL, ben, revocation);
        vm.prank(ben);
        commons.consent(POOL, ben, "scope", START + 1000, "");
        vm.expectRevert(abi.encodeWithSelector(IDataConsent.InvalidSignature.selector, ben));
        commons.revoke(POOL, ben, revocation);
        vm.prank(ben);
        commons.revoke(POOL, ben, "");
    }

    function test_consent_takesContractAccounts() public {
        _open();
        Agreeable account = new Agreeable();
        account.answer(0x1626ba7e);
        commons.consent(POOL, address(account), "scope", START + 100, "");
        vm.assertEq(commons.consentsOf(POOL, address(account)).length, 1, "by ERC-1271");
    }

    function test_claim_needsConsentAtTheEpochsSecond_C1() public {
        _open();
        vm.prank(ben);
        commons.consent(POOL, ben, "scope", START + 1000, "");
        _post(START + 5, START + 10);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
        vm.prank(cora);
        commons.consent(POOL, cora, "scope", START + 1000, "");
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(1);
        vm.expectRevert(abi.encodeWithSelector(IDataConsent.NoConsent.selector, cora));
        commons.claim(POOL, 1, leaf, proof);
        _claim(1, 0);
    }

    function test_revocation_endsCountingAndKeepsWhatWasEarned_C1_C4() public {
        _open();
        _consentBoth();
        _post(START + 5, START + 10);
        vm.warp(START + 20);
        vm.prank(ben);
        commons.revoke(POOL, ben, "");
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
        _claim(1, 0);
        _claim(1, 1);
        _buyAccess(2);
        commons.harvest(POOL);
        commons.collect(POOL, ben);
        vm.assertEq(commons.owedTo(ben, NATIVE), 75, "what was counted stays paid");
        list[0].contributionHash = "ben's second";
        list[1].contributionHash = "cora's second";
        _post(START + 71, START + 72, 2);
        vm.warp(START + 140);
        commons.finalise(POOL, 2);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(0);
        vm.expectRevert(abi.encodeWithSelector(IDataConsent.NoConsent.selector, ben));
        commons.claim(POOL, 2, leaf, proof);
        _claim(2, 1);
    }

    function testFuzz_consentIsJudgedAtTheEpochsSecond_C1(uint256 seed) public {
        _open();
        bool[200] memory covered;
        uint256 time = 1;
        for (uint256 i; i < 6 && time < 180; ++i) {
            uint256 long = 1 + (seed >> (16 * i)) % 30;
            uint256 stops = (seed >> (16 * i + 8)) % 40;
            vm.warp(START + time);
            vm.prank(ben);
            commons.consent(POOL, ben, "scope", START + time + long, "");
            uint256 end = stops < long ? stops : long;
            for (uint256 second; second < end; ++second) {
                covered[time + second] = true;
            }
            time += end;
            vm.warp(START + time);
            if (stops < long) {
                vm.prank(ben);
                commons.revoke(POOL, ben, "");
            }
            time += seed % 3;
        }
        _makeList();
        uint256 asOf = 1 + (seed >> 128) % 199;
        vm.warp(START + 300);
        leaves = Lists.leaves(address(commons), POOL, 1, list);
        vm.prank(ann);
        commons.postEpoch(POOL, Lists.root(leaves), uint40(START + asOf), 0);
        vm.warp(START + 360);
        commons.finalise(POOL, 1);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(0);
        try commons.claim(POOL, 1, leaf, proof) {
            vm.assertTrue(covered[asOf], "consented then");
        } catch {
            vm.assertTrue(!covered[asOf], "had not consented then");
        }
    }

    function test_consent_lastsAsLongAsCanBeKept() public {
        _open();
        vm.prank(ben);
        commons.consent(POOL, ben, "scope", type(uint40).max, "");
        vm.assertEq(commons.consentsOf(POOL, ben)[0].until, type(uint40).max, "the longest");
    }
}
