// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";
import {LibClone} from "solady/utils/LibClone.sol";
import {DataConsent} from "./DataConsent.sol";
import {GameAssets} from "./GameAssets.sol";
import {PoolVault} from "./PoolVault.sol";
import {PoolShares} from "./PoolShares.sol";
import {PullPayments} from "./PullPayments.sol";
import {IDataPool} from "./interfaces/IDataPool.sol";
import {IPoolVault} from "./interfaces/IPoolVault.sol";
import {ContributionHash} from "./libraries/ContributionHash.sol";
import {SumTree} from "./libraries/SumTree.sol";
import {Pool, PoolTerms, Epoch, EpochPhase, Contribution} from "./types/Pool.sol";
import {MintRequest} from "./types/Provenance.sol";

/// @title Data pool
/// @notice See IDataPool.
contract DataPool is PoolShares, DataConsent {
    bytes32 private constant REASON_DATA = "data";
    uint256 private constant MAX_WINDOW_SECONDS = 30 days;
    uint256 private constant MAX_LAG_SECONDS = 1 hours;
    uint256 private constant CLAIM_SECONDS = 180 days;
    uint256 private constant MAX_ACCESS_DAYS = 3650;

    address private immutable _vaultCode;

    mapping(uint256 poolId => mapping(uint256 epochId => Epoch)) private _epochs;
    mapping(uint256 poolId => mapping(bytes32 contributionHash => bool)) private _counted;
    /// @inheritdoc IDataPool
    mapping(uint256 poolId => mapping(address account => uint256)) public accessUntil;

    constructor(GameAssets assets) PullPayments(assets.graph()) {
        _vaultCode = address(new PoolVault(assets));
    }

    /// @inheritdoc IDataPool
    function open(MintRequest calldata node, PoolTerms calldata terms)
        external
        payable
        nonReentrant
        returns (uint256 poolId)
    {
        // A crew would take from what contributors share, before anybody sees it here.
        bool isValid = terms.bond != 0 && terms.challengeSeconds != 0
            && terms.challengeSeconds <= MAX_WINDOW_SECONDS && node.to == msg.sender
            && node.crewId == 0;
        if (!isValid) revert InvalidTerms();
        address vault = LibClone.clone(_vaultCode);
        _isVault[vault] = true;
        poolId = IPoolVault(vault).mint(node);
        Pool storage opened = _pools[poolId];
        opened.curator = msg.sender;
        opened.price = terms.price;
        opened.token = terms.token;
        opened.vault = vault;
        opened.bond = terms.bond;
        opened.challengeSeconds = terms.challengeSeconds;
        opened.stake = _collect(terms.token, terms.stake);
        emit PoolOpened(poolId, msg.sender, vault, terms);
    }

    /// @inheritdoc IDataPool
    function postEpoch(uint256 poolId, bytes32 root, uint40 asOf, bytes32 listDigest)
        external
        returns (uint256 epochId)
    {
        Pool storage curated = _curated(poolId);
        _requireFree(curated, curated.bond);
        uint40 total = SumTree.pointsOf(root);
        bool isValid = total != 0 && asOf > curated.lastAsOf && asOf < block.timestamp
            && asOf + MAX_LAG_SECONDS >= block.timestamp;
        if (!isValid) revert InvalidEpoch();
        curated.locked += curated.bond;
        curated.lastAsOf = asOf;
        epochId = ++curated.epochCount;
        uint40 end = uint40(block.timestamp) + curated.challengeSeconds;
        _epochs[poolId][epochId] = Epoch(root, total, 0, asOf, end, EpochPhase.Posted, 0);
        emit EpochPosted(poolId, epochId, root, total, asOf, listDigest, end);
    }

    /// @inheritdoc IDataPool
    function challengeConsent(
        uint256 poolId,
        uint256 epochId,
        Contribution calldata contribution,
        bytes32[] calldata proof
    ) external {
        Epoch storage posted = _inPhase(poolId, epochId, EpochPhase.Posted);
        _requireListed(poolId, epochId, contribution, proof);
        if (_hadConsented(poolId, contribution.contributor, posted.asOf)) revert NothingProven();
        _voidEpoch(poolId, epochId, posted);
    }

    /// @inheritdoc IDataPool
    function challengeRepeat(
        uint256 poolId,
        uint256 epochId,
        Contribution calldata contribution,
        bytes32[] calldata proof,
        uint256 earlierEpochId,
        Contribution calldata earlier,
        bytes32[] calldata earlierProof
    ) external {
        Epoch storage posted = _inPhase(poolId, epochId, EpochPhase.Posted);
        bytes32 line = _requireListed(poolId, epochId, contribution, proof);
        bytes32 earlierLine = _requireListed(poolId, earlierEpochId, earlier, earlierProof);
        bool isRepeat = contribution.contributionHash == earlier.contributionHash
            && line != earlierLine && earlierEpochId <= epochId && _epochs[poolId][earlierEpochId].phase != EpochPhase.Void;
        if (!isRepeat) revert NothingProven();
        _voidEpoch(poolId, epochId, posted);
    }

    /// @inheritdoc IDataPool
    function finalise(uint256 poolId, uint256 epochId) external nonReentrant {
        Epoch storage posted = _inPhase(poolId, epochId, EpochPhase.Posted);
        _from(posted.phaseEnd);
        Pool storage earning = _pools[poolId];
        // What was earned until now belongs to the points of before.
        _harvest(poolId, earning);
        posted.phase = EpochPhase.Final;
        posted.phaseEnd = uint40(block.timestamp + CLAIM_SECONDS);
        posted.earnedBefore = earning.earnedPerPoint;
        earning.points += posted.total;
        earning.locked -= earning.bond;
        emit EpochFinal(poolId, epochId, posted.phaseEnd);
    }

    /// @inheritdoc IDataPool
    function claim(
        uint256 poolId,
        uint256 epochId,
        Contribution calldata contribution,
        bytes32[] calldata proof
    ) external {
        Epoch storage open_ = _inPhase(poolId, epochId, EpochPhase.Final);
        _requireListed(poolId, epochId, contribution, proof);
        (address contributor, uint40 points) = (contribution.contributor, contribution.points);
        if (!_hadConsented(poolId, contributor, open_.asOf)) revert NoConsent(contributor);
        if (_counted[poolId][contribution.contributionHash]) {
            revert AlreadyCounted(contribution.contributionHash);
        }
        _counted[poolId][contribution.contributionHash] = true;
        // Within the total: what can be proven of a list is at most what its root says.
        open_.claimed += points;
        uint256 perPoint = _pools[poolId].earnedPerPoint;
        _earned[poolId][contributor] =
            earnedScaled(poolId, contributor) + (perPoint - open_.earnedBefore) * points;
        _paidTo[poolId][contributor] = perPoint;
        _addPoints(poolId, contributor, points);
        emit ContributionClaimed(
            poolId, epochId, contributor, contribution.contributionHash, points
        );
    }

    /// @inheritdoc IDataPool
    function closeEpoch(uint256 poolId, uint256 epochId) external {
        Epoch storage over = _inPhase(poolId, epochId, EpochPhase.Final);
        _from(over.phaseEnd);
        Pool storage earning = _pools[poolId];
        uint40 unclaimed = over.total - over.claimed;
        over.phase = EpochPhase.Closed;
        earning.points -= unclaimed;
        earning.carry += (earning.earnedPerPoint - over.earnedBefore) * unclaimed;
        emit EpochClosed(poolId, epochId, unclaimed);
    }

    /// @inheritdoc IDataPool
    function buyAccess(uint256 poolId, uint256 dayCount, uint256 mostPrice)
        external
        payable
        nonReentrant
    {
        Pool storage sold = _pool(poolId);
        uint256 price = sold.price;
        bool isValid = price != 0 && dayCount != 0 && dayCount <= MAX_ACCESS_DAYS;
        if (!isValid) revert InvalidAccess(price, dayCount);
        if (price > mostPrice) revert PriceTooHigh(price, mostPrice);
        uint256 cost = price * dayCount;
        uint256 begins = FixedPointMathLib.max(accessUntil[poolId][msg.sender], block.timestamp);
        uint256 until = begins + dayCount * 1 days;
        accessUntil[poolId][msg.sender] = until;
        emit AccessGiven(poolId, msg.sender, until, cost);
        _payNode(poolId, sold.token, _collect(sold.token, cost), REASON_DATA);
    }

    /// @inheritdoc IDataPool
    function epoch(uint256 poolId, uint256 epochId) external view returns (Epoch memory) {
        return _epochs[poolId][epochId];
    }

    /// @inheritdoc IDataPool
    function pointsOf(uint256 poolId, address contributor) external view returns (uint256) {
        return _pointsNow(poolId, contributor);
    }

    /// Half the bond is the challenger's; the other half is shared by the contributors.
    function _voidEpoch(uint256 poolId, uint256 epochId, Epoch storage posted) private {
        if (block.timestamp >= posted.phaseEnd) revert TooLate(posted.phaseEnd);
        posted.phase = EpochPhase.Void;
        Pool storage wronged = _pools[poolId];
        uint96 bond = wronged.bond;
        wronged.locked -= bond;
        wronged.stake -= bond;
        emit EpochVoided(poolId, epochId, msg.sender);
        _owe(msg.sender, wronged.token, bond / 2);
        _distribute(wronged, bond - bond / 2);
    }

    function _setPrice(uint256 poolId, uint96 price) internal override {
        _pools[poolId].price = price;
        emit AccessPriceSet(poolId, price);
    }

    function _grant(uint256 poolId, address grantee, uint256 until) internal override {
        // A grant never shortens what somebody paid for.
        until = FixedPointMathLib.max(until, accessUntil[poolId][grantee]);
        accessUntil[poolId][grantee] = until;
        emit AccessGiven(poolId, grantee, until, 0);
    }

    function _requirePool(uint256 poolId) internal view override {
        _pool(poolId);
    }

    function _requireListed(
        uint256 poolId,
        uint256 epochId,
        Contribution calldata contribution,
        bytes32[] calldata proof
    ) private view returns (bytes32 line) {
        line = ContributionHash.line(poolId, epochId, contribution);
        if (SumTree.rootOf(line, proof) != _epochs[poolId][epochId].root) {
            revert NotInEpoch(contribution.contributionHash);
        }
    }

    function _inPhase(uint256 poolId, uint256 epochId, EpochPhase phase)
        private
        view
        returns (Epoch storage found)
    {
        found = _epochs[poolId][epochId];
        if (found.phase != phase) revert WrongEpochPhase(poolId, epochId, found.phase);
    }

    function _from(uint256 start) private view {
        if (block.timestamp < start) revert TooEarly(start);
    }

    function _domainNameAndVersion()
        internal
        pure
        override
        returns (string memory name, string memory version)
    {
        return ("Worldloom Data Pool", "1");
    }
}
