/** EIP-1193: what a wallet is asked through. */
export interface WalletProvider {
  request(call: { method: string; params?: unknown }): Promise<unknown>;
}

/** A wallet of this browser as it announces itself (EIP-6963). */
export interface WalletAnnouncement {
  readonly info: { readonly name: string; readonly rdns: string; readonly icon?: string };
  readonly provider: WalletProvider;
}

const announcementMilliseconds = 300;

/** The wallets of this browser: each answers when all are asked (EIP-6963). None after 300 ms is none. */
export async function findWallets(): Promise<readonly WalletAnnouncement[]> {
  const found = new Map<string, WalletAnnouncement>();
  const hear = (event: Event) => {
    if (!(event instanceof CustomEvent) || !event.detail?.provider) return;
    const announced = event.detail as WalletAnnouncement;
    found.set(announced.info.rdns, announced);
  };
  addEventListener('eip6963:announceProvider', hear);
  dispatchEvent(new Event('eip6963:requestProvider'));
  await new Promise((resolve) => setTimeout(resolve, announcementMilliseconds));
  removeEventListener('eip6963:announceProvider', hear);
  return [...found.values()];
}
