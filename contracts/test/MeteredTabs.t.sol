// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {InferenceMarket} from "../src/InferenceMarket.sol";
import {IMeteredTabs} from "../src/interfaces/IMeteredTabs.sol";
import {IPullPayments} from "../src/interfaces/IPullPayments.sol";
import {ServiceTerms} from "../src/types/Service.sol";
import {Stage} from "./utils/Stage.sol";

/// Ben serves node 1 by the meter; Cora pays with vouchers.
contract MeteredTabsTest is Stage {
    InferenceMarket internal guild;
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant SERVICE = 1;

    function setUp() public {
        _deployAll();
        vm.warp(START);
        guild = new InferenceMarket(graph);
        _mint(ben, 1, _ids());
        vm.deal(cora, 1e30);
        vm.prank(ben);
        guild.enrol(ServiceTerms(1, NATIVE, 0, "model", address(0), 60, 30, 0));
    }

    function test_redeem_paysTheDifferenceIntoTheGraph_S5() public {
        vm.expectEmit();
        emit IMeteredTabs.TabFunded(cora, SERVICE, 100);
        _fund(100);
        _redeem(30);
        vm.expectEmit();
        emit IMeteredTabs.VoucherRedeemed(cora, SERVICE, 50, 80);
        _redeem(80);
        (uint256 direct,) = graph.pending(SERVICE, NATIVE);
        vm.assertEq(direct, 80, "in the graph");
        vm.assertEq(guild.tabOf(cora, SERVICE).redeemed, 80, "redeemed");
        vm.assertEq(address(guild).balance, 20, "the rest");
    }

    function test_redeem_isMonotoneAndWithinTheDeposit_S5() public {
        _fund(100);
        _redeem(30);
        bytes memory same = _voucher(CORA_KEY, 30);
        vm.expectRevert(abi.encodeWithSelector(IMeteredTabs.VoucherSpent.selector, 30, 30));
        guild.redeem(cora, SERVICE, 30, same);
        bytes memory over = _voucher(CORA_KEY, 101);
        vm.expectRevert(abi.encodeWithSelector(IMeteredTabs.DepositTooSmall.selector, 101, 100));
        guild.redeem(cora, SERVICE, 101, over);
        _redeem(100);
    }

    function test_redeem_refusesWhatThePayerDidNotSign_S5() public {
        _fund(100);
        bytes memory refusal = abi.encodeWithSelector(IMeteredTabs.InvalidSignature.selector, cora);
        bytes memory other = _voucher(CORA_KEY, 30);
        vm.expectRevert(refusal);
        guild.redeem(cora, SERVICE, 31, other);
        bytes memory stranger = _voucher(BEN_KEY, 30);
        vm.expectRevert(refusal);
        guild.redeem(cora, SERVICE, 30, stranger);
    }

    function test_closeTab_givesTheRestBackAfterTheNotice() public {
        _fund(100);
        _redeem(30);
        vm.expectRevert(
            abi.encodeWithSelector(IMeteredTabs.CloseNotAnnounced.selector, cora, SERVICE)
        );
        guild.closeTab(cora, SERVICE);
        vm.expectEmit();
        emit IMeteredTabs.TabCloseAnnounced(cora, SERVICE, START + 1 days);
        vm.prank(cora);
        guild.announceClose(SERVICE);
        vm.expectRevert(abi.encodeWithSelector(IMeteredTabs.TooEarly.selector, START + 1 days));
        guild.closeTab(cora, SERVICE);
        _redeem(40);
        vm.warp(START + 1 days);
        vm.expectEmit();
        emit IMeteredTabs.TabClosed(cora, SERVICE, 60);
        guild.closeTab(cora, SERVICE);
        vm.assertEq(guild.owedTo(cora, NATIVE), 60, "owed");
        guild.withdrawFor(cora, NATIVE);
        vm.assertEq(address(guild).balance, 0, "nothing stays");
    }

    function test_closeTab_isImmediateByTheProvider_andVoidsOldVouchers() public {
        _fund(100);
        bytes memory old = _voucher(CORA_KEY, 50);
        vm.prank(ben);
        guild.closeTab(cora, SERVICE);
        vm.assertEq(guild.owedTo(cora, NATIVE), 100, "all back");
        _fund(100);
        vm.expectRevert(abi.encodeWithSelector(IMeteredTabs.InvalidSignature.selector, cora));
        guild.redeem(cora, SERVICE, 50, old);
        _redeem(50);
    }

    function test_fundTab_takesAnAnnouncedClosingBack() public {
        _fund(100);
        vm.prank(cora);
        guild.announceClose(SERVICE);
        _fund(1);
        vm.warp(START + 2 days);
        vm.expectRevert(
            abi.encodeWithSelector(IMeteredTabs.CloseNotAnnounced.selector, cora, SERVICE)
        );
        guild.closeTab(cora, SERVICE);
        vm.expectRevert(IPullPayments.ZeroAmount.selector);
        guild.fundTab(SERVICE, 0);
    }

    function testFuzz_vouchersNeverTakeMoreThanTheLastSigned_S5(
        uint96 deposit,
        uint96[6] memory totals
    ) public {
        deposit = uint96(_bound(deposit, 1, 1e28));
        _fund(deposit);
        uint256 highest;
        for (uint256 i; i < 6; ++i) {
            uint256 total = _bound(totals[i], 0, uint256(deposit) * 5 / 4);
            bytes memory voucher = _voucher(CORA_KEY, total);
            bool may = total > highest && total <= deposit;
            try guild.redeem(cora, SERVICE, total, voucher) {
                vm.assertTrue(may, "only what may be redeemed");
                highest = total;
            } catch {
                vm.assertTrue(!may, "all that may be redeemed");
            }
        }
        (uint256 direct,) = graph.pending(SERVICE, NATIVE);
        vm.assertEq(direct, highest, "redeemed = the highest signed within the deposit");
        vm.assertEq(address(guild).balance, deposit - highest, "the rest");
    }

    function _fund(uint256 amount) private {
        vm.prank(cora);
        guild.fundTab{value: amount}(SERVICE, amount);
    }

    function _redeem(uint256 total) private {
        guild.redeem(cora, SERVICE, total, _voucher(CORA_KEY, total));
    }

    function _voucher(uint256 key, uint256 total) private view returns (bytes memory) {
        return _sign(key, guild.hashVoucher(cora, SERVICE, total));
    }
}
