import { InputError } from '#engine/errors.ts';

const fractionDigits = 24;

/** Exact credits for an amount of wei as a decimal string without trailing zeros (cut after 24 fraction digits). */
export function creditsFromWei(wei: bigint | string, weiPerCredit: bigint | string): string {
  const amount = BigInt(wei);
  const unit = BigInt(weiPerCredit);
  const sign = amount < 0n ? '-' : '';
  const absolute = amount < 0n ? -amount : amount;
  let rest = absolute % unit;
  let fraction = '';
  while (rest > 0n && fraction.length < fractionDigits) {
    rest *= 10n;
    fraction += (rest / unit).toString();
    rest %= unit;
  }
  const whole = `${sign}${absolute / unit}`;
  const trimmed = fraction.replace(/0+$/, '');
  return trimmed === '' ? whole : `${whole}.${trimmed}`;
}

/** Credits for people to read: thousands separated, rounded down to four fraction digits, "< 0.0001" for dust. */
export function formatCredits(wei: bigint | string, weiPerCredit: bigint | string): string {
  const [whole = '0', fraction = ''] = creditsFromWei(wei, weiPerCredit).split('.');
  const shown = fraction.slice(0, 4).replace(/0+$/, '');
  if (whole === '0' && shown === '' && fraction !== '') return '< 0.0001';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return shown === '' ? grouped : `${grouped}.${shown}`;
}

/**
 * Wei for a typed amount of credits such as "2.5". Throws InputError `money.not-a-number` for anything that is not a
 * plain decimal and `money.too-fine` when it is not a whole number of wei.
 */
export function weiFromCredits(credits: string, weiPerCredit: bigint | string): bigint {
  const match = /^(\d{1,24})(?:[.,](\d{1,24}))?$/.exec(credits.trim());
  if (!match) {
    throw new InputError(`"${credits}" is not an amount of credits.`, {
      code: 'money.not-a-number',
      fix: 'Type a number such as 5 or 2.5.',
    });
  }
  const fraction = match[2] ?? '';
  const scaled = BigInt(`${match[1] ?? '0'}${fraction}`) * BigInt(weiPerCredit);
  const divisor = 10n ** BigInt(fraction.length);
  if (scaled % divisor !== 0n) {
    throw new InputError(`${credits} credits is finer than the smallest coin.`, {
      code: 'money.too-fine',
      fix: 'Use fewer digits behind the point.',
    });
  }
  return scaled / divisor;
}

/** Parts per billion for a percentage, rounded to a millionth of a percent. */
export function ppbFromPercent(percent: number): number {
  return Math.round(percent * 10_000_000);
}

/** A percentage as text for parts per billion, exact, such as "2.5 %". */
export function percentFromPpb(ppb: bigint | string | number): string {
  return `${creditsFromWei(BigInt(ppb), 10_000_000n)} %`;
}
