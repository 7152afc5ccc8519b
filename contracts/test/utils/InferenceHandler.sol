// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {InferenceMarket} from "../../src/InferenceMarket.sol";
import {
    InferenceRequest,
    RequestPhase,
    Service,
    ServiceTerms,
    Tab
} from "../../src/types/Service.sol";
import {Stage} from "./Stage.sol";

/// Two services and three people who do everything they may, and more, in random order.
contract InferenceHandler is Stage {
    InferenceMarket public immutable guild;
    address private constant ARBITER = address(0xA4B);
    bytes32[] public requests;
    mapping(bytes32 id => uint256) public priceAtRequest;
    mapping(bytes32 id => uint256) public endings;
    mapping(uint256 serviceId => uint256) public slashable;
    mapping(address payer => mapping(uint256 serviceId => uint256)) public signedTotal;
    uint256 public put;
    uint256 public taken;
    uint256 public ratings;
    bool public brokeARule;

    constructor() {
        _deployAll();
        vm.warp(1_800_000_000);
        guild = new InferenceMarket(graph);
        _mint(ann, 1, _ids());
        _mint(ben, 2, _ids(1));
        vm.prank(ann);
        guild.enrol(ServiceTerms(1, NATIVE, 777, "model", ARBITER, 60, 30, 0));
        vm.prank(ben);
        guild.enrol(ServiceTerms(2, NATIVE, 31, "tuned", ARBITER, 60, 30, 0));
    }

    function graphAt() external view returns (address) {
        return address(graph);
    }

    function requestCount() external view returns (uint256) {
        return requests.length;
    }

    function person(uint256 seed) public view returns (address) {
        return [ann, ben, cora][seed % 3];
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + time % 50);
    }

    function passDays(uint256 time) external {
        if (time % 4 == 0) vm.warp(block.timestamp + time % 8 days);
    }

    function setOffer(uint256 seed, uint96 price) external {
        uint256 id = _service(seed);
        vm.prank(guild.service(id).provider);
        guild.setOffer(id, uint96(1 + price % 1e20), seed % 5 != 0);
    }

    function addStake(uint256 seed, uint256 amount) external {
        amount = 1 + amount % 1e21;
        vm.deal(cora, amount);
        vm.prank(cora);
        guild.addStake{value: amount}(_service(seed), amount);
        put += amount;
    }

    function takeStake(uint256 seed, uint256 amount) external {
        uint256 id = _service(seed);
        Service memory kept = guild.service(id);
        amount = amount % (uint256(kept.stake) * 2 + 1);
        bool may = amount <= kept.stake - kept.reserved;
        vm.prank(kept.provider);
        try guild.takeStake(id, amount) {
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function request(uint256 seed) external {
        uint256 id = _service(seed);
        Service memory kept = guild.service(id);
        bool may = kept.isOpen && kept.price <= kept.stake - kept.reserved;
        address who = person(seed >> 8);
        vm.deal(who, kept.price);
        vm.prank(who);
        try guild.request{value: kept.price}(
            id, "in", kept.price, bytes32(requests.length)
        ) returns (
            bytes32 requestId
        ) {
            requests.push(requestId);
            priceAtRequest[requestId] = kept.price;
            put += kept.price;
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function deliver(uint256 seed) external {
        (bytes32 id, InferenceRequest memory asked) = _pick(seed);
        bool may = asked.phase == RequestPhase.Open && block.timestamp < asked.phaseEnd;
        bytes memory signature = _sign(_keyOf(asked.serviceId), guild.hashResult(id, "out"));
        try guild.deliver(id, "out", signature) {
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function accept(uint256 seed) external {
        (bytes32 id, InferenceRequest memory asked) = _pick(seed);
        vm.prank(asked.requester);
        try guild.accept(id, 1 + (seed >> 32) % 5) {
            _ended(id, asked.phase == RequestPhase.Delivered);
            ++ratings;
        } catch {}
    }

    function finish(uint256 seed) external {
        (bytes32 id, InferenceRequest memory asked) = _pick(seed);
        try guild.finish(id) {
            _ended(id, asked.phase == RequestPhase.Delivered && block.timestamp >= asked.phaseEnd);
        } catch {}
    }

    function decline(uint256 seed) external {
        if (seed % 4 != 0) return;
        (bytes32 id, InferenceRequest memory asked) = _pick(seed >> 2);
        vm.prank(guild.service(asked.serviceId == 0 ? 1 : asked.serviceId).provider);
        try guild.decline(id) {
            _ended(id, asked.phase == RequestPhase.Open && block.timestamp < asked.phaseEnd);
        } catch {}
    }

    function refund(uint256 seed) external {
        (bytes32 id, InferenceRequest memory asked) = _pick(seed);
        bool may = (asked.phase == RequestPhase.Open || asked.phase == RequestPhase.Disputed)
            && block.timestamp >= asked.phaseEnd;
        uint256 before = guild.owedTo(asked.requester, NATIVE);
        try guild.refund(id) {
            _ended(id, may);
            uint256 gained = guild.owedTo(asked.requester, NATIVE) - before;
            if (gained < asked.amount) brokeARule = true;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function dispute(uint256 seed) external {
        (bytes32 id, InferenceRequest memory asked) = _pick(seed);
        vm.prank(asked.requester);
        try guild.dispute(id, "why") {
            if (asked.phase != RequestPhase.Delivered) brokeARule = true;
        } catch {}
    }

    function rule(uint256 seed) external {
        (bytes32 id, InferenceRequest memory asked) = _pick(seed);
        vm.prank(ARBITER);
        try guild.rule(id, seed % 2 == 0) {
            _ended(id, asked.phase == RequestPhase.Disputed && block.timestamp < asked.phaseEnd);
        } catch {}
    }

    function proveContradiction(uint256 seed) external {
        if (seed % 8 != 0) return;
        (bytes32 id, InferenceRequest memory asked) = _pick(seed >> 3);
        uint256 key = _keyOf(asked.serviceId);
        bytes memory first = _sign(key, guild.hashResult(id, "out"));
        bytes memory second = _sign(key, guild.hashResult(id, "other"));
        try guild.proveContradiction(id, "out", first, "other", second) {
            _ended(id, asked.phase != RequestPhase.None && asked.phase != RequestPhase.Closed);
        } catch {}
    }

    function fundTab(uint256 seed, uint256 amount) external {
        amount = 1 + amount % 1e20;
        address payer = person(seed >> 8);
        vm.deal(payer, amount);
        vm.prank(payer);
        guild.fundTab{value: amount}(_service(seed), amount);
        put += amount;
    }

    function redeem(uint256 seed, uint256 total) external {
        uint256 id = _service(seed);
        uint256 who = (seed >> 8) % 3;
        address payer = person(who);
        Tab memory tab = guild.tabOf(payer, id);
        total = total % (uint256(tab.deposited) + 10);
        bool may = total > tab.redeemed && total <= tab.deposited;
        bytes memory voucher = _voucher(who, id, total);
        try guild.redeem(payer, id, total, voucher) {
            signedTotal[payer][id] = total;
            brokeARule = brokeARule || !may;
        } catch {
            brokeARule = brokeARule || may;
        }
    }

    function closeTab(uint256 seed, bool byProvider) external {
        uint256 id = _service(seed);
        address payer = person(seed >> 8);
        vm.prank(byProvider ? guild.service(id).provider : payer);
        if (!byProvider) guild.announceClose(id);
        else guild.closeTab(payer, id);
        if (byProvider) signedTotal[payer][id] = 0;
    }

    function withdraw(uint256 seed) external {
        address who = person(seed);
        uint256 amount = guild.owedTo(who, NATIVE);
        if (amount == 0) return;
        guild.withdrawFor(who, NATIVE);
        taken += amount;
    }

    function _voucher(uint256 who, uint256 id, uint256 total) private view returns (bytes memory) {
        uint256 key = [ANN_KEY, BEN_KEY, CORA_KEY][who];
        return _sign(key, guild.hashVoucher(person(who), id, total));
    }

    function _ended(bytes32 id, bool may) private {
        ++endings[id];
        brokeARule = brokeARule || !may;
    }

    function _service(uint256 seed) private pure returns (uint256) {
        return 1 + (seed >> 64) % 2;
    }

    function _pick(uint256 seed) private view returns (bytes32 id, InferenceRequest memory asked) {
        if (requests.length == 0) return ("none", asked);
        // The newest are the ones that still run.
        uint256 back = (seed >> 16) % (requests.length < 6 ? requests.length : 6);
        id = requests[requests.length - 1 - back];
        asked = guild.requestOf(id);
    }

    function _keyOf(uint256 serviceId) private pure returns (uint256) {
        return serviceId == 2 ? BEN_KEY : ANN_KEY;
    }
}
