import type { LoginPayload } from '#server/auth/wallet-login.ts';

/** The text of a login payload as wallets show and sign it (EIP-4361, with the lines in the order that thirdweb checks). */
export function loginMessage(payload: LoginPayload): string {
  const optional = (name: string, value: string | undefined) => (value ? [`${name}: ${value}`] : []);
  return [
    `${payload.domain} wants you to sign in with your Ethereum account:`,
    payload.address,
    '',
    payload.statement,
    '',
    ...optional('URI', payload.uri),
    `Version: ${payload.version}`,
    ...optional('Chain ID', payload.chain_id),
    `Nonce: ${payload.nonce}`,
    `Issued At: ${payload.issued_at}`,
    `Expiration Time: ${payload.expiration_time}`,
    `Not Before: ${payload.invalid_before}`,
    ...(payload.resources ? ['Resources:', ...payload.resources.map((resource) => `- ${resource}`)] : []),
  ].join('\n');
}
