// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Pull payments
/// @notice Money that is owed to an account waits until it is taken out, so that nobody can block anybody.
/// Token address zero means the native coin. Tokens that take a part of a transfer are refused.
interface IPullPayments {
    /// @notice Thrown when the receiver is the zero address.
    error ZeroAddress();
    /// @notice Thrown when nothing would be paid.
    error ZeroAmount();
    /// @notice Thrown when the native coin sent is not the amount due, in wei.
    error WrongValue(uint256 sent, uint256 expected);
    /// @notice Thrown when a token delivered less than was due.
    error ShortTransfer(uint256 arrived, uint256 expected);
    /// @notice Thrown when an amount does not fit 96 bits.
    error AmountTooLarge(uint256 amount);
    /// @notice Thrown when an account has nothing credited in this token.
    error NothingToWithdraw(address account, address token);

    /// @notice Emitted when money is owed to an account.
    event Owed(address indexed account, address indexed token, uint256 amount);
    /// @notice Emitted when an account's money was paid out to `to`.
    event PaidOut(address indexed account, address indexed token, address to, uint256 amount);

    /// @notice Pays out all that is owed to the caller in a token to `to`.
    function withdraw(address token, address to) external;

    /// @notice Pays out all that is owed to an account to that account. Anyone may call.
    function withdrawFor(address account, address token) external;

    /// @notice What an account can take out now.
    function owedTo(address account, address token) external view returns (uint256);
}
