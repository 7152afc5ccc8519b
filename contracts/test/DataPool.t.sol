// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CreditToken} from "../src/CreditToken.sol";
import {DataPool} from "../src/DataPool.sol";
import {PoolVault} from "../src/PoolVault.sol";
import {IDataConsent} from "../src/interfaces/IDataConsent.sol";
import {IDataPool} from "../src/interfaces/IDataPool.sol";
import {IPoolVault} from "../src/interfaces/IPoolVault.sol";
import {IPoolVotes} from "../src/interfaces/IPoolVotes.sol";
import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {CrewMember} from "../src/types/Node.sol";
import {
    Pool,
    PoolTerms,
    EpochPhase,
    Contribution,
    ConsentPeriod,
    Proposal,
    ProposalKind
} from "../src/types/Pool.sol";
import {MintRequest} from "../src/types/Provenance.sol";
import {Agreeable} from "./utils/Receivers.sol";
import {Lists} from "./utils/Lists.sol";
import {Stage} from "./utils/Stage.sol";

/// Ann curates pool 1; Ben and Cora contribute.
/// forge-config: default.fuzz.runs = 1000
contract DataPoolTest is Stage {
    DataPool internal commons;
    address internal constant BUYER = address(0xB0B0);
    uint40 internal constant START = 1_800_000_000;
    uint256 internal constant POOL = 1;
    bytes32[] internal leaves;
    Contribution[] internal list;

    function setUp() public {
        _deployAll();
        vm.warp(START);
        commons = new DataPool(assets);
        vm.deal(ann, 1e30);
        vm.deal(BUYER, 1e30);
    }

    function test_open_mintsTheNodeForTheVault() public {
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
        commons.postEpoch(5, "root", 1, START, 0);
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

    function test_postEpoch_isTheCuratorsWithABondAndInItsHour() public {
        _open();
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotCurator.selector, ben, ann));
        vm.prank(ben);
        commons.postEpoch(POOL, "root", 1, START - 1, 0);
        vm.startPrank(ann);
        vm.expectRevert(IDataPool.InvalidEpoch.selector);
        commons.postEpoch(POOL, 0, 1, START - 1, 0);
        vm.expectRevert(IDataPool.InvalidEpoch.selector);
        commons.postEpoch(POOL, "root", 0, START - 1, 0);
        vm.expectRevert(IDataPool.InvalidEpoch.selector);
        commons.postEpoch(POOL, "root", 1, START, 0);
        vm.expectRevert(IDataPool.InvalidEpoch.selector);
        commons.postEpoch(POOL, "root", 1, START - 1 hours - 1, 0);
        vm.expectEmit();
        emit IDataPool.EpochPosted(POOL, 1, "root", 1, START - 1 hours, "list", START + 60);
        commons.postEpoch(POOL, "root", 1, START - 1 hours, "list");
        vm.expectRevert(IDataPool.InvalidEpoch.selector);
        commons.postEpoch(POOL, "root", 1, START - 1 hours, 0);
        commons.postEpoch(POOL, "root", 1, START - 1, 0);
        vm.warp(START + 1);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.StakeTooSmall.selector, 200, 400));
        commons.postEpoch(POOL, "root", 1, START, 0);
        vm.stopPrank();
    }

    function test_takeStake_leavesTheBondsUnderChallenge() public {
        _open();
        vm.startPrank(ann);
        commons.postEpoch(POOL, "root", 1, START - 1, 0);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.StakeTooSmall.selector, 600, 601));
        commons.takeStake(POOL, 601);
        vm.expectEmit();
        emit IDataPool.PoolStakeChanged(POOL, 400);
        commons.takeStake(POOL, 600);
        vm.assertEq(commons.owedTo(ann, NATIVE), 600, "owed");
        vm.expectEmit();
        emit IDataPool.PoolStakeChanged(POOL, 407);
        commons.addStake{value: 7}(POOL, 7);
        vm.stopPrank();
    }

    function test_claim_countsEachContributorAndSharesWhatIsEarned_C3() public {
        _openWithFinalEpoch();
        vm.expectEmit();
        emit IDataPool.ContributionClaimed(POOL, 1, ben, "ben's", 30);
        _claim(1, 0);
        _claim(1, 1);
        vm.assertEq(commons.pointsOf(POOL, ben), 30, "points");
        _buyAccess(2);
        vm.expectEmit();
        emit IDataPool.Harvested(POOL, 100);
        commons.harvest(POOL);
        vm.expectEmit();
        emit IDataPool.Collected(POOL, ben, 75);
        commons.collect(POOL, ben);
        commons.collect(POOL, cora);
        vm.assertEq(commons.owedTo(ben, NATIVE), 75, "30 of 40 points");
        vm.assertEq(commons.owedTo(cora, NATIVE), 25, "10 of 40 points");
        vm.assertEq(commons.pool(POOL).held, 0, "all shared");
        commons.withdrawFor(ben, NATIVE);
        vm.assertEq(ben.balance, 75, "paid");
    }

    function test_claim_comesWithAllThatItsPointsEarnedMeanwhile() public {
        _openWithFinalEpoch();
        _buyAccess(2);
        _claim(1, 0);
        commons.harvest(POOL);
        _claim(1, 1);
        commons.collect(POOL, cora);
        commons.collect(POOL, ben);
        vm.assertEq(commons.owedTo(cora, NATIVE), 25, "as if claimed at once");
        vm.assertEq(commons.owedTo(ben, NATIVE), 75, "not more than its part");
    }

    function test_claim_countsAContributionOnce_C2() public {
        _openWithFinalEpoch();
        _claim(1, 0);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(0);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.AlreadyCounted.selector, bytes32("ben's")));
        commons.claim(POOL, 1, leaf, proof);
    }

    function test_claim_refusesWhatIsNotListed() public {
        _openWithFinalEpoch();
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(0);
        leaf.points = 31;
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotInEpoch.selector, bytes32("ben's")));
        commons.claim(POOL, 1, leaf, proof);
        vm.expectRevert(_wrongPhase(2, EpochPhase.None));
        commons.claim(POOL, 2, leaf, proof);
    }

    function test_claim_neverExceedsThePostedTotal_C3() public {
        _open();
        _consentBoth();
        _makeList();
        leaves = Lists.leaves(address(commons), POOL, 1, list);
        vm.warp(START + 10);
        vm.prank(ann);
        commons.postEpoch(POOL, Lists.root(leaves), 39, START + 5, 0);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
        _claim(1, 0);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(1);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.PointsExceeded.selector, 10, 9));
        commons.claim(POOL, 1, leaf, proof);
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
        commons.postEpoch(POOL, Lists.root(leaves), 40, uint40(START + asOf), 0);
        vm.warp(START + 360);
        commons.finalise(POOL, 1);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(0);
        try commons.claim(POOL, 1, leaf, proof) {
            vm.assertTrue(covered[asOf], "consented then");
        } catch {
            vm.assertTrue(!covered[asOf], "had not consented then");
        }
    }

    function test_finalise_waitsForTheChallenge() public {
        _open();
        _consentBoth();
        _post(START + 5, START + 10);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.TooEarly.selector, START + 70));
        commons.finalise(POOL, 1);
        vm.warp(START + 70);
        vm.expectEmit();
        emit IDataPool.EpochFinal(POOL, 1, START + 70 + 180 days);
        commons.finalise(POOL, 1);
        vm.assertEq(commons.pool(POOL).locked, 0, "bond released");
        vm.expectRevert(_wrongPhase(1, EpochPhase.Final));
        commons.finalise(POOL, 1);
    }

    function test_finalise_leavesEarlierMoneyToEarlierPoints() public {
        _openWithFinalEpoch();
        _claim(1, 0);
        _claim(1, 1);
        _buyAccess(2);
        list[0].contributionHash = "ben's second";
        list[1].contributionHash = "cora's second";
        (list[0].points, list[1].points) = (1000, 0);
        _post(START + 71, START + 72, 2);
        vm.warp(START + 140);
        commons.finalise(POOL, 2);
        _claim(2, 0);
        commons.collect(POOL, cora);
        vm.assertEq(commons.owedTo(cora, NATIVE), 25, "not thinned by what came later");
    }

    function test_challengeConsent_voidsAndSlashes() public {
        _open();
        vm.prank(ben);
        commons.consent(POOL, ben, "scope", START + 1000, "");
        _post(START + 5, START + 10);
        (Contribution memory fair, bytes32[] memory fairProof) = _leaf(0);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeConsent(POOL, 1, fair, fairProof);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(1);
        leaf.points = 11;
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotInEpoch.selector, bytes32("cora's")));
        commons.challengeConsent(POOL, 1, leaf, proof);
        leaf.points = 10;
        vm.expectEmit();
        emit IDataPool.EpochVoided(POOL, 1, BUYER);
        vm.prank(BUYER);
        commons.challengeConsent(POOL, 1, leaf, proof);
        vm.assertEq(commons.owedTo(BUYER, NATIVE), 200, "half the bond");
        vm.assertEq(commons.pool(POOL).stake, 600, "slashed");
        vm.assertEq(commons.pool(POOL).locked, 0, "released");
        vm.assertEq(commons.pool(POOL).held, 200, "the contributors' half");
        vm.expectRevert(_wrongPhase(1, EpochPhase.Void));
        commons.challengeConsent(POOL, 1, leaf, proof);
        vm.warp(START + 70);
        vm.expectRevert(_wrongPhase(1, EpochPhase.Void));
        commons.finalise(POOL, 1);
    }

    function test_challenge_comesTooLateAfterItsTime() public {
        _open();
        _post(START + 5, START + 10);
        vm.warp(START + 70);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(1);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.TooLate.selector, START + 70));
        commons.challengeConsent(POOL, 1, leaf, proof);
    }

    function test_challengeRepeat_findsTheSameTwiceInAList_C2() public {
        _open();
        _consentBoth();
        _makeList();
        list[1].contributionHash = "ben's";
        _postList(START + 5, START + 10, 1);
        (Contribution memory a, bytes32[] memory proofA) = _leaf(0);
        (Contribution memory b, bytes32[] memory proofB) = _leaf(1);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeRepeat(POOL, 1, a, proofA, 1, a, proofA);
        vm.prank(BUYER);
        commons.challengeRepeat(POOL, 1, a, proofA, 1, b, proofB);
        vm.assertEq(commons.owedTo(BUYER, NATIVE), 200, "half the bond");
    }

    function test_challengeRepeat_findsWhatAnEarlierEpochCounted_C2() public {
        _openWithFinalEpoch();
        (Contribution memory first, bytes32[] memory firstProof) = _leaf(0);
        list[1].contributionHash = "cora's second";
        _post(START + 71, START + 72, 2);
        (Contribution memory again, bytes32[] memory proof) = _leaf(0);
        (Contribution memory fresh, bytes32[] memory freshProof) = _leaf(1);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeRepeat(POOL, 2, fresh, freshProof, 1, first, firstProof);
        vm.expectRevert(abi.encodeWithSelector(IDataPool.NotInEpoch.selector, bytes32("ben's")));
        commons.challengeRepeat(POOL, 2, again, proof, 1, first, proof);
        vm.expectRevert(_wrongPhase(1, EpochPhase.Final));
        commons.challengeRepeat(POOL, 1, first, firstProof, 2, again, proof);
        commons.challengeRepeat(POOL, 2, again, proof, 1, first, firstProof);
        vm.assertTrue(commons.epoch(POOL, 2).phase == EpochPhase.Void, "void");
    }

    function test_challengeRepeat_ignoresLaterAndVoidEpochs() public {
        _open();
        _consentBoth();
        _post(START + 5, START + 10);
        (Contribution memory first, bytes32[] memory firstProof) = _leaf(0);
        list[1].contributor = BUYER;
        list[1].contributionHash = "nobody's";
        _post(START + 11, START + 12, 2);
        (Contribution memory again, bytes32[] memory proof) = _leaf(0);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeRepeat(POOL, 1, first, firstProof, 2, again, proof);
        (Contribution memory unasked, bytes32[] memory unaskedProof) = _leaf(1);
        commons.challengeConsent(POOL, 2, unasked, unaskedProof);
        vm.prank(ann);
        commons.addStake{value: 1000}(POOL, 1000);
        _post(START + 13, START + 14, 3);
        (Contribution memory third, bytes32[] memory thirdProof) = _leaf(0);
        vm.expectRevert(IDataPool.NothingProven.selector);
        commons.challengeRepeat(POOL, 3, third, thirdProof, 2, again, proof);
    }

    function test_closeEpoch_givesUnclaimedEarningsToTheOthers() public {
        _openWithFinalEpoch();
        _claim(1, 0);
        _buyAccess(2);
        commons.harvest(POOL);
        uint256 end = START + 70 + 180 days;
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.TooEarly.selector, end));
        commons.closeEpoch(POOL, 1);
        vm.warp(end);
        vm.expectEmit();
        emit IDataPool.EpochClosed(POOL, 1, 10);
        commons.closeEpoch(POOL, 1);
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(1);
        vm.expectRevert(_wrongPhase(1, EpochPhase.Closed));
        commons.claim(POOL, 1, leaf, proof);
        _buyAccess(1);
        commons.harvest(POOL);
        commons.collect(POOL, ben);
        vm.assertEq(commons.owedTo(ben, NATIVE), 150, "75, the 25 nobody claimed, and 50");
        vm.assertEq(commons.pool(POOL).held, 0, "all shared");
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

    function test_votes_changeThePriceAfterADelay() public {
        _openWithClaims();
        Proposal memory made;
        (made.poolId, made.value, made.madeAt, made.quorum) = (1, 80, uint40(START + 71), 9);
        vm.expectEmit();
        emit IPoolVotes.ProposalMade(1, POOL, made);
        vm.prank(cora);
        vm.assertEq(commons.propose(POOL, ProposalKind.Price, address(0), 80), 1, "id");
        vm.expectEmit();
        emit IPoolVotes.ProposalVoted(1, ben, true, 30);
        vm.prank(ben);
        commons.vote(1, true);
        vm.prank(cora);
        commons.vote(1, false);
        vm.assertEq(commons.proposal(1).yes, 30, "yes");
        vm.assertEq(commons.proposal(1).no, 10, "no");
        vm.warp(START + 71 + 5 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.TooEarly.selector, START + 71 + 5 days));
        commons.execute(1);
        vm.warp(START + 71 + 5 days);
        vm.expectEmit();
        emit IPoolVotes.ProposalExecuted(1);
        commons.execute(1);
        vm.assertEq(commons.pool(POOL).price, 80, "price");
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.AlreadyExecuted.selector, 1));
        commons.execute(1);
    }

    function test_votes_grantAccessAndNeverShortenIt() public {
        _openWithClaims();
        uint96 until = uint96(START + 100 days);
        vm.startPrank(ben);
        commons.propose(POOL, ProposalKind.Grant, cora, until);
        commons.propose(POOL, ProposalKind.Grant, BUYER, 1);
        commons.vote(1, true);
        commons.vote(2, true);
        vm.stopPrank();
        _buyAccess(1);
        vm.warp(START + 6 days);
        commons.execute(1);
        commons.execute(2);
        vm.assertEq(commons.accessUntil(POOL, cora), until, "granted");
        vm.assertEq(commons.accessUntil(POOL, BUYER), START + 71 + 1 days, "not shortened");
    }

    function test_votes_areForPointsHeldBeforeTheProposal() public {
        _openWithFinalEpoch();
        _claim(1, 0);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NoPoints.selector, ben));
        vm.prank(ben);
        commons.propose(POOL, ProposalKind.Price, address(0), 80);
        vm.warp(START + 71);
        vm.prank(ben);
        commons.propose(POOL, ProposalKind.Price, address(0), 80);
        _claim(1, 1);
        vm.warp(START + 72);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NoPoints.selector, cora));
        vm.prank(cora);
        commons.vote(1, false);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NoPoints.selector, BUYER));
        vm.prank(BUYER);
        commons.vote(1, false);
    }

    function test_vote_isOnceAndInTimeAndOfARealProposal() public {
        _openWithClaims();
        vm.startPrank(ben);
        commons.propose(POOL, ProposalKind.Price, address(0), 80);
        commons.vote(1, true);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.AlreadyVoted.selector, ben));
        commons.vote(1, true);
        for (uint256 id; id < 3; id += 2) {
            vm.expectRevert(abi.encodeWithSelector(IPoolVotes.UnknownProposal.selector, id));
            commons.vote(id, true);
        }
        vm.stopPrank();
        vm.warp(START + 71 + 3 days);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.VoteOver.selector, START + 71 + 3 days));
        vm.prank(cora);
        commons.vote(1, true);
    }

    function test_execute_needsMoreYesThanNoAndAQuorum() public {
        _openWithClaims();
        vm.prank(ben);
        commons.propose(POOL, ProposalKind.Price, address(0), 80);
        vm.prank(ben);
        commons.vote(1, false);
        vm.prank(cora);
        commons.vote(1, true);
        list[0].contributionHash = "ben's second";
        list[1].contributionHash = "cora's second";
        (list[0].points, list[1].points) = (10, 0);
        _post(START + 71, START + 72, 2);
        vm.warp(START + 140);
        commons.finalise(POOL, 2);
        vm.prank(cora);
        commons.propose(POOL, ProposalKind.Price, address(0), 90);
        vm.prank(cora);
        commons.vote(2, true);
        vm.warp(START + 7 days);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NotPassed.selector, 10, 30, 9));
        commons.execute(1);
        vm.expectRevert(abi.encodeWithSelector(IPoolVotes.NotPassed.selector, 10, 0, 11));
        commons.execute(2);
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

    function testFuzz_sharesAreExactToTheWei_C3(uint40[2] memory points, uint96[3] memory money)
        public
    {
        _open();
        _consentBoth();
        _makeList();
        list[0].points = uint40(_bound(points[0], 1, 5e11));
        list[1].points = uint40(_bound(points[1], 1, 5e11));
        _postList(START + 5, START + 10, 1);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
        uint256 sum;
        for (uint256 i; i < 3; ++i) {
            uint256 amount = _bound(money[i], 1, 1e28);
            sum += amount;
            vm.prank(BUYER);
            graph.pay{value: amount}(POOL, NATIVE, amount, "data");
            if (i == 1) _claim(1, 0);
            commons.harvest(POOL);
            commons.collect(POOL, ben);
        }
        _claim(1, 1);
        commons.collect(POOL, cora);
        uint256 total = uint256(list[0].points) + list[1].points;
        uint256 paid = commons.owedTo(ben, NATIVE) + commons.owedTo(cora, NATIVE);
        vm.assertLe(paid, sum, "never more than was received");
        vm.assertEq(commons.pool(POOL).held, sum - paid, "the rest is held");
        vm.assertLe(sum - paid, 2, "and that is dust");
        vm.assertApproxEqAbs(
            commons.owedTo(ben, NATIVE), sum * list[0].points / total, 1, "by points"
        );
        uint256 scaled = commons.earnedScaled(POOL, ben) + commons.earnedScaled(POOL, cora)
            + commons.pool(POOL).carry;
        vm.assertEq(scaled, (sum - paid) * 1e27, "to the last scaled part");
    }

    function _terms() private pure returns (PoolTerms memory) {
        return PoolTerms(NATIVE, 50, 400, 60, 1000);
    }

    function _open() private {
        MintRequest memory node = _request(ann, 1, _ids());
        vm.prank(ann);
        commons.open{value: 1000}(node, _terms());
    }

    function _consentBoth() private {
        vm.prank(ben);
        commons.consent(POOL, ben, "scope", START + 1000, "");
        vm.prank(cora);
        commons.consent(POOL, cora, "scope", START + 1000, "");
    }

    function _makeList() private {
        delete list;
        list.push(Contribution(0, ben, "ben's", 30));
        list.push(Contribution(1, cora, "cora's", 10));
    }

    function _post(uint40 asOf, uint256 time) private {
        _makeList();
        _postList(asOf, time, 1);
    }

    function _post(uint40 asOf, uint256 time, uint256 epochId) private {
        _postList(asOf, time, epochId);
    }

    function _postList(uint40 asOf, uint256 time, uint256 epochId) private {
        leaves = Lists.leaves(address(commons), POOL, epochId, list);
        vm.warp(time);
        vm.prank(ann);
        commons.postEpoch(POOL, Lists.root(leaves), list[0].points + list[1].points, asOf, "list");
    }

    function _openWithFinalEpoch() private {
        _open();
        _consentBoth();
        _post(START + 5, START + 10);
        vm.warp(START + 70);
        commons.finalise(POOL, 1);
    }

    function _openWithClaims() private {
        _openWithFinalEpoch();
        _claim(1, 0);
        _claim(1, 1);
        vm.warp(START + 71);
    }

    function _leaf(uint256 i) private view returns (Contribution memory, bytes32[] memory) {
        return (list[i], Lists.proof(leaves, i));
    }

    function _claim(uint256 epochId, uint256 i) private {
        (Contribution memory leaf, bytes32[] memory proof) = _leaf(i);
        commons.claim(POOL, epochId, leaf, proof);
    }

    function _buyAccess(uint256 dayCount) private {
        uint256 price = commons.pool(POOL).price;
        vm.prank(BUYER);
        commons.buyAccess{value: price * dayCount}(POOL, dayCount, price);
    }

    function _wrongPhase(uint256 epochId, EpochPhase phase) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDataPool.WrongEpochPhase.selector, POOL, epochId, phase);
    }
}
