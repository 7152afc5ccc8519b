// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Receiver} from "solady/accounts/Receiver.sol";
import {IMarketplace} from "../../src/interfaces/IMarketplace.sol";
import {IRoyaltyGraph} from "../../src/interfaces/IRoyaltyGraph.sol";
import {LotOrder} from "../../src/types/LotOrder.sol";

/// Refuses coin while told to.
contract Refuser {
    bool public refuses = true;

    function accept() external {
        refuses = false;
    }

    function withdraw(IRoyaltyGraph graph, address to) external {
        graph.withdraw(address(0), to);
    }

    receive() external payable {
        require(!refuses);
    }
}

/// Tries to withdraw again while it is being paid.
contract Reenterer {
    IRoyaltyGraph private immutable _graph;
    bool public secondWorked;

    constructor(IRoyaltyGraph graph) {
        _graph = graph;
    }

    function withdraw() external {
        _graph.withdraw(address(0), address(this));
    }

    receive() external payable {
        try _graph.withdraw(address(0), address(this)) {
            secondWorked = true;
        } catch {}
    }
}

/// Signs nothing and everything: an ERC-1271 account whose answer is set.
contract Agreeable is Receiver {
    bytes4 private _answer;

    function answer(bytes4 value) external {
        _answer = value;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        return _answer;
    }

    function run(address to, bytes calldata data) external payable {
        (bool ok,) = to.call{value: msg.value}(data);
        require(ok);
    }
}

/// Wins an auction and claims the lot again while it is being handed over.
contract Rebidder {
    IMarketplace private immutable _market;
    LotOrder private _order;
    bytes4 public refusal;

    constructor(IMarketplace market) {
        _market = market;
    }

    function bid(LotOrder calldata order, uint256 amount, bytes calldata signature) external {
        _market.bid{value: amount}(order, amount, signature);
    }

    function fill(LotOrder calldata order, uint256 price, bytes calldata signature) external {
        _market.fill{value: price}(order, 1, signature);
    }

    function claim(LotOrder calldata order) external {
        _order = order;
        _market.claim(order, address(this));
    }

    function onERC1155BatchReceived(
        address,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata
    ) external returns (bytes4) {
        try _market.claim(_order, address(this)) {}
        catch (bytes memory why) {
            refusal = bytes4(why);
        }
        return this.onERC1155BatchReceived.selector;
    }
}
