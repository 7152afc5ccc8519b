// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CreditToken} from "../src/CreditToken.sol";
import {ICreditToken} from "../src/interfaces/ICreditToken.sol";
import {Agreeable} from "./utils/Receivers.sol";
import {Stage} from "./utils/Stage.sol";

contract CreditTokenTest is Stage {
    CreditToken internal token;
    bytes32 internal constant NONCE = "once";

    function setUp() public {
        vm.warp(1_800_000_000);
        token = new CreditToken(ann, 1000);
    }

    function test_construction_givesTheWholeSupplyToTheHolder() public view {
        vm.assertEq(token.totalSupply(), 1000, "supply");
        vm.assertEq(token.balanceOf(ann), 1000, "holder");
        vm.assertEq(token.name(), "Worldloom Credit", "name");
        vm.assertEq(token.symbol(), "LOOM", "symbol");
        vm.assertEq(token.decimals(), 18, "decimals");
        address permit2 = 0x000000000022D473030F116dDEE9F6B43aC78BA3;
        vm.assertEq(token.allowance(ann, permit2), 0, "nobody is allowed without being asked");
    }

    function test_permit_allowsByASignature() public {
        bytes32 typehash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 signed = keccak256(abi.encode(typehash, ann, ben, 70, 0, block.timestamp));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ANN_KEY, _digest(signed));
        token.permit(ann, ben, 70, block.timestamp, v, r, s);
        vm.assertEq(token.allowance(ann, ben), 70, "allowed");
    }

    function testFuzz_transferWithAuthorization_movesExactlyWhatWasSigned(
        uint256 value,
        uint256 key
    ) public {
        value = _bound(value, 0, 1000);
        key = _bound(key, 1, 1e18);
        address payer = vm.addr(key);
        vm.assume(payer != ann && payer != cora);
        vm.prank(ann);
        token.transfer(payer, 1000);
        bytes memory signature = _signTransfer(key, payer, value);
        vm.expectEmit();
        emit ICreditToken.AuthorizationUsed(payer, NONCE);
        token.transferWithAuthorization(payer, cora, value, 0, _end(), NONCE, signature);
        vm.assertEq(token.balanceOf(cora), value, "payee");
        vm.assertEq(token.balanceOf(payer), 1000 - value, "payer");
        vm.assertEq(token.totalSupply(), 1000, "supply");
        vm.assertTrue(token.authorizationState(payer, NONCE), "used");
    }

    function test_transferWithAuthorization_worksOnce() public {
        bytes memory signature = _signTransfer(ANN_KEY, ann, 10);
        token.transferWithAuthorization(ann, cora, 10, 0, _end(), NONCE, signature);
        vm.expectRevert(
            abi.encodeWithSelector(ICreditToken.AuthorizationAlreadyUsed.selector, ann, NONCE)
        );
        token.transferWithAuthorization(ann, cora, 10, 0, _end(), NONCE, signature);
    }

    function test_transferWithAuthorization_keepsItsTime() public {
        bytes memory signature = _signTransfer(ANN_KEY, ann, 10);
        uint256 time = block.timestamp;
        vm.expectRevert(
            abi.encodeWithSelector(ICreditToken.AuthorizationNotYetValid.selector, time)
        );
        token.transferWithAuthorization(ann, cora, 10, time, _end(), NONCE, signature);
        vm.expectRevert(abi.encodeWithSelector(ICreditToken.AuthorizationExpired.selector, time));
        token.transferWithAuthorization(ann, cora, 10, 0, time, NONCE, signature);
        vm.startPrank(cora);
        vm.expectRevert(
            abi.encodeWithSelector(ICreditToken.AuthorizationNotYetValid.selector, time)
        );
        token.receiveWithAuthorization(ann, cora, 10, time, _end(), NONCE, signature);
        vm.expectRevert(abi.encodeWithSelector(ICreditToken.AuthorizationExpired.selector, time));
        token.receiveWithAuthorization(ann, cora, 10, 0, time, NONCE, signature);
        vm.stopPrank();
    }

    function test_transferWithAuthorization_refusesAnyOtherPayment() public {
        bytes memory signature = _signTransfer(ANN_KEY, ann, 10);
        bytes memory refusal = abi.encodeWithSelector(ICreditToken.InvalidSignature.selector, ann);
        vm.expectRevert(refusal);
        token.transferWithAuthorization(ann, ben, 10, 0, _end(), NONCE, signature);
        vm.expectRevert(refusal);
        token.transferWithAuthorization(ann, cora, 11, 0, _end(), NONCE, signature);
        vm.expectRevert(refusal);
        token.transferWithAuthorization(ann, cora, 10, 0, _end(), "other", signature);
        vm.expectRevert(refusal);
        vm.prank(cora);
        token.receiveWithAuthorization(ann, cora, 10, 0, _end(), NONCE, signature);
    }

    function test_transferWithAuthorization_takesContractSigners() public {
        Agreeable account = new Agreeable();
        account.answer(0x1626ba7e);
        vm.prank(ann);
        token.transfer(address(account), 5);
        token.transferWithAuthorization(address(account), cora, 5, 0, _end(), NONCE, "");
        vm.assertEq(token.balanceOf(cora), 5, "moved");
    }

    function test_receiveWithAuthorization_isForThePayeeAlone() public {
        bytes32 typehash = keccak256(
            "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
        );
        bytes memory signature = _sign(
            ANN_KEY, _digest(keccak256(abi.encode(typehash, ann, cora, 10, 0, _end(), NONCE)))
        );
        vm.expectRevert(abi.encodeWithSelector(ICreditToken.CallerNotPayee.selector, ben, cora));
        vm.prank(ben);
        token.receiveWithAuthorization(ann, cora, 10, 0, _end(), NONCE, signature);
        vm.expectEmit();
        emit ICreditToken.AuthorizationUsed(ann, NONCE);
        vm.prank(cora);
        token.receiveWithAuthorization(ann, cora, 10, 0, _end(), NONCE, signature);
        vm.assertEq(token.balanceOf(cora), 10, "received");
    }

    function test_cancelAuthorization_voidsTheNonce() public {
        bytes32 typehash = keccak256("CancelAuthorization(address authorizer,bytes32 nonce)");
        bytes memory cancel = _sign(ANN_KEY, _digest(keccak256(abi.encode(typehash, ann, NONCE))));
        vm.expectRevert(abi.encodeWithSelector(ICreditToken.InvalidSignature.selector, ben));
        token.cancelAuthorization(ben, NONCE, cancel);
        vm.expectEmit();
        emit ICreditToken.AuthorizationCanceled(ann, NONCE);
        token.cancelAuthorization(ann, NONCE, cancel);
        bytes memory signature = _signTransfer(ANN_KEY, ann, 10);
        vm.expectRevert(
            abi.encodeWithSelector(ICreditToken.AuthorizationAlreadyUsed.selector, ann, NONCE)
        );
        token.transferWithAuthorization(ann, cora, 10, 0, _end(), NONCE, signature);
    }

    function _end() private view returns (uint256) {
        return block.timestamp + 1 days;
    }

    function _digest(bytes32 signed) private view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), signed));
    }

    function _signTransfer(uint256 key, address from, uint256 value)
        private
        view
        returns (bytes memory)
    {
        bytes32 typehash = keccak256(
            "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
        );
        return
            _sign(
                key, _digest(keccak256(abi.encode(typehash, from, cora, value, 0, _end(), NONCE)))
            );
    }
}
