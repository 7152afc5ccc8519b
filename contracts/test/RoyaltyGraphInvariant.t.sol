// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RoyaltyGraph} from "../src/RoyaltyGraph.sol";
import {Node, CrewMember} from "../src/types/Node.sol";
import {Base} from "./utils/Base.sol";
import {Coin} from "./utils/Tokens.sol";

/// Does everything anybody can do to a graph, in random order, and remembers what it did.
contract GraphHandler is Base {
    RoyaltyGraph public immutable graph;
    Coin public immutable coin;
    address[8] public accounts;
    mapping(address token => uint256) public paid;
    mapping(address token => uint256) public withdrawn;
    mapping(uint256 id => bytes32) public recorded;
    uint256 public crews;
    bool public moneyLeft;

    constructor() {
        address[] memory writers = new address[](1);
        writers[0] = address(this);
        graph = new RoyaltyGraph(writers);
        coin = new Coin();
        coin.mint(address(this), 1e40);
        coin.approve(address(graph), type(uint256).max);
        vm.deal(address(this), 1e40);
        for (uint256 i; i < 8; ++i) {
            accounts[i] = address(uint160(0x20000 + i));
        }
        addNode(0);
    }

    receive() external payable {}

    /// What some account could withdraw, and what the graph holds, never falls but by a withdrawal.
    modifier takesNothing(uint256 seed) {
        address account = accounts[(seed >> 150) % 8];
        uint256[4] memory before = _treasury(account);
        _;
        uint256[4] memory left = _treasury(account);
        for (uint256 i; i < 4; ++i) {
            if (left[i] < before[i]) moneyLeft = true;
        }
    }

    function describe(uint256 id) public view returns (bytes32) {
        return keccak256(abi.encode(graph.node(id), graph.parentsOf(id)));
    }

    function addNode(uint256 seed) public {
        uint256 count = graph.nodeCount();
        if (count >= 40) return;
        uint256[] memory parents = _ids();
        if (count > 0 && seed % 3 != 0) parents = _ids(1 + (seed >> 8) % count);
        if (count > 1 && seed % 3 == 2 && parents[0] != 1) parents = _ids(1, parents[0]);
        uint256 crewId = crews == 0 ? 0 : (seed >> 64) % (crews + 1);
        address creator = accounts[(seed >> 32) % 8];
        try graph.add(creator, parents, (seed >> 128) % 3e8, crewId) returns (uint256 id) {
            recorded[id] = describe(id);
        } catch {}
    }

    function addCrew(uint256 seed) external takesNothing(seed) {
        if (crews >= 5) return;
        CrewMember[] memory members = new CrewMember[](1 + seed % 4);
        for (uint256 i; i < members.length; ++i) {
            members[i] =
                CrewMember(accounts[(seed >> (8 * i)) % 8], uint32(1 + (seed >> 64) % 25e7));
        }
        crews = graph.addCrew(members);
    }

    function pay(uint256 seed, uint256 amount, bool inCoin, bool asRoyalty)
        external
        takesNothing(seed)
    {
        uint256 id = 1 + seed % graph.nodeCount();
        amount = 1 + amount % (seed % 2 == 0 ? 1e3 : 1e24);
        address token = inCoin ? address(coin) : NATIVE;
        uint256 value = inCoin ? 0 : amount;
        if (asRoyalty) graph.payRoyalty{value: value}(id, token, amount, "x");
        else graph.pay{value: value}(id, token, amount, "x");
        paid[token] += amount;
    }

    function paySale(uint256 seed, uint256 amount) external takesNothing(seed) {
        amount = 1 + amount % (seed % 2 == 0 ? 1e3 : 1e24);
        address token = (seed >> 16) % 2 == 0 ? NATIVE : address(coin);
        graph.paySale{value: token == NATIVE ? amount : 0}(
            1 + seed % graph.nodeCount(), token, amount, accounts[(seed >> 8) % 8], "x"
        );
        paid[token] += amount;
    }

    function payMany(uint256 seed, uint128 first, uint128 second) external takesNothing(seed) {
        uint256 a = uint256(first) % 1e24 + 1;
        uint256 b = uint256(second) % 1e24 + 1;
        uint256 count = graph.nodeCount();
        uint256[] memory ids = _ids(1 + seed % count, 1 + (seed >> 8) % count);
        graph.payMany{value: a + b}(ids, _ids(a, b), "x");
        paid[NATIVE] += a + b;
    }

    function deposit(uint256 seed, uint256 amount) external takesNothing(seed) {
        amount = 1 + amount % 1e24;
        graph.deposit{value: amount}(accounts[seed % 8], NATIVE, amount);
        paid[NATIVE] += amount;
    }

    function settle(uint256 seed, bool inCoin) external takesNothing(seed) {
        graph.settle(1 + seed % graph.nodeCount(), inCoin ? address(coin) : NATIVE);
    }

    function withdraw(uint256 seed, bool inCoin, bool byAnother) external {
        address token = inCoin ? address(coin) : NATIVE;
        address account = accounts[seed % 8];
        uint256 credit = graph.balanceOf(account, token);
        if (credit == 0) return;
        if (byAnother) {
            graph.withdrawFor(account, token);
        } else {
            vm.prank(account);
            graph.withdraw(token, account);
        }
        withdrawn[token] += credit;
    }

    function _treasury(address account) private view returns (uint256[4] memory held) {
        (held[0], held[1]) =
        (graph.balanceOf(account, NATIVE), graph.balanceOf(account, address(coin)));
        (held[2], held[3]) = (address(graph).balance, coin.balanceOf(address(graph)));
    }

    /// Everything the graph owes in a token.
    function owed(address token) external view returns (uint256 sum) {
        for (uint256 id = 1; id <= graph.nodeCount(); ++id) {
            (uint256 direct, uint256 royalty) = graph.pending(id, token);
            sum += direct + royalty;
        }
        for (uint256 i; i < 8; ++i) {
            sum += graph.balanceOf(accounts[i], token);
        }
    }
}

contract RoyaltyGraphInvariantTest is Base {
    GraphHandler internal handler;
    RoyaltyGraph internal graph;

    function setUp() public {
        handler = new GraphHandler();
        graph = handler.graph();
        _target(address(handler));
    }

    function invariant_L1_balanceIsExactlyWhatIsOwed() public view {
        address coin = address(handler.coin());
        vm.assertEq(address(graph).balance, handler.owed(NATIVE), "native");
        vm.assertEq(handler.coin().balanceOf(address(graph)), handler.owed(coin), "token");
    }

    function invariant_L1_paidIsBalancePlusWithdrawn() public view {
        address coin = address(handler.coin());
        vm.assertEq(
            handler.paid(NATIVE), address(graph).balance + handler.withdrawn(NATIVE), "native"
        );
        vm.assertEq(
            handler.paid(coin),
            handler.coin().balanceOf(address(graph)) + handler.withdrawn(coin),
            "token"
        );
    }

    function invariant_L2_L3_graphNeverChangesAndOnlyPointsBack() public view {
        for (uint256 id = 1; id <= graph.nodeCount(); ++id) {
            vm.assertEq(handler.describe(id), handler.recorded(id), "as recorded");
            Node memory node = graph.node(id);
            uint256[] memory parents = graph.parentsOf(id);
            uint256 stack;
            for (uint256 i; i < parents.length; ++i) {
                vm.assertTrue(parents[i] < id, "points back");
                vm.assertTrue(i == 0 || parents[i] > parents[i - 1], "ascending");
                stack += uint256(graph.node(parents[i]).rate) + graph.node(parents[i]).stack;
            }
            vm.assertEq(node.stack, stack, "stack is the sum over parents");
            if (parents.length < 2) vm.assertLe(uint256(node.rate) + stack, 5e8, "under the cap");
            vm.assertLe(stack, 9e8, "under the ceiling");
        }
    }

    function invariant_L8_L10_nothingButAWithdrawalTakesMoney() public view {
        vm.assertTrue(!handler.moneyLeft(), "a credit or the treasury fell");
    }

    function afterInvariant() public {
        _drain(NATIVE);
        _drain(address(handler.coin()));
        vm.assertEq(address(graph).balance, 0, "native comes out to the last wei");
        vm.assertEq(handler.coin().balanceOf(address(graph)), 0, "token comes out to the last unit");
    }

    /// Settles everything and pays everybody out.
    function _drain(address token) private {
        for (uint256 id = graph.nodeCount(); id > 0; --id) {
            graph.settle(id, token);
        }
        for (uint256 i; i < 8; ++i) {
            address account = handler.accounts(i);
            if (graph.balanceOf(account, token) != 0) graph.withdrawFor(account, token);
        }
    }
}
