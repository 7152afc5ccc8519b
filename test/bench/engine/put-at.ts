/** Puts a value at a place of a document. */
export function putAt(
  document: object,
  place: { readonly path: readonly (string | number)[]; readonly value: unknown },
): void {
  let holder = document as Record<string | number, unknown>;
  for (const key of place.path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  holder[place.path.at(-1) ?? ''] = place.value;
}
