const joints =
  /\s*(?:[;；。\n]|[.!！](?=\s|$)|[,，]\s*(?:and then|then|and|y luego|luego|y|然后|并且|再)?\s|，|\s+and then\s+|\s+then\s+|\s+y luego\s+|然后|并且|并(?=叫|改|命|取|把|加))\s*/iu;
// "and" starts a new clause only before a verb: "night and add a boat", but not "a lighthouse and a boat".
const beforeVerb =
  /\s+(?:and|y|e)\s+(?=(?:add|remove|delete|make|put|place|set|change|rename|replace|move|give|turn|call|two more|more|less|fewer|no|a[ñn]ade|agrega|quita|elimina|pon|haz|cambia|renombra|reemplaza|mueve|borra|mete|saca|suma|dale|ponle|pon[eé]|sube|s[uú]bele|baja|b[aá]jale|deja|pinta|pasa|que|echa|incluye|coloca|convierte|c[aá]mbiale|c[aá]mbialo|agreg[aá]|qu[ií]tale|m[eé]tele|sustituye|sin|cuando|m[aá]s|menos|que sea|sin|call|name|title|ll[aá]mal[oa]|t[ií]tulal[oa]|nombra)\b)/iu;

/** Splits an instruction into clauses at stops, commas and joining words, never inside quotation marks. */
export function splitClauses(instruction: string): string[] {
  const quoted: string[] = [];
  const masked = instruction.replace(/["“«「『《][^"”»」』》]*["”»」』》]/g, (text) => {
    quoted.push(text);
    return `\uE000${quoted.length - 1}\uE001`;
  });
  return masked
    .split(joints)
    .flatMap((part) => part.split(beforeVerb))
    .map((part) => part.replace(/\uE000(\d+)\uE001/g, (_, index: string) => quoted[Number(index)] ?? '').trim())
    .filter((part) => part !== '')
    .slice(0, 20);
}
