// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC1155} from "solady/tokens/ERC1155.sol";
import {EIP712} from "solady/utils/EIP712.sol";
import {LibClone} from "solady/utils/LibClone.sol";
import {SignatureCheckerLib} from "solady/utils/SignatureCheckerLib.sol";
import {RoyaltyForwarder} from "./RoyaltyForwarder.sol";
import {IGameAssets} from "./interfaces/IGameAssets.sol";
import {IRoyaltyForwarder} from "./interfaces/IRoyaltyForwarder.sol";
import {IRoyaltyGraph} from "./interfaces/IRoyaltyGraph.sol";
import {CidV1} from "./libraries/CidV1.sol";
import {ReceiptHash} from "./libraries/ReceiptHash.sol";
import {Provenance, MintRequest} from "./types/Provenance.sol";

/// @title Game assets
/// @notice See IGameAssets.
contract GameAssets is IGameAssets, ERC1155, EIP712 {
    bytes32 private constant REASON_USE = "use";
    bytes4 private constant ERC2981_INTERFACE = 0x2a55205a;

    /// @inheritdoc IGameAssets
    IRoyaltyGraph public immutable graph;
    address private immutable _forwarder;

    mapping(uint256 id => bytes32) private _metaDigests;
    mapping(bytes32 key => uint256 id) private _idOfKey;
    mapping(uint256 id => uint256) private _usePrices;

    constructor(IRoyaltyGraph graph_) {
        graph = graph_;
        _forwarder = address(new RoyaltyForwarder(graph_));
        emit ContractURIUpdated();
    }

    /// @inheritdoc IGameAssets
    function mint(MintRequest calldata request) external returns (uint256 id) {
        id = _add(request, address(0));
        // Last, because a receiving contract is called back.
        _mint(request.to, id, request.amount, "");
    }

    /// @inheritdoc IGameAssets
    function mintAttested(MintRequest calldata request, address provider, bytes calldata receipt)
        external
        returns (uint256 id)
    {
        bytes32 digest = hashReceipt(msg.sender, request.provenance, request.parents);
        if (
            provider == address(0)
                || !SignatureCheckerLib.isValidSignatureNowCalldata(provider, digest, receipt)
        ) revert InvalidReceipt(provider);
        id = _add(request, provider);
        emit Attested(id, provider, receipt);
        _mint(request.to, id, request.amount, "");
    }

    /// @inheritdoc IGameAssets
    function setUsePrice(uint256 id, uint256 price) external {
        metaDigestOf(id);
        address creator = graph.node(id).creator;
        if (msg.sender != creator) revert NotCreator(msg.sender, creator);
        _usePrices[id] = price;
        emit UsePriceSet(id, price);
    }

    /// @inheritdoc IGameAssets
    function use(uint256 id, uint256 times) external payable {
        if (times == 0) revert ZeroQuantity();
        uint256 price = _usePrices[id];
        if (price == 0) revert UsePriceNotSet(id);
        if (msg.value != price * times) revert WrongValue(msg.value, price * times);
        emit Used(id, msg.sender, times, msg.value);
        graph.pay{value: msg.value}(id, address(0), msg.value, REASON_USE);
    }

    /// @inheritdoc IGameAssets
    function sweep(uint256 id, address token) external {
        metaDigestOf(id);
        (, address forwarder) =
            LibClone.createDeterministicClone(_forwarder, abi.encode(id), bytes32(0));
        IRoyaltyForwarder(forwarder).sweep(token);
    }

    /// @inheritdoc IGameAssets
    function usePriceOf(uint256 id) external view returns (uint256) {
        return _usePrices[id];
    }

    /// @inheritdoc IGameAssets
    function metaDigestOf(uint256 id) public view returns (bytes32 digest) {
        digest = _metaDigests[id];
        if (digest == 0) revert UnknownAsset(id);
    }

    /// @inheritdoc IGameAssets
    function assetOf(Provenance calldata provenance, bytes32 metaDigest, address provider)
        external
        view
        returns (uint256 id)
    {
        return _idOfKey[_key(provenance, metaDigest, provider)];
    }

    /// @inheritdoc IGameAssets
    function hashReceipt(
        address creator,
        Provenance calldata provenance,
        uint256[] calldata parents
    ) public view returns (bytes32) {
        return _hashTypedData(ReceiptHash.structHash(creator, provenance, parents));
    }

    /// @inheritdoc IGameAssets
    function forwarderOf(uint256 id) public view returns (address) {
        metaDigestOf(id);
        return
            LibClone.predictDeterministicAddress(
                _forwarder, abi.encode(id), bytes32(0), address(this)
            );
    }

    /// @inheritdoc IGameAssets
    function royaltyInfo(uint256 id, uint256 price)
        external
        view
        returns (address receiver, uint256 amount)
    {
        return (forwarderOf(id), graph.royaltyOf(id, price));
    }

    /// @inheritdoc IGameAssets
    function contractURI() external pure returns (string memory) {
        return 'data:application/json;utf8,{"name":"Worldloom assets","description":"Levels, creatures and things generated in Worldloom, with provenance and remix royalties on chain."}';
    }

    /// @notice ERC-1155 metadata address: `ipfs://` and the CIDv1 of the metadata digest.
    function uri(uint256 id) public view override returns (string memory) {
        return CidV1.toUri(metaDigestOf(id));
    }

    /// @notice ERC-165.
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == ERC2981_INTERFACE || super.supportsInterface(interfaceId);
    }

    function _add(MintRequest calldata request, address provider) private returns (uint256 id) {
        if (request.amount == 0) revert ZeroQuantity();
        if (request.metaDigest == 0) revert EmptyMetadata();
        bytes32 key = _key(request.provenance, request.metaDigest, provider);
        if (_idOfKey[key] != 0) revert AlreadyMinted(_idOfKey[key]);
        id = graph.add(msg.sender, request.parents, request.rate, request.crewId);
        _idOfKey[key] = id;
        _metaDigests[id] = request.metaDigest;
        emit Generated(
            id,
            msg.sender,
            request.to,
            request.amount,
            request.parents,
            request.provenance,
            request.metaDigest
        );
    }

    function _key(Provenance calldata provenance, bytes32 metaDigest, address provider)
        private
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(provenance, metaDigest, provider));
    }

    function _domainNameAndVersion()
        internal
        pure
        override
        returns (string memory name, string memory version)
    {
        return ("Worldloom Assets", "1");
    }
}
