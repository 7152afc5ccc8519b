// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPlayerAccount} from "../../src/interfaces/IPlayerAccount.sol";
import {Call, Permission} from "../../src/types/Call.sol";
import {AccountStage, Counter} from "./AccountStage.sol";

/// An owner, two session keys and a dishonest relayer at one account, in random order and at random times.
contract AccountHandler is AccountStage {
    struct Allowance {
        uint40 expiry;
        uint256 cap;
        uint256 spent;
        uint256 round;
    }

    uint256[2] private _sessionKeys = [uint256(0x5E55), 0x5E56];
    Counter[2] private _targets;
    uint256 private _time = 1_800_000_000;
    uint256 private _nonce;
    mapping(address key => Allowance) private _allowed;
    mapping(bytes32 => bool) private _listed;
    Call[] private _lastCalls;
    bytes private _lastSignature;
    uint256 private _lastNonce;
    /// The first rule that was broken; empty while none was.
    string public broken;
    uint256 public batches;

    constructor() {
        _deployAccount();
        (_targets[0], _targets[1]) = (counter, new Counter());
        vm.deal(address(account), 1e30);
    }

    modifier inTime(uint256 seed) {
        _time += seed % 3 == 0 ? (seed >> 200) % 50 : 0;
        vm.warp(_time);
        _;
    }

    function open(uint256 seed) external inTime(seed) {
        address key = vm.addr(_sessionKeys[seed % 2]);
        Permission[] memory permissions = new Permission[]((seed >> 8) % 6);
        uint256 round = ++_allowed[key].round;
        for (uint256 i; i < permissions.length; ++i) {
            (address to, bytes4 selector) = _place(seed >> (16 + 8 * i));
            if (to == address(account)) to = address(counter);
            permissions[i] = Permission(to, selector);
            _listed[keccak256(abi.encode(key, round, to, selector))] = true;
        }
        uint40 expiry = uint40(_time + 1 + (seed >> 64) % 200);
        uint88 cap = uint88((seed >> 96) % 1000);
        _allowed[key] = Allowance(expiry, cap, 0, round);
        bytes memory data =
            abi.encodeCall(IPlayerAccount.openSession, (key, expiry, cap, permissions));
        _execute(ANN_KEY, _one(address(account), 0, data), true, "P3: the owner could not open");
    }

    function revoke(uint256 seed, bool byOwner) external inTime(seed) {
        address key = vm.addr(_sessionKeys[seed % 2]);
        _allowed[key].expiry = 0;
        if (byOwner) {
            bytes memory data = abi.encodeCall(IPlayerAccount.revokeSession, (key));
            _execute(ANN_KEY, _one(address(account), 0, data), true, "P3: the owner cannot revoke");
            return;
        }
        vm.prank(key);
        try account.revokeSession(key) {}
        catch {
            _break("P3: the key cannot revoke itself");
        }
    }

    function runByOwner(uint256 seed) external inTime(seed) {
        _execute(ANN_KEY, _calls(seed), _allSucceed(_calls(seed)), "P1: the owner");
    }

    function runBySession(uint256 seed) external inTime(seed) {
        uint256 key = _sessionKeys[seed % 2];
        Allowance storage allowance = _allowed[vm.addr(key)];
        Call[] memory calls = _calls(seed);
        bool may = _time <= allowance.expiry;
        uint256 wanted;
        for (uint256 i; i < calls.length; ++i) {
            wanted += calls[i].value;
            may = may && calls[i].to != address(account)
                && _listed[
                    keccak256(
                        abi.encode(
                            vm.addr(key), allowance.round, calls[i].to, bytes4(calls[i].data)
                        )
                    )
                ];
        }
        may = may && allowance.spent + wanted <= allowance.cap && _allSucceed(calls);
        if (may) allowance.spent += wanted;
        _execute(key, calls, may, "P1: a session key did other than it may");
    }

    function runByStranger(uint256 seed) external inTime(seed) {
        _execute(0xBAD, _calls(seed), false, "P1: a stranger");
    }

    function replay(uint256 seed) external inTime(seed) {
        if (_lastCalls.length == 0) return;
        try account.execute(_lastCalls, _lastNonce, LATER, _lastSignature) {
            _break("P2: a nonce was good twice");
        } catch {}
    }

    function tamper(uint256 seed) external inTime(seed) {
        Call[] memory calls = _calls(seed);
        bytes memory signature = _signBatch(ANN_KEY, calls, _nonce);
        uint256 field = (seed >> 100) % 6;
        (uint256 nonce, uint256 deadline) = (_nonce, LATER);
        if (field == 0) calls[0].to = address(uint160(calls[0].to) ^ 1);
        if (field == 1) calls[0].value += 1;
        if (field == 2) calls[0].data = bytes.concat(calls[0].data, hex"00");
        if (field == 3) nonce += 1;
        if (field == 4) deadline -= 1;
        if (field == 5) calls = new Call[](0);
        try account.execute(calls, nonce, deadline, signature) {
            _break("P4: a relayer changed a byte");
        } catch {}
    }

    /// Somewhere: one of two counters or the account itself, with one of two functions.
    function _place(uint256 seed) private view returns (address to, bytes4 selector) {
        uint256 which = seed % 9;
        to = which < 8 ? address(_targets[which % 2]) : address(account);
        selector = (seed >> 3) % 3 == 0 ? Counter.reset.selector : Counter.raise.selector;
    }

    function _calls(uint256 seed) private view returns (Call[] memory calls) {
        calls = new Call[](1 + (seed >> 8) % 2);
        for (uint256 i; i < calls.length; ++i) {
            (address to, bytes4 selector) = _place(seed >> (16 + 16 * i));
            bool raises = selector == Counter.raise.selector;
            bytes memory data = raises
                ? abi.encodeCall(Counter.raise, ((seed >> 64) % 105))
                : abi.encodeCall(Counter.reset, ());
            calls[i] = Call(to, raises && (seed >> 120) % 3 == 0 ? (seed >> 128) % 300 : 0, data);
        }
    }

    function _allSucceed(Call[] memory calls) private view returns (bool) {
        for (uint256 i; i < calls.length; ++i) {
            if (calls[i].to == address(account)) return false;
            if (bytes4(calls[i].data) != Counter.raise.selector) continue;
            if (abi.decode(_tail(calls[i].data), (uint256)) > 100) return false;
        }
        return true;
    }

    function _tail(bytes memory data) private pure returns (bytes memory tail) {
        tail = new bytes(32);
        for (uint256 i; i < 32; ++i) {
            tail[i] = data[4 + i];
        }
    }

    /// Runs a batch and compares what happened, and what was spent, with what should happen.
    function _execute(uint256 key, Call[] memory calls, bool may, string memory rule) private {
        bytes memory signature = _signBatch(key, calls, _nonce);
        uint256 value;
        for (uint256 i; i < calls.length; ++i) {
            value += calls[i].value;
        }
        uint256 before = address(account).balance;
        try account.execute(calls, _nonce, LATER, signature) {
            if (!may || before - address(account).balance != value) _break(rule);
            ++batches;
            _remember(calls, signature);
            ++_nonce;
        } catch {
            if (may || before != address(account).balance) _break(rule);
        }
    }

    function _remember(Call[] memory calls, bytes memory signature) private {
        delete _lastCalls;
        for (uint256 i; i < calls.length; ++i) {
            _lastCalls.push(calls[i]);
        }
        (_lastSignature, _lastNonce) = (signature, _nonce);
    }

    function _break(string memory rule) private {
        if (bytes(broken).length == 0) broken = rule;
    }
}
