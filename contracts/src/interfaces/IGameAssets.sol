// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Provenance, MintRequest} from "../types/Provenance.sol";
import {IRoyaltyGraph} from "./IRoyaltyGraph.sol";

/// @title Game assets
/// @notice ERC-1155 of generated assets. Token id = node id in the royalty graph. A remix is a mint with parents.
/// ERC-2981 names a forwarder per token, so that money from foreign markets keeps its attribution.
interface IGameAssets {
    /// @notice Thrown when no such asset was minted here.
    error UnknownAsset(uint256 id);
    /// @notice Thrown when this provenance and metadata were minted before, as `id`.
    error AlreadyMinted(uint256 id);
    /// @notice Thrown when the provider did not sign exactly this for the caller.
    error InvalidReceipt(address provider);
    /// @notice Thrown when no unit or no use is asked for.
    error ZeroQuantity();
    /// @notice Thrown when the metadata digest is empty.
    error EmptyMetadata();
    /// @notice Thrown when the caller is not the asset's creator.
    error NotCreator(address caller, address creator);
    /// @notice Thrown when the creator has set no price per use.
    error UsePriceNotSet(uint256 id);
    /// @notice Thrown when the native coin sent is not price x times, in wei.
    error WrongValue(uint256 sent, uint256 expected);

    /// @notice Emitted when an asset is minted; the provenance is on chain only here and in the key.
    event Generated(
        uint256 indexed id,
        address indexed creator,
        address indexed to,
        uint256 amount,
        uint256[] parents,
        Provenance provenance,
        bytes32 metaDigest
    );
    /// @notice Emitted beside `Generated` when a provider's receipt was checked; anybody can check it again.
    event Attested(uint256 indexed id, address indexed provider, bytes receipt);
    /// @notice Emitted when the creator sets the price of one use, in wei (0 = not for use).
    event UsePriceSet(uint256 indexed id, uint256 price);
    /// @notice Emitted when uses of an asset were paid.
    event Used(uint256 indexed id, address indexed user, uint256 times, uint256 paid);
    /// @notice ERC-7572: emitted when the contract metadata changed (once, at deployment).
    event ContractURIUpdated();

    /// @notice Mints an asset; the caller becomes its creator and node owner in the graph.
    /// @return id token id = node id
    function mint(MintRequest calldata request) external returns (uint256 id);

    /// @notice Mints an asset whose making a provider vouches for. Nobody can mint the same before its creator does:
    /// attested assets are told apart from unattested ones and from those of other providers.
    /// @param receipt EIP-712 `Receipt(address creator,Provenance provenance,uint256[] parents)` by the provider, where
    /// the creator is the caller
    /// @return id token id = node id
    function mintAttested(MintRequest calldata request, address provider, bytes calldata receipt)
        external
        returns (uint256 id);

    /// @notice Sets the price of one use, in wei. Creator only.
    function setUsePrice(uint256 id, uint256 price) external;

    /// @notice Pays for `times` uses; the value sent must be exactly price x times.
    function use(uint256 id, uint256 times) external payable;

    /// @notice Turns money that lies at a token's forwarder into royalty in the graph. Anyone may call.
    function sweep(uint256 id, address token) external;

    /// @notice Price of one use, in wei; 0 = not for use.
    function usePriceOf(uint256 id) external view returns (uint256);

    /// @notice sha2-256 digest of the metadata JSON.
    function metaDigestOf(uint256 id) external view returns (bytes32);

    /// @notice The asset minted with exactly this provenance and metadata, or 0.
    /// @param provider who signed its receipt, or the zero address when nobody did
    function assetOf(Provenance calldata provenance, bytes32 metaDigest, address provider)
        external
        view
        returns (uint256 id);

    /// @notice The EIP-712 digest that a provider signs for a creator.
    function hashReceipt(
        address creator,
        Provenance calldata provenance,
        uint256[] calldata parents
    ) external view returns (bytes32);

    /// @notice Address that stands for one token towards foreign markets.
    function forwarderOf(uint256 id) external view returns (address);

    /// @notice ERC-2981: `price * (rate + stack)`, rounded up, to the token's forwarder.
    function royaltyInfo(uint256 id, uint256 price)
        external
        view
        returns (address receiver, uint256 amount);

    /// @notice ERC-7572 metadata of the whole contract, as a data URI.
    function contractURI() external pure returns (string memory);

    /// @notice The royalty graph all money goes through.
    function graph() external view returns (IRoyaltyGraph);
}
