import { InputError } from '#engine/errors.ts';

/** A name as others will see it: one line, no invisible characters. Throws InputError `input.name`. */
export function cleanPlayerName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim();
  if (clean === '') {
    throw new InputError('The name has no visible character.', {
      code: 'input.name',
      fix: 'Use a name with at least one letter or emoji.',
    });
  }
  return clean;
}
