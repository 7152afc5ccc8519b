// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PlayerAccount} from "../src/PlayerAccount.sol";
import {IPlayerAccount} from "../src/interfaces/IPlayerAccount.sol";
import {Call} from "../src/types/Call.sol";
import {AccountStage, Counter} from "./utils/AccountStage.sol";

/// Ben's ordinary account with the player account as its EIP-7702 delegate.
contract PlayerDelegateTest is AccountStage {
    PlayerAccount internal delegated;

    function setUp() public {
        _deployAccount();
        vm.etch(ben, abi.encodePacked(hex"ef0100", factory.implementation()));
        delegated = PlayerAccount(payable(ben));
        account = delegated;
        vm.deal(ben, 100);
    }

    function test_delegate_isOwnedByTheAccountItself() public {
        vm.assertEq(delegated.owner(), ben, "owner");
        _run(BEN_KEY, _raise(3), 0);
        vm.assertEq(counter.count(), 3, "ran");
        vm.assertEq(counter.lastCaller(), ben, "as the account");
        _expectRun(
            ANN_KEY,
            _raise(1),
            1,
            abi.encodeWithSelector(IPlayerAccount.NotAuthorised.selector, ann)
        );
    }

    function test_delegate_letsASessionKeyDoWhatItMay() public {
        _openBy(BEN_KEY, uint40(block.timestamp + 10), 5, _permissions(), 0);
        bytes memory data = abi.encodeCall(Counter.raise, (2));
        _run(SESSION_KEY, _one(address(counter), 5, data), 1);
        vm.assertEq(counter.count(), 2, "ran");
        _expectRun(
            SESSION_KEY,
            _one(address(counter), 1, data),
            2,
            abi.encodeWithSelector(IPlayerAccount.CapExceeded.selector, sessionKey, 1, 0)
        );
    }

    function test_delegate_needsNoBatchForWhatTheAccountSendsItself() public {
        vm.prank(ben);
        delegated.openSession(sessionKey, uint40(block.timestamp + 10), 0, _permissions());
        vm.assertTrue(
            delegated.isPermitted(sessionKey, address(counter), Counter.raise.selector), "opened"
        );
        vm.expectRevert(abi.encodeWithSelector(IPlayerAccount.OnlySelf.selector, ann));
        vm.prank(ann);
        delegated.openSession(sessionKey, uint40(block.timestamp + 10), 0, _permissions());
    }

    function test_delegate_speaksForTheAccountThroughErc1271() public view {
        bytes32 digest = keccak256("hello");
        vm.assertTrue(
            delegated.isValidSignature(digest, _sign(BEN_KEY, digest)) == 0x1626ba7e, "itself"
        );
        vm.assertTrue(
            delegated.isValidSignature(digest, _sign(ANN_KEY, digest)) == 0xffffffff, "no other"
        );
    }

    function test_delegate_keepsItsStorageApartFromOtherDelegates() public {
        _run(BEN_KEY, _raise(1), 0);
        bytes32 id = keccak256("worldloom.player-account");
        bytes32 root = keccak256(abi.encode(uint256(id) - 1)) & ~bytes32(uint256(0xff));
        bytes32 firstWord = keccak256(abi.encode(uint256(0), root));
        vm.assertEq(uint256(vm.load(ben, firstWord)), 1, "the nonce stands in the namespace");
        vm.assertEq(vm.load(ben, keccak256(abi.encode(0, 0))), bytes32(0), "and not at slot 0");
    }
}
