// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CidV1} from "../src/libraries/CidV1.sol";
import {Base} from "./utils/Base.sol";

contract CidV1Test is Base {
    function test_toUri_matchesAPublishedCid() public pure {
        vm.assertEq(
            CidV1.toUri(sha256("")),
            "ipfs://bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku",
            "the empty raw block"
        );
    }

    function test_fuzz_toUri_decodesBackToTheDigest(bytes32 digest) public pure {
        bytes memory text = bytes(CidV1.toUri(digest));
        vm.assertEq(text.length, 66, "length");
        uint256 tail;
        for (uint256 i = 8; i < 66; ++i) {
            uint8 letter = uint8(text[i]);
            uint256 value = letter >= 97 ? letter - 97 : letter - 24;
            // 58 letters hold 290 bits: two zero bits follow the digest.
            if (i == 65) tail = tail << 3 | value >> 2;
            else tail = tail << 5 | value;
        }
        vm.assertEq(bytes32(tail), digest, "digest");
    }
}
