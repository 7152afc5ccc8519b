// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RoyaltyGraph} from "../src/RoyaltyGraph.sol";
import {Node} from "../src/types/Node.sol";
import {Base} from "./utils/Base.sol";

/// Random graphs and payments against the closed formula of absolute shares.
contract RoyaltyGraphFuzzTest is Base {
    uint256 internal constant NODES = 20;
    /// Each hop rounds by less than 2 wei per settle; 60 steps settle at most 60 nodes.
    uint256 internal constant DUST = 2000;
    RoyaltyGraph internal graph;

    function setUp() public {
        address[] memory writers = new address[](1);
        writers[0] = address(this);
        graph = new RoyaltyGraph(writers);
        vm.deal(address(this), 1e30);
    }

    function _creator(uint256 id) internal pure returns (address) {
        return address(uint160(0x10000 + id));
    }

    function _addRandom(uint256 id, uint256 seed) internal returns (uint256) {
        uint256[] memory parents = _ids();
        if (id > 1 && seed % 4 != 0) parents = _ids(1 + (seed >> 8) % (id - 1));
        if (id > 2 && seed % 4 == 2) {
            uint256 other = 1 + (seed >> 40) % (id - 1);
            if (other < parents[0]) parents = _ids(other, parents[0]);
            else if (other > parents[0]) parents = _ids(parents[0], other);
        }
        try graph.add(_creator(id), parents, (seed >> 72) % 2e8, 0) returns (uint256 added) {
            return added;
        } catch {
            // Too high a stack: this one stays an original.
            return graph.add(_creator(id), _ids(), (seed >> 72) % 2e8, 0);
        }
    }

    function _build(uint256 seed) internal {
        for (uint256 id = 1; id <= NODES; ++id) {
            seed = _next(seed);
            vm.assertEq(_addRandom(id, seed), id, "id");
        }
    }

    function _settleLeafFirst() internal {
        for (uint256 id = graph.nodeCount(); id > 0; --id) {
            graph.settle(id, NATIVE);
        }
    }

    function _held() internal view returns (uint256 held) {
        for (uint256 id = 1; id <= graph.nodeCount(); ++id) {
            (uint256 direct, uint256 royalty) = graph.pending(id, NATIVE);
            held += direct + royalty + graph.balanceOf(_creator(id), NATIVE);
        }
    }

    /// Paths from each node down to `ancestor`: an ancestor is paid once for each licence used.
    function _paths(uint256 ancestor) internal view returns (uint256[] memory count) {
        count = new uint256[](NODES + 1);
        count[ancestor] = 1;
        for (uint256 id = ancestor + 1; id <= NODES; ++id) {
            uint256[] memory parents = graph.parentsOf(id);
            for (uint256 i; i < parents.length; ++i) {
                count[id] += count[parents[i]];
            }
        }
    }

    /// What node `id` should keep of the payments, by the formula alone.
    function _expected(uint256 id, uint256[] memory direct, uint256[] memory royalty)
        internal
        view
        returns (uint256 expected)
    {
        Node memory node = graph.node(id);
        uint256[] memory paths = _paths(id);
        expected = direct[id] - direct[id] * node.stack / ONE;
        for (uint256 j = id; j <= NODES; ++j) {
            if (paths[j] == 0) continue;
            Node memory source = graph.node(j);
            uint256 weight = uint256(source.rate) + source.stack;
            if (j != id) expected += direct[j] * paths[j] * node.rate / ONE;
            if (weight != 0) expected += royalty[j] * paths[j] * node.rate / weight;
            else if (j == id) expected += royalty[j];
        }
    }

    function test_fuzz_L5_everyAccountGetsItsFormulaAmount(uint256 seed) public {
        _build(seed);
        uint256[] memory direct = new uint256[](NODES + 1);
        uint256[] memory royalty = new uint256[](NODES + 1);
        uint256 paid;
        for (uint256 step; step < 60; ++step) {
            seed = _next(seed);
            uint256 id = 1 + seed % NODES;
            uint256 amount = 1 + (seed >> 16) % (step % 3 == 0 ? 1e3 : 1e20);
            uint256 kind = (seed >> 96) % 3;
            if (kind == 0) {
                graph.settle(id, NATIVE);
                continue;
            }
            paid += amount;
            if (kind == 1) {
                direct[id] += amount;
                graph.pay{value: amount}(id, NATIVE, amount, "x");
            } else {
                royalty[id] += amount;
                graph.payRoyalty{value: amount}(id, NATIVE, amount, "x");
            }
        }
        vm.assertEq(_held(), paid, "conservation before");
        _settleLeafFirst();
        vm.assertEq(_held(), paid, "conservation after");
        for (uint256 id = 1; id <= NODES; ++id) {
            vm.assertApproxEqAbs(
                graph.balanceOf(_creator(id), NATIVE),
                _expected(id, direct, royalty),
                DUST,
                "absolute share"
            );
        }
    }

    function test_fuzz_L6_orderAndFrequencyOfSettlingDoNotMatter(uint256 seed) public {
        _build(seed);
        uint256[] memory ids = new uint256[](12);
        uint256[] memory amounts = new uint256[](12);
        uint256 total;
        for (uint256 i; i < 12; ++i) {
            seed = _next(seed);
            (ids[i], amounts[i]) = (1 + seed % NODES, 1 + (seed >> 16) % 1e20);
            total += amounts[i];
        }
        uint256 before = vm.snapshotState();
        graph.payMany{value: total}(ids, amounts, "x");
        _settleLeafFirst();
        uint256[] memory once = _credits();
        vm.revertToState(before);
        for (uint256 i; i < 12; ++i) {
            graph.pay{value: amounts[i]}(ids[i], NATIVE, amounts[i], "x");
            for (uint256 j; j < 3; ++j) {
                seed = _next(seed);
                graph.settle(1 + seed % NODES, NATIVE);
            }
        }
        _settleLeafFirst();
        uint256[] memory often = _credits();
        for (uint256 id = 1; id <= NODES; ++id) {
            vm.assertApproxEqAbs(once[id], often[id], DUST, "same total");
        }
    }

    function test_fuzz_L4_newNodesChangeNobodysShare(uint256 seed) public {
        _build(seed);
        uint256 amount = 1 + seed % 1e20;
        uint256 leaf = 1 + (seed >> 80) % NODES;
        uint256 before = vm.snapshotState();
        graph.pay{value: amount}(leaf, NATIVE, amount, "x");
        _settleLeafFirst();
        uint256[] memory alone = _credits();
        vm.revertToState(before);
        graph.pay{value: amount}(leaf, NATIVE, amount, "x");
        for (uint256 id = NODES + 1; id <= NODES + 8; ++id) {
            seed = _next(seed);
            _addRandom(id, seed);
        }
        _settleLeafFirst();
        uint256[] memory crowded = _credits();
        for (uint256 id = 1; id <= NODES; ++id) {
            vm.assertEq(alone[id], crowded[id], "undiluted");
        }
    }

    function _credits() internal view returns (uint256[] memory credits) {
        credits = new uint256[](NODES + 1);
        for (uint256 id = 1; id <= NODES; ++id) {
            credits[id] = graph.balanceOf(_creator(id), NATIVE);
        }
    }
}
