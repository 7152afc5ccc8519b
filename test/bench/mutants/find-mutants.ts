import type { SyntaxNode } from './read-syntax.ts';

/** One change of one place in the Solidity that some test must notice. */
export interface Mutant {
  /** What switches it on, from 1. */
  readonly id: number;
  readonly file: string;
  readonly line: number;
  /** The whole line that it begins in. */
  readonly code: string;
  readonly from: string;
  /** Empty where a statement is left out. */
  readonly to: string;
}

/** A mutant and how it is woven into its file: bytes `start` to `end` are replaced while it is switched on. */
export interface PlacedMutant extends Mutant {
  readonly start: number;
  readonly end: number;
  /** `to` as the compiler is to read it. */
  readonly changed: string;
  readonly form: 'expression' | 'statement' | 'guard';
}

type Place = Omit<PlacedMutant, 'id' | 'file' | 'line' | 'code' | 'from' | 'to'>;

/** What an operator becomes. */
const flips: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '==': '!=',
  '!=': '==',
  '&&': '||',
  '||': '&&',
  '&': '|',
  '|': '&',
  '>>': '<<',
  '<<': '>>',
};

/** Every mutant of a file, in the order of its text; ids go on from `firstId`. `text` holds one character per byte. */
export function findMutants(options: {
  readonly file: string;
  readonly text: string;
  readonly syntax: SyntaxNode;
  readonly constants: ReadonlySet<number>;
  readonly firstId: number;
}): PlacedMutant[] {
  const { file, text, syntax, constants, firstId } = options;
  const places = [...placesIn(syntax, text, constants)].toSorted((left, right) => left.start - right.start);
  return places.map((place, index) => ({
    ...place,
    id: firstId + index,
    file,
    line: text.slice(0, place.start).split('\n').length,
    code: oneLine(text.slice(text.lastIndexOf('\n', place.start) + 1, text.indexOf('\n', place.start))),
    from: oneLine(text.slice(place.start, place.end)),
    to: oneLine(place.changed),
  }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function* placesIn(node: SyntaxNode, text: string, constants: ReadonlySet<number>): Generator<Place> {
  yield* placesOf(node, text, constants);
  for (const child of node.children) {
    // A constant cannot depend on a switch; an unraised counter would only run until the gas is gone.
    const isFixed =
      child.isConstant ||
      child.kind === 'ArrayTypeName' ||
      child.role === 'loopExpression' ||
      child.kind === 'InlineAssembly';
    if (!isFixed) yield* placesIn(child, text, constants);
  }
}

function* placesOf(node: SyntaxNode, text: string, constants: ReadonlySet<number>): Generator<Place> {
  const { start, end, operator = '' } = node;
  const [left, right] = node.operands;
  const flipped = flips[operator];
  if (node.kind === 'BinaryOperation' && left && right && flipped !== undefined && !node.isLiteral) {
    yield { start, end, form: 'expression', changed: `${slice(text, left)} ${flipped} ${slice(text, right)}` };
  }
  if (node.kind === 'ExpressionStatement' || node.kind === 'EmitStatement') {
    const [assigned] = node.children;
    const turned = assigned?.kind === 'Assignment' ? flips[assigned.operator ?? ''] : undefined;
    const [target, value] = assigned?.operands ?? [];
    if (target?.isStoragePointer !== true) yield { start, end: end + 1, form: 'statement', changed: '' };
    if (target && value && turned !== undefined) {
      yield {
        start,
        end: end + 1,
        form: 'statement',
        changed: `${slice(text, target)} ${turned} ${slice(text, value)};`,
      };
    }
  }
  if (node.role === 'condition' && node.parentKind === 'IfStatement') {
    yield { start, end, form: 'expression', changed: 'false' };
    if (!node.guardsRevert) yield { start, end, form: 'expression', changed: 'true' };
  }
  if (node.kind === 'UnaryOperation' && operator === '!') {
    yield { start, end, form: 'expression', changed: text.slice(start + 1, end) };
  }
  if (node.kind === 'Literal' && (node.value === 'true' || node.value === 'false')) {
    yield { start, end, form: 'expression', changed: node.value === 'true' ? 'false' : 'true' };
  }
  if (node.kind === 'Identifier' && node.refersTo !== undefined && constants.has(node.refersTo)) {
    yield { start, end, form: 'expression', changed: `(${slice(text, node)} + 1)` };
  }
  if (node.kind === 'ModifierInvocation' && slice(text, node) === 'nonReentrant') {
    yield { start, end, form: 'guard', changed: '' };
  }
}

function slice(text: string, node: SyntaxNode): string {
  return text.slice(node.start, node.end);
}
