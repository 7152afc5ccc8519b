// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MeteredTabs} from "./MeteredTabs.sol";
import {PullPayments} from "./PullPayments.sol";
import {IInferenceMarket} from "./interfaces/IInferenceMarket.sol";
import {IRoyaltyGraph} from "./interfaces/IRoyaltyGraph.sol";
import {ScoreMath} from "./libraries/ScoreMath.sol";
import {Service, ServiceTerms, InferenceRequest, RequestPhase} from "./types/Service.sol";

/// @title Inference market
/// @notice See IInferenceMarket.
contract InferenceMarket is IInferenceMarket, MeteredTabs {
    uint256 private constant MAX_SECONDS = 30 days;
    uint256 private constant RULING_SECONDS = 7 days;
    uint256 private constant LATE_DIVISOR = 10;
    bytes32 private constant RESULT_TYPEHASH =
        keccak256("Result(address provider,bytes32 requestId,bytes32 resultHash)");

    mapping(uint256 serviceId => Service) private _services;
    mapping(bytes32 requestId => InferenceRequest) private _requests;

    constructor(IRoyaltyGraph graph_) PullPayments(graph_) {}

    /// @inheritdoc IInferenceMarket
    function enrol(ServiceTerms calldata terms)
        external
        payable
        nonReentrant
        returns (uint256 serviceId)
    {
        serviceId = terms.nodeId;
        address creator = graph.node(serviceId).creator;
        if (msg.sender != creator) revert NotCreator(msg.sender, creator);
        if (_services[serviceId].provider != address(0)) revert AlreadyEnrolled(serviceId);
        bool isValid = terms.modelHash != 0 && terms.arbiter != msg.sender
            && _isDuration(terms.turnaroundSeconds) && _isDuration(terms.reviewSeconds);
        if (!isValid) revert InvalidTerms();
        Service storage enrolled = _services[serviceId];
        enrolled.provider = msg.sender;
        enrolled.price = terms.price;
        enrolled.token = terms.token;
        enrolled.arbiter = terms.arbiter;
        enrolled.modelHash = terms.modelHash;
        enrolled.turnaroundSeconds = terms.turnaroundSeconds;
        enrolled.reviewSeconds = terms.reviewSeconds;
        enrolled.isOpen = true;
        if (terms.stake != 0) enrolled.stake = _collect(terms.token, terms.stake);
        else if (msg.value != 0) revert WrongValue(msg.value, 0);
        emit ServiceEnrolled(serviceId, msg.sender, terms);
    }

    /// @inheritdoc IInferenceMarket
    function setOffer(uint256 serviceId, uint96 price, bool isOpen) external {
        Service storage offered = _own(serviceId);
        offered.price = price;
        offered.isOpen = isOpen;
        emit ServiceChanged(serviceId, price, isOpen);
    }

    /// @inheritdoc IInferenceMarket
    function addStake(uint256 serviceId, uint256 amount) external payable nonReentrant {
        Service storage staked = _known(serviceId);
        staked.stake += _collect(staked.token, amount);
        emit StakeChanged(serviceId, staked.stake);
    }

    /// @inheritdoc IInferenceMarket
    function takeStake(uint256 serviceId, uint256 amount) external {
        Service storage staked = _own(serviceId);
        uint256 free = staked.stake - staked.reserved;
        if (amount > free) revert StakeTooSmall(free, amount);
        staked.stake -= uint96(amount);
        emit StakeChanged(serviceId, staked.stake);
        _owe(msg.sender, staked.token, amount);
    }

    /// @inheritdoc IInferenceMarket
    function request(uint256 serviceId, bytes32 inputHash, uint256 mostPrice, bytes32 salt)
        external
        payable
        nonReentrant
        returns (bytes32 requestId)
    {
        Service storage asked = _known(serviceId);
        if (!asked.isOpen) revert ServiceClosed(serviceId);
        uint96 price = asked.price;
        if (price > mostPrice) revert PriceTooHigh(price, mostPrice);
        uint256 free = asked.stake - asked.reserved;
        if (price > free) revert StakeTooSmall(free, price);
        requestId = requestIdOf(msg.sender, serviceId, inputHash, salt);
        if (_requests[requestId].phase != RequestPhase.None) revert AlreadyRequested(requestId);
        asked.reserved += price;
        uint40 dueAt = uint40(block.timestamp) + asked.turnaroundSeconds;
        _requests[requestId] =
            InferenceRequest(msg.sender, price, uint64(serviceId), dueAt, RequestPhase.Open, 0);
        _collect(asked.token, price);
        emit InferenceRequested(requestId, serviceId, msg.sender, inputHash, price, dueAt);
    }

    /// @inheritdoc IInferenceMarket
    function deliver(bytes32 requestId, bytes32 resultHash, bytes calldata signature) external {
        InferenceRequest storage asked = _inPhase(requestId, RequestPhase.Open);
        _before(asked.phaseEnd);
        Service storage asking = _services[asked.serviceId];
        _requireSigned(asking.provider, hashResult(requestId, resultHash), signature);
        asked.phase = RequestPhase.Delivered;
        asked.phaseEnd = uint40(block.timestamp) + asking.reviewSeconds;
        asked.resultHash = resultHash;
        emit InferenceDelivered(requestId, resultHash, asked.phaseEnd);
    }

    /// @inheritdoc IInferenceMarket
    function accept(bytes32 requestId, uint256 rating) external nonReentrant {
        InferenceRequest storage asked = _inPhase(requestId, RequestPhase.Delivered);
        _requireRequester(asked);
        if (rating == 0 || rating > ScoreMath.BEST_RATING) revert InvalidRating(rating);
        Service storage rated = _services[asked.serviceId];
        (rated.score, rated.scoreWeight) =
            ScoreMath.rate(rated.score, rated.scoreWeight, rating, asked.amount);
        _pay(requestId, asked, rating);
    }

    /// @inheritdoc IInferenceMarket
    function finish(bytes32 requestId) external nonReentrant {
        InferenceRequest storage asked = _inPhase(requestId, RequestPhase.Delivered);
        _from(asked.phaseEnd);
        _pay(requestId, asked, 0);
    }

    /// @inheritdoc IInferenceMarket
    function decline(bytes32 requestId) external {
        InferenceRequest storage asked = _inPhase(requestId, RequestPhase.Open);
        _own(asked.serviceId);
        _before(asked.phaseEnd);
        _refund(requestId, asked, 0, "declined");
    }

    /// @inheritdoc IInferenceMarket
    function refund(bytes32 requestId) external {
        InferenceRequest storage asked = _requests[requestId];
        if (asked.phase == RequestPhase.Open) {
            _from(asked.phaseEnd);
            _refund(requestId, asked, asked.amount / LATE_DIVISOR, "late");
        } else {
            _inPhase(requestId, RequestPhase.Disputed);
            _from(asked.phaseEnd);
            _refund(requestId, asked, 0, "silence");
        }
    }

    /// @inheritdoc IInferenceMarket
    function dispute(bytes32 requestId, bytes32 evidenceHash) external {
        InferenceRequest storage asked = _inPhase(requestId, RequestPhase.Delivered);
        _requireRequester(asked);
        _before(asked.phaseEnd);
        if (_services[asked.serviceId].arbiter == address(0)) revert NoArbiter(asked.serviceId);
        asked.phase = RequestPhase.Disputed;
        asked.phaseEnd = uint40(block.timestamp + RULING_SECONDS);
        emit InferenceDisputed(requestId, evidenceHash, asked.phaseEnd);
    }

    /// @inheritdoc IInferenceMarket
    function rule(bytes32 requestId, bool isWrong) external nonReentrant {
        InferenceRequest storage asked = _inPhase(requestId, RequestPhase.Disputed);
        address arbiter = _services[asked.serviceId].arbiter;
        if (msg.sender != arbiter) revert NotArbiter(msg.sender, arbiter);
        _before(asked.phaseEnd);
        if (isWrong) _refund(requestId, asked, asked.amount, "ruling");
        else _pay(requestId, asked, 0);
    }

    /// @inheritdoc IInferenceMarket
    function proveContradiction(
        bytes32 requestId,
        bytes32 firstResult,
        bytes calldata firstSignature,
        bytes32 secondResult,
        bytes calldata secondSignature
    ) external {
        InferenceRequest storage asked = _requests[requestId];
        bool isRunning = asked.phase != RequestPhase.None && asked.phase != RequestPhase.Closed;
        if (!isRunning) revert WrongRequestPhase(requestId, asked.phase);
        if (firstResult == secondResult) revert SameResult();
        address provider = _services[asked.serviceId].provider;
        _requireSigned(provider, hashResult(requestId, firstResult), firstSignature);
        _requireSigned(provider, hashResult(requestId, secondResult), secondSignature);
        _refund(requestId, asked, asked.amount, "contradiction");
    }

    /// @inheritdoc IInferenceMarket
    function requestIdOf(address requester, uint256 serviceId, bytes32 inputHash, bytes32 salt)
        public
        view
        returns (bytes32)
    {
        return
            keccak256(
                abi.encode(block.chainid, address(this), requester, serviceId, inputHash, salt)
            );
    }

    /// @inheritdoc IInferenceMarket
    function hashResult(bytes32 requestId, bytes32 resultHash) public view returns (bytes32) {
        address provider = _services[_requests[requestId].serviceId].provider;
        return
            _hashTypedData(keccak256(abi.encode(RESULT_TYPEHASH, provider, requestId, resultHash)));
    }

    /// @inheritdoc IInferenceMarket
    function service(uint256 serviceId) external view returns (Service memory) {
        return _known(serviceId);
    }

    /// @inheritdoc IInferenceMarket
    function requestOf(bytes32 requestId) external view returns (InferenceRequest memory) {
        return _requests[requestId];
    }

    /// The phase changes first, so a request ends once.
    function _pay(bytes32 requestId, InferenceRequest storage asked, uint256 rating) private {
        asked.phase = RequestPhase.Closed;
        Service storage paid = _services[asked.serviceId];
        paid.reserved -= asked.amount;
        emit InferencePaid(requestId, asked.amount, rating);
        _payNode(asked.serviceId, paid.token, asked.amount, REASON_CALL);
    }

    /// `slashed` is at most the amount, which the stake has reserved.
    function _refund(
        bytes32 requestId,
        InferenceRequest storage asked,
        uint256 slashed,
        bytes32 ground
    ) private {
        asked.phase = RequestPhase.Closed;
        Service storage failed = _services[asked.serviceId];
        failed.reserved -= asked.amount;
        failed.stake -= uint96(slashed);
        emit InferenceRefunded(requestId, asked.amount, slashed, ground);
        _owe(asked.requester, failed.token, asked.amount + slashed);
    }

    function _earnerOf(uint256 serviceId) internal view override returns (address, address) {
        Service storage earning = _known(serviceId);
        return (earning.provider, earning.token);
    }

    function _known(uint256 serviceId) private view returns (Service storage found) {
        found = _services[serviceId];
        if (found.provider == address(0)) revert UnknownService(serviceId);
    }

    function _own(uint256 serviceId) private view returns (Service storage owned) {
        owned = _known(serviceId);
        if (msg.sender != owned.provider) revert NotProvider(msg.sender, owned.provider);
    }

    function _inPhase(bytes32 requestId, RequestPhase phase)
        private
        view
        returns (InferenceRequest storage asked)
    {
        asked = _requests[requestId];
        if (asked.phase != phase) revert WrongRequestPhase(requestId, asked.phase);
    }

    function _requireRequester(InferenceRequest storage asked) private view {
        if (msg.sender != asked.requester) revert NotRequester(msg.sender, asked.requester);
    }

    function _from(uint256 start) private view {
        if (block.timestamp < start) revert TooEarly(start);
    }

    function _before(uint256 end) private view {
        if (block.timestamp >= end) revert TooLate(end);
    }

    function _isDuration(uint256 duration) private pure returns (bool) {
        return duration != 0 && duration <= MAX_SECONDS;
    }

    function _domainNameAndVersion()
        internal
        pure
        override
        returns (string memory name, string memory version)
    {
        return ("Worldloom Inference", "1");
    }
}
