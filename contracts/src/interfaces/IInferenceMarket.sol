// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Service, ServiceTerms, InferenceRequest, RequestPhase} from "../types/Service.sol";
import {IMeteredTabs} from "./IMeteredTabs.sol";

/// @title Inference market
/// @notice AI services that are paid per request or by the meter. A service is a node of the royalty graph, so the
/// makers of the models it builds on earn from every call. A request's price waits in escrow and ends exactly once:
/// paid, refunded or ruled on. Each open request reserves its price of the provider's stake, and the stake is slashed
/// on facts alone: nothing delivered in time, two different signed results, or the ruling of the arbiter whom the
/// service named and the requester accepted. Everything else moves only the score. No owner, no fee.
/// @dev For each token at all times: balance = escrow + stakes + tabs + what is owed, to the wei.
interface IInferenceMarket is IMeteredTabs {
    /// @notice Thrown when the terms of a service contradict themselves.
    error InvalidTerms();
    /// @notice Thrown when the caller is not the creator of the node.
    error NotCreator(address caller, address creator);
    /// @notice Thrown when the node is a service already.
    error AlreadyEnrolled(uint256 serviceId);
    /// @notice Thrown when a service does not exist.
    error UnknownService(uint256 serviceId);
    /// @notice Thrown when the caller is not the service's provider.
    error NotProvider(address caller, address provider);
    /// @notice Thrown when a service takes no requests now.
    error ServiceClosed(uint256 serviceId);
    /// @notice Thrown when the price rose above what the requester is ready to pay.
    error PriceTooHigh(uint256 price, uint256 most);
    /// @notice Thrown when the provider's free stake does not cover an amount.
    error StakeTooSmall(uint256 free, uint256 needed);
    /// @notice Thrown when exactly this was requested before.
    error AlreadyRequested(bytes32 requestId);
    /// @notice Thrown when a request is in another phase than the call needs.
    error WrongRequestPhase(bytes32 requestId, RequestPhase phase);
    /// @notice Thrown from the second on at which something is no longer possible (Unix time).
    error TooLate(uint256 end);
    /// @notice Thrown when the caller did not make the request.
    error NotRequester(address caller, address requester);
    /// @notice Thrown when a rating is not 1 to 5.
    error InvalidRating(uint256 rating);
    /// @notice Thrown when the service named nobody who could rule.
    error NoArbiter(uint256 serviceId);
    /// @notice Thrown when the caller is not the service's arbiter.
    error NotArbiter(address caller, address arbiter);
    /// @notice Thrown when two results are the same, which proves nothing.
    error SameResult();

    /// @notice Emitted when a service enrols; its id is the node's.
    event ServiceEnrolled(uint256 indexed serviceId, address indexed provider, ServiceTerms terms);
    /// @notice Emitted when a provider changed the price of new requests, or whether it takes any.
    event ServiceChanged(uint256 indexed serviceId, uint256 price, bool isOpen);
    /// @notice Emitted when a service's stake changed, with the stake it has now.
    event StakeChanged(uint256 indexed serviceId, uint256 stake);
    /// @notice Emitted when a request was made; `amount` waits in escrow, delivery is due before `dueAt` (Unix time).
    event InferenceRequested(
        bytes32 indexed requestId,
        uint256 indexed serviceId,
        address indexed requester,
        bytes32 inputHash,
        uint256 amount,
        uint256 dueAt
    );
    /// @notice Emitted when a signed result arrived; it counts as accepted from `reviewEnd` on (Unix time).
    event InferenceDelivered(bytes32 indexed requestId, bytes32 resultHash, uint256 reviewEnd);
    /// @notice Emitted when a requester disputed a delivery; the arbiter can rule before `rulingEnd` (Unix time).
    event InferenceDisputed(bytes32 indexed requestId, bytes32 evidenceHash, uint256 rulingEnd);
    /// @notice Emitted when a request was paid; `rating` is 1 to 5, or 0 when nobody rated it.
    event InferencePaid(bytes32 indexed requestId, uint256 amount, uint256 rating);
    /// @notice Emitted when a request was refunded, `slashed` of the stake with it;
    /// `ground` is "declined", "late", "contradiction", "ruling" or "silence".
    event InferenceRefunded(
        bytes32 indexed requestId, uint256 amount, uint256 slashed, bytes32 ground
    );

    /// @notice Makes a node a service. The node's creator only; the stake of the terms is paid in.
    function enrol(ServiceTerms calldata terms) external payable returns (uint256 serviceId);

    /// @notice Sets the price of new requests and whether any are taken. Provider only.
    function setOffer(uint256 serviceId, uint96 price, bool isOpen) external;

    /// @notice Adds to a service's stake. Anyone may.
    function addStake(uint256 serviceId, uint256 amount) external payable;

    /// @notice Takes out stake that no open request reserves. Provider only.
    function takeStake(uint256 serviceId, uint256 amount) external;

    /// @notice Makes a request and pays its price into escrow.
    /// @param inputHash sha2-256 of the input, which travels off chain
    /// @param mostPrice the most the requester is ready to pay
    /// @param salt makes two otherwise equal requests differ
    /// @return requestId hash of the content: to send the same again is refused and harmless
    function request(uint256 serviceId, bytes32 inputHash, uint256 mostPrice, bytes32 salt)
        external
        payable
        returns (bytes32 requestId);

    /// @notice Hands in the result that the provider signed, in time. Anyone may carry it.
    function deliver(bytes32 requestId, bytes32 resultHash, bytes calldata signature) external;

    /// @notice Pays a delivery and rates it 1 to 5. Requester only.
    function accept(bytes32 requestId, uint256 rating) external;

    /// @notice Pays a delivery whose review is over. Anyone may call.
    function finish(bytes32 requestId) external;

    /// @notice Gives an undelivered request back with no harm to the stake, in time. Provider only.
    function decline(bytes32 requestId) external;

    /// @notice Refunds what was not delivered in time (with a tenth from the stake), or not ruled on in time. Anyone may call.
    function refund(bytes32 requestId) external;

    /// @notice Disputes a delivery within its review. Requester only.
    function dispute(bytes32 requestId, bytes32 evidenceHash) external;

    /// @notice Rules on a dispute: refund with the reserved stake, or pay. Arbiter only.
    function rule(bytes32 requestId, bool isWrong) external;

    /// @notice Proves with two signatures that the provider gave two different results: refund with the reserved stake.
    function proveContradiction(
        bytes32 requestId,
        bytes32 firstResult,
        bytes calldata firstSignature,
        bytes32 secondResult,
        bytes calldata secondSignature
    ) external;

    /// @notice The id that a request would have.
    function requestIdOf(address requester, uint256 serviceId, bytes32 inputHash, bytes32 salt)
        external
        view
        returns (bytes32);

    /// @notice The EIP-712 digest that the provider signs to deliver.
    function hashResult(bytes32 requestId, bytes32 resultHash) external view returns (bytes32);

    /// @notice A service; reverts with `UnknownService` when there is none.
    function service(uint256 serviceId) external view returns (Service memory);

    /// @notice A request; its phase is `None` when there is none.
    function requestOf(bytes32 requestId) external view returns (InferenceRequest memory);
}
