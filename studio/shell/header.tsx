import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { Activity, Coins, Gamepad2, LogOut, Search, Sparkles, Store, Trophy, User, Wallet } from 'lucide-react';
import { type ComponentType } from 'react';
import { keepSession, requireSession, useSession } from '#studio/session/session.ts';
import { goTo, type Route, routeHash } from '#studio/shell/router.ts';
import { guarded, tell } from '#studio/shell/tell.ts';
import { findWallets } from '#studio/wallet/find-wallets.ts';

const places = [
  { page: 'home', label: 'Create', icon: Sparkles },
  { page: 'market', label: 'Market', icon: Store },
  { page: 'together', label: 'Together', icon: Trophy },
  { page: 'earnings', label: 'Earnings', icon: Coins },
] as const satisfies readonly { page: Route['page']; label: string; icon: ComponentType }[];

const pageOfPlace = {
  home: 'home',
  level: 'home',
  market: 'market',
  item: 'market',
  together: 'together',
  earnings: 'earnings',
  health: null,
} as const satisfies Record<Route['page'], string | null>;

async function connectWallet(rdns: string | null): Promise<void> {
  const { connectWallet: connect } = await import('#studio/wallet/connect.ts');
  const { player } = await connect(rdns);
  tell('Wallet connected', `Signed in as ${player.name}.`);
}

/** One line for each wallet of this browser; one line that says what is missing when there is none. */
function WalletItems() {
  const { data: wallets = [] } = useQuery({ queryKey: ['wallets'], queryFn: findWallets, staleTime: 0 });
  const items = wallets.length > 0 ? wallets.map(({ info }) => info) : [{ name: 'a wallet', rdns: null, icon: '' }];
  return items.map(({ name, rdns, icon }) => (
    <Menu.Item
      key={rdns}
      leftSection={
        icon?.startsWith('data:image/') ? <img src={icon} alt="" width={16} height={16} /> : <Wallet size={16} />
      }
      onClick={() => guarded(() => connectWallet(rdns))}
      data-testid="connect-wallet"
    >
      Connect {name}
    </Menu.Item>
  ));
}

function PlayerMenu() {
  const player = useSession(({ session }) => session?.player);
  if (!player) {
    return (
      <Button
        size="sm"
        variant="light"
        leftSection={<User size={16} />}
        onClick={() => guarded(requireSession)}
        data-testid="sign-in"
      >
        <span className="player-name">Sign in</span>
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          data-testid="player-name"
          leftSection={<User size={16} color={`hsl(${player.hue} 80% 70%)`} />}
        >
          <span className="player-name">{player.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {player.wallet ? `Wallet ${player.wallet.slice(0, 6)}…${player.wallet.slice(-4)}` : 'Guest of this browser'}
        </Menu.Label>
        {!player.wallet && <WalletItems />}
        <Menu.Item leftSection={<Activity size={16} />} onClick={() => goTo({ page: 'health' })}>
          Health of the server
        </Menu.Item>
        {player.wallet && (
          // Only a wallet can come back: signing a guest out would throw the guest's worlds away.
          <Menu.Item leftSection={<LogOut size={16} />} onClick={() => keepSession(null)}>
            Sign out
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Brand, pages, the command palette and who is signed in. */
export function Header({ route }: { readonly route: Route }) {
  return (
    <header className="header">
      <a className="brand" href={routeHash({ page: 'home' })} aria-label="Worldloom studio">
        <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="9" fill="#1b2142" />
          <path d="M4 23l7-13 5 9 4-6 8 10z" fill="var(--mantine-color-accent-5)" />
          <circle cx="23" cy="9" r="3" fill="var(--mantine-color-accent-1)" />
        </svg>
        <span>Worldloom</span>
      </a>
      <nav style={{ display: 'flex', gap: 2, marginInline: 'auto' }} aria-label="Pages">
        {places.map(({ page, label, icon: Icon }) => (
          <a
            key={page}
            className="nav-link"
            href={routeHash({ page })}
            aria-current={pageOfPlace[route.page] === page ? 'page' : undefined}
            aria-label={label}
          >
            <Icon size={17} />
            <span>{label}</span>
          </a>
        ))}
        <a className="nav-link" href="/" aria-label="Play">
          <Gamepad2 size={17} />
          <span>Play</span>
        </a>
      </nav>
      <Tooltip label="All commands (Ctrl+K)">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          onClick={spotlight.open}
          aria-label="All commands"
          data-testid="open-palette"
        >
          <Search size={18} />
        </ActionIcon>
      </Tooltip>
      <PlayerMenu />
    </header>
  );
}
