// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC1155} from "solady/tokens/ERC1155.sol";
import {PlayerAccount} from "../src/PlayerAccount.sol";
import {IGameAssets} from "../src/interfaces/IGameAssets.sol";
import {IMarketplace} from "../src/interfaces/IMarketplace.sol";
import {IPlayerAccount} from "../src/interfaces/IPlayerAccount.sol";
import {IPlayerAccountFactory} from "../src/interfaces/IPlayerAccountFactory.sol";
import {Call, Permission, Session} from "../src/types/Call.sol";
import {Order} from "../src/types/Order.sol";
import {Stage} from "./utils/Stage.sol";

/// A target for batches.
contract Counter {
    error TooMuch(uint256 by);

    uint256 public count;
    address public lastCaller;

    function raise(uint256 by) external payable {
        if (by > 100) revert TooMuch(by);
        count += by;
        lastCaller = msg.sender;
    }

    function reset() external {
        count = 0;
    }

    function failSilently() external pure {
        assembly {
            revert(0, 0)
        }
    }
}

contract PlayerAccountTest is Stage {
    uint256 internal constant SESSION_KEY = 0x5E55;
    uint256 internal constant LATER = type(uint256).max;
    address internal sessionKey = vm.addr(SESSION_KEY);
    PlayerAccount internal account;
    Counter internal counter;

    function setUp() public {
        _deployAll();
        vm.warp(1_800_000_000);
        counter = new Counter();
        account = PlayerAccount(payable(factory.create(ann)));
        vm.deal(address(account), 100);
    }

    // signing, written out here independently of BatchHash

    function _digest(address of_, Call[] memory calls, uint256 nonce, uint256 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 callType = keccak256("Call(address to,uint256 value,bytes data)");
        bytes memory hashes;
        for (uint256 i; i < calls.length; ++i) {
            bytes32 data = keccak256(calls[i].data);
            hashes = bytes.concat(
                hashes, keccak256(abi.encode(callType, calls[i].to, calls[i].value, data))
            );
        }
        bytes32 batchType = keccak256(
            "Batch(Call[] calls,uint256 nonce,uint256 deadline)Call(address to,uint256 value,bytes data)"
        );
        bytes32 batch = keccak256(abi.encode(batchType, keccak256(hashes), nonce, deadline));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256(
                    "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
                ),
                keccak256("Worldloom Player"),
                keccak256("1"),
                block.chainid,
                of_
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, batch));
    }

    function _signBatch(uint256 key, Call[] memory calls, uint256 nonce)
        internal
        view
        returns (bytes memory)
    {
        return _sign(key, _digest(address(account), calls, nonce, LATER));
    }

    function _one(address to, uint256 value, bytes memory data)
        internal
        pure
        returns (Call[] memory calls)
    {
        calls = new Call[](1);
        calls[0] = Call(to, value, data);
    }

    function _raise(uint256 by) internal view returns (Call[] memory) {
        return _one(address(counter), 0, abi.encodeCall(Counter.raise, (by)));
    }

    function _run(uint256 key, Call[] memory calls, uint256 nonce) internal {
        bytes memory signature = _signBatch(key, calls, nonce);
        account.execute(calls, nonce, LATER, signature);
    }

    function _expectRun(uint256 key, Call[] memory calls, uint256 nonce, bytes memory why)
        internal
    {
        bytes memory signature = _signBatch(key, calls, nonce);
        vm.expectRevert(why);
        account.execute(calls, nonce, LATER, signature);
    }

    function _permissions() internal view returns (Permission[] memory permissions) {
        permissions = new Permission[](1);
        permissions[0] = Permission(address(counter), Counter.raise.selector);
    }

    function _open(uint40 expiry, uint88 cap, Permission[] memory permissions, uint256 nonce)
        internal
    {
        bytes memory data =
            abi.encodeCall(IPlayerAccount.openSession, (sessionKey, expiry, cap, permissions));
        _run(ANN_KEY, _one(address(account), 0, data), nonce);
    }

    // factory

    function test_create_putsTheAccountWhereItWasAnnounced() public {
        address announced = factory.accountOf(ben);
        vm.deal(announced, 5);
        vm.expectEmit();
        emit IPlayerAccountFactory.AccountCreated(ben, announced);
        vm.assertEq(factory.create(ben), announced, "address");
        vm.assertEq(PlayerAccount(payable(announced)).owner(), ben, "owner");
        vm.assertEq(announced.balance, 5, "keeps what came before");
        vm.assertEq(factory.create(ben), announced, "again");
    }

    function test_createAndExecute_isAFirstActionInOneTransaction() public {
        address fresh = factory.accountOf(ben);
        Call[] memory calls = _raise(3);
        bytes memory signature = _sign(BEN_KEY, _digest(fresh, calls, 0, LATER));
        vm.prank(cora);
        factory.createAndExecute(ben, calls, 0, LATER, signature);
        vm.assertEq(counter.lastCaller(), fresh, "acts as the account");
    }

    function test_createAndExecute_worksWhenSomebodyCreatedItBefore() public {
        address fresh = factory.create(ben);
        Call[] memory calls = _raise(3);
        bytes memory signature = _sign(BEN_KEY, _digest(fresh, calls, 0, LATER));
        factory.createAndExecute(ben, calls, 0, LATER, signature);
        vm.assertEq(counter.count(), 3, "ran");
    }

    // owner batches

    function test_execute_runsTheOwnersCallsInOrder() public {
        Call[] memory calls = new Call[](3);
        calls[0] = _raise(2)[0];
        calls[1] = Call(address(counter), 0, abi.encodeCall(Counter.reset, ()));
        calls[2] = Call(address(counter), 7, abi.encodeCall(Counter.raise, (5)));
        bytes memory signature = _signBatch(ANN_KEY, calls, 9);
        vm.expectEmit();
        emit IPlayerAccount.Executed(ann, 9);
        vm.prank(cora);
        account.execute(calls, 9, LATER, signature);
        vm.assertEq(counter.count(), 5, "in order");
        vm.assertEq(address(counter).balance, 7, "with coin");
    }

    function test_execute_usesEachNonceOnceInAnyOrder() public {
        uint256[4] memory nonces = [uint256(300), 0, type(uint256).max, 255];
        for (uint256 i; i < 4; ++i) {
            _run(ANN_KEY, _raise(1), nonces[i]);
        }
        for (uint256 i; i < 4; ++i) {
            _expectRun(
                ANN_KEY,
                _raise(1),
                nonces[i],
                abi.encodeWithSelector(IPlayerAccount.NonceUsed.selector, nonces[i])
            );
        }
        vm.assertEq(account.nonceBitmap(0), 1 | 1 << 255, "two bits");
    }

    function test_execute_failsWholeAndKeepsTheNonce() public {
        Call[] memory calls = new Call[](2);
        calls[0] = _raise(2)[0];
        calls[1] = _raise(101)[0];
        _expectRun(ANN_KEY, calls, 0, abi.encodeWithSelector(Counter.TooMuch.selector, 101));
        vm.assertEq(counter.count(), 0, "nothing done");
        calls[1] = Call(address(counter), 0, abi.encodeCall(Counter.failSilently, ()));
        _expectRun(ANN_KEY, calls, 0, abi.encodeWithSelector(IPlayerAccount.CallFailed.selector, 1));
        _run(ANN_KEY, _raise(1), 0);
    }

    function test_execute_refusesAfterTheDeadline() public {
        Call[] memory calls = _raise(1);
        uint256 deadline = block.timestamp + 10;
        bytes memory signature = _sign(ANN_KEY, _digest(address(account), calls, 0, deadline));
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IPlayerAccount.BatchExpired.selector, deadline));
        account.execute(calls, 0, deadline, signature);
        vm.warp(deadline);
        account.execute(calls, 0, deadline, signature);
    }

    function test_execute_letsTheRelayerChangeNothing() public {
        Call[] memory calls = _raise(1);
        bytes memory signature = _signBatch(ANN_KEY, calls, 0);
        _expectForged(_raise(2), 0, LATER, signature);
        _expectForged(_one(address(counter), 1, calls[0].data), 0, LATER, signature);
        _expectForged(_one(address(this), 0, calls[0].data), 0, LATER, signature);
        _expectForged(new Call[](0), 0, LATER, signature);
        _expectForged(calls, 1, LATER, signature);
        _expectForged(calls, 0, LATER - 1, signature);
        Call[] memory twice = new Call[](2);
        twice[0] = twice[1] = calls[0];
        _expectForged(twice, 0, LATER, signature);
        vm.expectRevert(abi.encodeWithSelector(IPlayerAccount.NotAuthorised.selector, address(0)));
        account.execute(calls, 0, LATER, hex"1234");
        account.execute(calls, 0, LATER, signature);
    }

    /// Any forgery recovers to some address that nobody authorised.
    function _expectForged(
        Call[] memory calls,
        uint256 nonce,
        uint256 deadline,
        bytes memory signature
    ) private {
        try account.execute(calls, nonce, deadline, signature) {
            vm.assertTrue(false, "a forgery ran");
        } catch (bytes memory why) {
            vm.assertEq(
                bytes32(bytes4(why)), bytes32(IPlayerAccount.NotAuthorised.selector), "refused"
            );
        }
    }

    function test_execute_refusesABatchForAnotherAccountOrChain() public {
        PlayerAccount other = PlayerAccount(payable(factory.create(ben)));
        Call[] memory calls = _raise(1);
        bytes memory signature = _signBatch(ANN_KEY, calls, 0);
        vm.expectRevert();
        other.execute(calls, 0, LATER, signature);
        vm.chainId(999);
        vm.expectRevert();
        account.execute(calls, 0, LATER, signature);
    }

    function test_implementation_canBeUsedByNobody() public {
        PlayerAccount shared = PlayerAccount(payable(factory.implementation()));
        Call[] memory calls = _raise(1);
        bytes memory signature = _sign(ANN_KEY, _digest(address(shared), calls, 0, LATER));
        vm.expectRevert(abi.encodeWithSelector(IPlayerAccount.NotAuthorised.selector, ann));
        shared.execute(calls, 0, LATER, signature);
    }

    // session keys

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

    // ERC-1271 and receiving

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

    function test_account_mintsListsAndSellsWithoutCoin() public {
        Call[] memory calls = new Call[](2);
        calls[0] = Call(
            address(assets),
            0,
            abi.encodeCall(IGameAssets.mint, (_request(address(account), 1, _ids())))
        );
        calls[1] = Call(
            address(assets), 0, abi.encodeCall(ERC1155.setApprovalForAll, (address(market), true))
        );
        _run(ANN_KEY, calls, 0);
        vm.assertEq(assets.balanceOf(address(account), 1), 10, "received");
        Order memory order = _order(address(account), 1, 1, 50);
        bytes memory signature = _signOrder(ANN_KEY, order);
        bytes memory bySession = _signOrder(SESSION_KEY, order);
        vm.deal(cora, 50);
        vm.expectRevert(
            abi.encodeWithSelector(IMarketplace.InvalidSignature.selector, address(account))
        );
        vm.prank(cora);
        market.buy{value: 50}(order, 1, bySession);
        vm.prank(cora);
        market.buy{value: 50}(order, 1, signature);
        graph.settle(1, NATIVE);
        graph.withdrawFor(address(account), NATIVE);
        vm.assertEq(address(account).balance, 150, "paid");
    }

    function test_account_refusesFunctionsItDoesNotHave() public {
        (bool ok,) = address(account).call(abi.encodeWithSignature("nothing()"));
        vm.assertTrue(!ok, "refused");
    }
}
