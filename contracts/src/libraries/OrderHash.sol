// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Order} from "../types/Order.sol";

/// @notice The EIP-712 struct hash of an order.
library OrderHash {
    bytes32 internal constant TYPEHASH = keccak256(
        "Order(address maker,uint256 tokenId,uint256 amount,uint256 priceWei,uint256 start,uint256 end,uint256 epoch,uint256 salt)"
    );

    function structHash(Order calldata order) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, order));
    }
}
