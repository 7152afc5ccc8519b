// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a provider says when it enrols a service.
struct ServiceTerms {
    /// Node of the royalty graph that earns; the provider must be its creator. Names the service, too.
    uint64 nodeId;
    /// What calls and stake are paid in; 0 = the native coin.
    address token;
    /// Price of one request; 0 = metered calls alone.
    uint96 price;
    /// sha2-256 of the model and the runtime image that a call is answered with.
    bytes32 modelHash;
    /// Who re-runs a disputed request and rules on it; 0 = nobody, so deliveries cannot be disputed.
    address arbiter;
    /// How long a delivery may take.
    uint32 turnaroundSeconds;
    /// How long the requester can look at a delivery before it counts as accepted.
    uint32 reviewSeconds;
    /// Stake paid in at once; each open request reserves its price of it.
    uint96 stake;
}

/// @notice A service as kept.
struct Service {
    address provider;
    uint96 price;
    address token;
    uint96 stake;
    address arbiter;
    /// Part of the stake that open requests reserve.
    uint96 reserved;
    bytes32 modelHash;
    uint32 turnaroundSeconds;
    uint32 reviewSeconds;
    /// Takes new requests.
    bool isOpen;
    /// Mean rating, weighted by money paid: 0 to 1,000,000.
    uint32 score;
    /// Money behind the score; older money fades.
    uint96 scoreWeight;
}

/// @notice How far a request is.
enum RequestPhase {
    None,
    Open,
    Delivered,
    Disputed,
    Closed
}

/// @notice A request as kept; price and times never change after it was made.
struct InferenceRequest {
    address requester;
    uint96 amount;
    uint64 serviceId;
    /// First second after the phase: delivery late, review over, ruling late (Unix time).
    uint40 phaseEnd;
    RequestPhase phase;
    /// sha2-256 of the result, once delivered.
    bytes32 resultHash;
}

/// @notice Money that a payer set aside for metered calls of one service.
struct Tab {
    uint96 deposited;
    uint96 redeemed;
    /// First second at which the rest can be taken back (Unix time); 0 = not announced.
    uint40 closesAt;
    /// Raised by each closing: vouchers of an earlier round are void.
    uint24 round;
}
