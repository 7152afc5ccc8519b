// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "solady/tokens/ERC20.sol";
import {IRoyaltyGraph} from "../../src/interfaces/IRoyaltyGraph.sol";

/// An ordinary ERC-20 that mints to whoever asks.
contract Coin is ERC20 {
    function name() public pure override returns (string memory) {
        return "Coin";
    }

    function symbol() public pure override returns (string memory) {
        return "COIN";
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function burnAll(address from) external {
        _burn(from, balanceOf(from));
    }
}

/// Burns a tenth of each transfer.
contract FeeCoin is Coin {
    function _afterTokenTransfer(address from, address to, uint256 amount) internal override {
        if (from != address(0) && to != address(0)) _burn(to, amount / 10);
    }
}

/// Calls back into the graph in the middle of a transfer, to have one payment counted twice.
contract CallbackCoin is Coin {
    IRoyaltyGraph private immutable _graph;
    bool private _inside;

    constructor(IRoyaltyGraph graph) {
        _graph = graph;
        // Its own payment would succeed, were it not for the guard.
        _mint(address(this), 50);
        _approve(address(this), address(graph), 50);
    }

    function _beforeTokenTransfer(address from, address to, uint256) internal override {
        if (from == address(0) || to != address(_graph) || _inside) return;
        _inside = true;
        _graph.pay(1, address(this), 50, "again");
    }
}

/// Returns nothing from its transfers, as some old tokens do.
contract SilentCoin {
    mapping(address => uint256) public balanceOf;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function transfer(address to, uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// Says yes to every transfer and moves nothing.
contract EmptyCoin {
    function balanceOf(address) external pure returns (uint256) {
        return 7;
    }

    function transferFrom(address, address, uint256) external pure returns (bool) {
        return true;
    }
}

/// Knocks at other doors of a contract in the middle of its first transfer, and keeps what each one answered.
contract NosyCoin is Coin {
    address private _target;
    bytes[] private _doors;
    bytes32[] public answers;

    function watch(address target, bytes[] memory doors) external {
        _target = target;
        for (uint256 i; i < doors.length; ++i) {
            _doors.push(doors[i]);
        }
    }

    function _beforeTokenTransfer(address from, address, uint256) internal override {
        if (from == address(0) || answers.length != 0) return;
        for (uint256 i; i < _doors.length; ++i) {
            (, bytes memory answer) = _target.call(_doors[i]);
            answers.push(bytes4(answer));
        }
    }
}
