// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RoyaltyGraph} from "../src/RoyaltyGraph.sol";
import {IRoyaltyGraph} from "../src/interfaces/IRoyaltyGraph.sol";
import {Node, CrewMember} from "../src/types/Node.sol";
import {GraphStage} from "./utils/GraphStage.sol";

/// Who may add a node, with which parents, rate and crew.
contract RoyaltyGraphNodesTest is GraphStage {
    function test_add_givesEachGenerationAFifthOfTheHeadroom() public {
        uint32[4] memory rates = [uint32(1e8), 8e7, 64e6, 51_200_000];
        uint256 stack;
        for (uint256 i; i < 4; ++i) {
            Node memory node = graph.node(_add(ann, i == 0 ? _ids() : _ids(i)));
            vm.assertEq(node.rate, rates[i], "rate");
            vm.assertEq(node.stack, stack, "stack");
            stack += rates[i];
        }
    }

    function test_add_neverEndsALine() public {
        _add(ann, _ids());
        for (uint256 i = 1; i < 120; ++i) {
            _add(ann, _ids(i));
        }
        vm.assertGe(graph.node(80).rate, 1, "generation 80 still earns");
        vm.assertLe(graph.node(120).stack, 5e8, "under the cap");
    }

    function test_add_sumsParentsAndRefusesAboveTheCeiling() public {
        for (uint256 i; i < 8; ++i) {
            _add(ann, i == 0 ? _ids() : _ids(i));
        }
        uint256 a = graph.node(8).stack + graph.node(8).rate;
        uint256 second = _add(ann, _ids(7));
        uint256 b = graph.node(second).stack + graph.node(second).rate;
        uint256 both = _add(ben, _ids(8, second));
        vm.assertEq(graph.node(both).stack, a + b, "sum");
        vm.assertEq(graph.node(both).rate, 0, "no headroom");
        vm.expectRevert(
            abi.encodeWithSelector(IRoyaltyGraph.StackTooHigh.selector, (a + b) + a, 9e8)
        );
        _add(ben, _ids(8, both));
    }

    function test_add_takesExactlyTheCeilingAndNotOnePartMore() public {
        for (uint256 i; i < 8; ++i) {
            graph.add(ann, _ids(), 1e8, 0);
        }
        graph.add(ann, _ids(), 5e7, 0);
        uint256 fits = graph.add(ann, _ids(8, 9), 5e7, 0);
        uint256 over = graph.add(ann, _ids(8, 9), 5e7 + 1, 0);
        uint256[] memory parents = new uint256[](8);
        for (uint256 i; i < 7; ++i) {
            parents[i] = i + 1;
        }
        parents[7] = fits;
        vm.assertEq(graph.node(_add(ben, parents)).stack, 9e8, "at the ceiling");
        parents[7] = over;
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.StackTooHigh.selector, 9e8 + 1, 9e8));
        _add(ben, parents);
    }

    function test_add_refusesStrangers() public {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.NotWriter.selector, ben));
        vm.prank(ben);
        _add(ben, _ids());
    }

    function test_add_refusesParentsThatDoNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 1));
        _add(ann, _ids(1));
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 0));
        _add(ann, _ids(0));
    }

    function test_add_refusesParentsTwiceOrOutOfOrder() public {
        _add(ann, _ids());
        _add(ann, _ids());
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.ParentsNotAscending.selector, 1, 1));
        _add(ben, _ids(1, 1));
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.ParentsNotAscending.selector, 2, 1));
        _add(ben, _ids(2, 1));
    }

    function test_add_takesEightParentsAndNotNine() public {
        for (uint256 i; i < 9; ++i) {
            graph.add(ann, _ids(), 1e6, 0);
        }
        uint256[] memory parents = new uint256[](8);
        for (uint256 i; i < 8; ++i) {
            parents[i] = i + 1;
        }
        uint256 id = _add(ben, parents);
        vm.assertEq(graph.parentsOf(id).length, 8, "eight");
        vm.assertEq(graph.parentsOf(id)[7], 8, "last parent");
        parents = new uint256[](9);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.TooManyParents.selector, 9, 8));
        _add(ben, parents);
    }

    function test_add_refusesAnEmptyCreatorAndAnUnknownCrew() public {
        vm.expectRevert(IRoyaltyGraph.ZeroAddress.selector);
        _add(address(0), _ids());
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownCrew.selector, 1));
        graph.add(ann, _ids(), 0, 1);
    }

    function test_constructor_refusesAnEmptyWriter() public {
        vm.expectRevert(IRoyaltyGraph.ZeroAddress.selector);
        new RoyaltyGraph(new address[](1));
    }

    function _crew(uint32 first, uint32 second) internal pure returns (CrewMember[] memory crew) {
        crew = new CrewMember[](2);
        crew[0] = CrewMember(address(0xE1), first);
        crew[1] = CrewMember(address(0xE2), second);
    }

    function test_crew_sharesWhatTheNodeKeepsAndTheCreatorTakesTheRest() public {
        uint256 crewId = graph.addCrew(_crew(15e7, 5e7));
        _add(ann, _ids());
        uint256 id = graph.add(ben, _ids(1), ONE, crewId);
        _pay(id, 1111);
        graph.settle(id, NATIVE);
        // kept = 1111 - ceil(111.1) = 999
        vm.assertEq(_credit(address(0xE1)), 149, "15 % of 999, rounded down");
        vm.assertEq(_credit(address(0xE2)), 49, "5 % of 999, rounded down");
        vm.assertEq(_credit(ben), 801, "the rest");
        vm.assertEq(graph.crew(crewId)[1].share, 5e7, "readable");
    }

    function test_crew_mayTakeAllAndNotMore() public {
        uint256 crewId = graph.addCrew(_crew(9e8, 1e8));
        uint256 id = graph.add(ben, _ids(), 0, crewId);
        _pay(id, 10);
        graph.settle(id, NATIVE);
        vm.assertEq(_credit(ben), 0, "nothing left");
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(_crew(9e8, 1e8 + 1));
    }

    function test_crew_refusesEmptyTablesSharesAndAccounts() public {
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(new CrewMember[](0));
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(_crew(0, 1));
        CrewMember[] memory crew = _crew(1, 1);
        crew[1].account = address(0);
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(crew);
        crew = new CrewMember[](9);
        for (uint256 i; i < 9; ++i) {
            crew[i] = CrewMember(ann, 1);
        }
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(crew);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownCrew.selector, 0));
        graph.crew(0);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownCrew.selector, 1));
        graph.crew(1);
    }

    function test_node_refusesUnknownIds() public {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyGraph.UnknownNode.selector, 1));
        graph.node(1);
    }

    function test_add_saysWhatItKeeps() public {
        _add(ann, _ids());
        vm.expectEmit();
        emit IRoyaltyGraph.NodeAdded(2, ben, _ids(1), 8e7, 1e8, 0);
        _add(ben, _ids(1));
    }

    function test_crew_hasUpToEightMembers() public {
        CrewMember[] memory members = new CrewMember[](8);
        for (uint256 i; i < 8; ++i) {
            members[i] = CrewMember(ann, 1);
        }
        vm.expectEmit();
        emit IRoyaltyGraph.CrewAdded(1, members);
        graph.addCrew(members);
        vm.assertEq(graph.crew(1).length, 8, "eight");
        vm.expectRevert(IRoyaltyGraph.InvalidCrew.selector);
        graph.addCrew(new CrewMember[](9));
    }
}
