// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC1155} from "solady/tokens/ERC1155.sol";
import {PlayerAccount} from "../src/PlayerAccount.sol";
import {IGameAssets} from "../src/interfaces/IGameAssets.sol";
import {IMarketplace} from "../src/interfaces/IMarketplace.sol";
import {IPlayerAccount} from "../src/interfaces/IPlayerAccount.sol";
import {IPlayerAccountFactory} from "../src/interfaces/IPlayerAccountFactory.sol";
import {Call} from "../src/types/Call.sol";
import {Order} from "../src/types/Order.sol";
import {AccountStage, Counter} from "./utils/AccountStage.sol";

/// The factory, batches that the owner signs, and what an account can do.
contract PlayerAccountTest is AccountStage {
    function setUp() public {
        _deployAccount();
    }

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

    function test_create_saysOnceThatAnAccountIsThere() public {
        factory.create(ben);
        vm.recordLogs();
        factory.create(ben);
        vm.assertEq(vm.getRecordedLogs().length, 0, "nothing new");
    }

    function test_execute_takesNoBrokenSignatureForAnEmptyOwner() public {
        PlayerAccount ownerless = PlayerAccount(payable(factory.create(address(0))));
        bytes memory nobody = abi.encodeWithSelector(IPlayerAccount.NotAuthorised.selector, 0);
        vm.expectRevert(nobody);
        ownerless.execute(_raise(1), 0, LATER, "");
        vm.expectRevert(nobody);
        ownerless.execute(new Call[](0), 0, LATER, new bytes(65));
    }
}
