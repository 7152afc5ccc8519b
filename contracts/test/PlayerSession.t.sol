// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPlayerAccount} from "../src/interfaces/IPlayerAccount.sol";
import {Call, Permission, Session} from "../src/types/Call.sol";
import {AccountStage, Counter} from "./utils/AccountStage.sol";

/// What a session key may do, and what it may not.
contract PlayerSessionTest is AccountStage {
    function setUp() public {
        _deployAccount();
    }

    function test_session_reachesOnlyWhatItsListNames() public {
        _open(uint40(block.timestamp + 10), 0, _permissions(), 0);
        vm.assertTrue(
            account.isPermitted(sessionKey, address(counter), Counter.raise.selector), "listed"
        );
        _run(SESSION_KEY, _raise(4), 1);
        vm.assertEq(counter.count(), 4, "ran");
        Call[] memory calls = _one(address(counter), 0, abi.encodeCall(Counter.reset, ()));
        _expectDenied(calls, address(counter), Counter.reset.selector);
        Counter other = new Counter();
        calls = _one(address(other), 0, abi.encodeCall(Counter.raise, (1)));
        _expectDenied(calls, address(other), Counter.raise.selector);
        _expectDenied(_one(address(counter), 0, ""), address(counter), bytes4(0));
        Call[] memory mixed = new Call[](2);
        mixed[0] = _raise(1)[0];
        mixed[1] = Call(address(counter), 0, abi.encodeCall(Counter.reset, ()));
        _expectDenied(mixed, address(counter), Counter.reset.selector);
        vm.assertEq(counter.count(), 4, "untouched");
    }

    function _expectDenied(Call[] memory calls, address to, bytes4 selector) private {
        _expectRun(
            SESSION_KEY,
            calls,
            77,
            abi.encodeWithSelector(
                IPlayerAccount.CallNotPermitted.selector, sessionKey, to, selector
            )
        );
    }

    function test_session_neverReachesTheAccountItself() public {
        Permission[] memory permissions = new Permission[](1);
        permissions[0] = Permission(address(account), IPlayerAccount.openSession.selector);
        bytes memory data = abi.encodeCall(
            IPlayerAccount.openSession, (sessionKey, uint40(block.timestamp + 10), 0, permissions)
        );
        _expectRun(
            ANN_KEY,
            _one(address(account), 0, data),
            0,
            abi.encodeWithSelector(IPlayerAccount.InvalidSession.selector)
        );
        _open(uint40(block.timestamp + 10), 0, _permissions(), 0);
        _expectDenied(
            _one(address(account), 0, data), address(account), IPlayerAccount.openSession.selector
        );
        vm.expectRevert(abi.encodeWithSelector(IPlayerAccount.OnlySelf.selector, ann));
        vm.prank(ann);
        account.openSession(sessionKey, 1, 0, permissions);
    }

    function test_session_endsAtItsExpiry() public {
        uint40 expiry = uint40(block.timestamp + 10);
        _open(expiry, 0, _permissions(), 0);
        vm.warp(expiry);
        vm.assertTrue(
            account.isPermitted(sessionKey, address(counter), Counter.raise.selector), "the last"
        );
        _run(SESSION_KEY, _raise(1), 1);
        vm.warp(expiry + 1);
        vm.assertTrue(
            !account.isPermitted(sessionKey, address(counter), Counter.raise.selector), "over"
        );
        _expectRun(
            SESSION_KEY,
            _raise(1),
            2,
            abi.encodeWithSelector(IPlayerAccount.NotAuthorised.selector, sessionKey)
        );
    }

    function test_session_spendsNoMoreThanItsCapInAll() public {
        _open(uint40(block.timestamp + 10), 10, _permissions(), 0);
        Call[] memory calls = new Call[](2);
        calls[0] = Call(address(counter), 3, abi.encodeCall(Counter.raise, (1)));
        calls[1] = Call(address(counter), 4, abi.encodeCall(Counter.raise, (1)));
        _run(SESSION_KEY, calls, 1);
        vm.assertEq(account.session(sessionKey).spent, 7, "spent");
        _expectRun(
            SESSION_KEY,
            calls,
            2,
            abi.encodeWithSelector(IPlayerAccount.CapExceeded.selector, sessionKey, 7, 3)
        );
        calls[1].value = 0;
        _run(SESSION_KEY, calls, 2);
        _run(SESSION_KEY, _raise(1), 3);
        vm.assertEq(address(counter).balance, 10, "exactly the cap");
    }

    function test_session_isRevokedByTheOwnerOrByItself() public {
        uint40 expiry = uint40(block.timestamp + 10);
        _open(expiry, 0, _permissions(), 0);
        vm.expectRevert(abi.encodeWithSelector(IPlayerAccount.OnlySelf.selector, cora));
        vm.prank(cora);
        account.revokeSession(sessionKey);
        bytes memory data = abi.encodeCall(IPlayerAccount.revokeSession, (sessionKey));
        _run(ANN_KEY, _one(address(account), 0, data), 1);
        bytes memory gone =
            abi.encodeWithSelector(IPlayerAccount.NotAuthorised.selector, sessionKey);
        _expectRun(SESSION_KEY, _raise(1), 2, gone);
        _open(expiry, 0, _permissions(), 3);
        vm.expectEmit();
        emit IPlayerAccount.SessionRevoked(sessionKey);
        vm.prank(sessionKey);
        account.revokeSession(sessionKey);
        _expectRun(SESSION_KEY, _raise(1), 4, gone);
    }

    function test_session_openedAgainForgetsOldPermissionsAndSpending() public {
        _open(uint40(block.timestamp + 10), 10, _permissions(), 0);
        _run(SESSION_KEY, _one(address(counter), 10, abi.encodeCall(Counter.raise, (1))), 1);
        _open(uint40(block.timestamp + 10), 10, new Permission[](0), 2);
        _expectDenied(_raise(1), address(counter), Counter.raise.selector);
        Session memory session = account.session(sessionKey);
        vm.assertEq(session.spent, 0, "fresh");
        vm.assertEq(session.generation, 2, "generation");
    }

    function test_session_needsAKeyAndAnExpiry() public {
        bytes memory why = abi.encodeWithSelector(IPlayerAccount.InvalidSession.selector);
        bytes memory data = abi.encodeCall(
            IPlayerAccount.openSession, (address(0), uint40(LATER), 0, _permissions())
        );
        _expectRun(ANN_KEY, _one(address(account), 0, data), 0, why);
        data = abi.encodeCall(IPlayerAccount.openSession, (sessionKey, 0, 0, _permissions()));
        _expectRun(ANN_KEY, _one(address(account), 0, data), 0, why);
    }

    function test_isValidSignature_acceptsTheOwnerAndNoSessionKey() public {
        _open(uint40(block.timestamp + 10), 100, _permissions(), 0);
        bytes32 digest = keccak256("hello");
        vm.assertTrue(
            account.isValidSignature(digest, _sign(ANN_KEY, digest)) == 0x1626ba7e, "owner"
        );
        bytes memory bySession = _sign(SESSION_KEY, digest);
        vm.assertTrue(account.isValidSignature(digest, bySession) == 0xffffffff, "session");
        vm.assertTrue(account.isValidSignature(digest, "") == 0xffffffff, "empty");
    }

    function test_openSession_saysWhatTheKeyMayDo() public {
        vm.expectEmit();
        emit IPlayerAccount.SessionOpened(sessionKey, 5, 7, _permissions());
        vm.prank(address(account));
        account.openSession(sessionKey, 5, 7, _permissions());
    }
}
