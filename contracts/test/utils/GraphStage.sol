// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RoyaltyGraph} from "../../src/RoyaltyGraph.sol";
import {Base} from "./Base.sol";

/// A graph that the test itself may add to, and short ways to add and pay.
abstract contract GraphStage is Base {
    RoyaltyGraph internal graph;
    address internal ann = address(0xA1);
    address internal ben = address(0xB1);
    address internal cora = address(0xC1);

    function setUp() public {
        address[] memory writers = new address[](1);
        writers[0] = address(this);
        graph = new RoyaltyGraph(writers);
        vm.deal(address(this), 1e30);
    }

    function _add(address creator, uint256[] memory parents) internal returns (uint256) {
        return graph.add(creator, parents, ONE, 0);
    }

    function _pay(uint256 id, uint256 amount) internal {
        graph.pay{value: amount}(id, NATIVE, amount, "tip");
    }

    function _pending(uint256 id) internal view returns (uint256 direct, uint256 royalty) {
        return graph.pending(id, NATIVE);
    }

    function _credit(address account) internal view returns (uint256) {
        return graph.balanceOf(account, NATIVE);
    }
}
