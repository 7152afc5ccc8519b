// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "solady/utils/EIP712.sol";
import {SignatureCheckerLib} from "solady/utils/SignatureCheckerLib.sol";
import {PullPayments} from "./PullPayments.sol";
import {IMeteredTabs} from "./interfaces/IMeteredTabs.sol";
import {Tab} from "./types/Service.sol";

/// @title Metered tabs
/// @notice See IMeteredTabs.
abstract contract MeteredTabs is IMeteredTabs, PullPayments, EIP712 {
    bytes32 internal constant REASON_CALL = "call";
    uint256 private constant NOTICE_SECONDS = 1 days;
    bytes32 private constant VOUCHER_TYPEHASH =
        keccak256("Voucher(address payer,uint256 serviceId,uint256 round,uint256 total)");

    mapping(address payer => mapping(uint256 serviceId => Tab)) private _tabs;

    /// @inheritdoc IMeteredTabs
    function fundTab(uint256 serviceId, uint256 amount) external payable nonReentrant {
        (, address token) = _earnerOf(serviceId);
        Tab storage tab = _tabs[msg.sender][serviceId];
        tab.closesAt = 0;
        tab.deposited += _collect(token, amount);
        emit TabFunded(msg.sender, serviceId, amount);
    }

    /// @inheritdoc IMeteredTabs
    function redeem(address payer, uint256 serviceId, uint256 total, bytes calldata signature)
        external
        nonReentrant
    {
        (, address token) = _earnerOf(serviceId);
        Tab storage tab = _tabs[payer][serviceId];
        if (total <= tab.redeemed) revert VoucherSpent(total, tab.redeemed);
        if (total > tab.deposited) revert DepositTooSmall(total, tab.deposited);
        _requireSigned(payer, hashVoucher(payer, serviceId, total), signature);
        uint256 amount = total - tab.redeemed;
        tab.redeemed = uint96(total);
        emit VoucherRedeemed(payer, serviceId, amount, total);
        _payNode(serviceId, token, amount, REASON_CALL);
    }

    /// @inheritdoc IMeteredTabs
    function announceClose(uint256 serviceId) external {
        uint256 closesAt = block.timestamp + NOTICE_SECONDS;
        _tabs[msg.sender][serviceId].closesAt = uint40(closesAt);
        emit TabCloseAnnounced(msg.sender, serviceId, closesAt);
    }

    /// @inheritdoc IMeteredTabs
    function closeTab(address payer, uint256 serviceId) external {
        (address provider, address token) = _earnerOf(serviceId);
        Tab memory tab = _tabs[payer][serviceId];
        if (msg.sender != provider) {
            if (tab.closesAt == 0) revert CloseNotAnnounced(payer, serviceId);
            if (block.timestamp < tab.closesAt) revert TooEarly(tab.closesAt);
        }
        _tabs[payer][serviceId] = Tab(0, 0, 0, tab.round + 1);
        uint256 rest = tab.deposited - tab.redeemed;
        emit TabClosed(payer, serviceId, rest);
        _owe(payer, token, rest);
    }

    /// @inheritdoc IMeteredTabs
    function tabOf(address payer, uint256 serviceId) external view returns (Tab memory) {
        return _tabs[payer][serviceId];
    }

    /// @inheritdoc IMeteredTabs
    function hashVoucher(address payer, uint256 serviceId, uint256 total)
        public
        view
        returns (bytes32)
    {
        uint256 round = _tabs[payer][serviceId].round;
        return
            _hashTypedData(keccak256(abi.encode(VOUCHER_TYPEHASH, payer, serviceId, round, total)));
    }

    /// Who answers calls of a service, and in what it is paid; reverts when there is no such service.
    function _earnerOf(uint256 serviceId)
        internal
        view
        virtual
        returns (address provider, address token);

    function _requireSigned(address signer, bytes32 digest, bytes calldata signature)
        internal
        view
    {
        if (!SignatureCheckerLib.isValidSignatureNowCalldata(signer, digest, signature)) {
            revert InvalidSignature(signer);
        }
    }
}
