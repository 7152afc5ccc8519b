/** What one credit is in the smallest unit of the chain's coin: people read credits, contracts count wei. */
export const weiPerCredit = 1_000_000_000_000_000n;
