// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Tab} from "../types/Service.sol";
import {IPullPayments} from "./IPullPayments.sol";

/// @title Metered tabs
/// @notice Calls far too cheap for a transaction each: the payer sets money aside and signs, call by call, a voucher
/// with the total owed so far; only the last one is ever redeemed. What is redeemed is revenue of the service's node.
interface IMeteredTabs is IPullPayments {
    /// @notice Thrown when a voucher does not go beyond what was redeemed.
    error VoucherSpent(uint256 total, uint256 redeemed);
    /// @notice Thrown when a voucher goes beyond what was set aside.
    error DepositTooSmall(uint256 total, uint256 deposited);
    /// @notice Thrown when the named account did not sign this.
    error InvalidSignature(address signer);
    /// @notice Thrown before the second at which something becomes possible (Unix time).
    error TooEarly(uint256 from);
    /// @notice Thrown when the payer did not announce that it takes its money back.
    error CloseNotAnnounced(address payer, uint256 serviceId);

    /// @notice Emitted when a payer set money aside.
    event TabFunded(address indexed payer, uint256 indexed serviceId, uint256 amount);
    /// @notice Emitted when a voucher was redeemed: `amount` more, `total` in all.
    event VoucherRedeemed(
        address indexed payer, uint256 indexed serviceId, uint256 amount, uint256 total
    );
    /// @notice Emitted when a payer announced that it takes its money back from `closesAt` on (Unix time).
    event TabCloseAnnounced(address indexed payer, uint256 indexed serviceId, uint256 closesAt);
    /// @notice Emitted when a tab was closed and the rest is owed to the payer again.
    event TabClosed(address indexed payer, uint256 indexed serviceId, uint256 rest);

    /// @notice Sets money aside for metered calls; takes back an announced closing.
    function fundTab(uint256 serviceId, uint256 amount) external payable;

    /// @notice Redeems the payer's voucher for `total` owed since the tab's round began. Anyone may carry it.
    function redeem(address payer, uint256 serviceId, uint256 total, bytes calldata signature)
        external;

    /// @notice Announces that the caller takes its money back; the provider has a day to redeem.
    function announceClose(uint256 serviceId) external;

    /// @notice Gives the rest of a tab back to its payer: after the notice, or at once by the provider.
    function closeTab(address payer, uint256 serviceId) external;

    /// @notice A payer's tab with a service.
    function tabOf(address payer, uint256 serviceId) external view returns (Tab memory);

    /// @notice The EIP-712 digest that the payer signs, for the tab's present round.
    function hashVoucher(address payer, uint256 serviceId, uint256 total)
        external
        view
        returns (bytes32);
}
