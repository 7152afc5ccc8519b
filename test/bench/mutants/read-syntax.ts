import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** A node of the compiler's syntax tree, with what matters for changing it. */
export interface SyntaxNode {
  readonly kind: string;
  readonly parentKind: string;
  /** Its field in the parent. */
  readonly role: string;
  /** First byte, and the first after the last. */
  readonly start: number;
  readonly end: number;
  readonly operator: string | undefined;
  readonly value: string | undefined;
  /** Both sides of an operation or assignment. */
  readonly operands: readonly SyntaxNode[];
  readonly children: readonly SyntaxNode[];
  /** Declaration that a name stands for. */
  readonly refersTo: number | undefined;
  /** Declares a constant. */
  readonly isConstant: boolean;
  /** Known to the compiler as a number, so that it has no type of its own. */
  readonly isLiteral: boolean;
  /** Names a place in the storage, which has to be given before it is read. */
  readonly isStoragePointer: boolean;
  /** The condition of an `if` that does nothing but revert. */
  readonly guardsRevert: boolean;
}

interface RawNode {
  readonly id?: number;
  readonly nodeType: string;
  readonly src: string;
  readonly [field: string]: unknown;
}

/** Reads the syntax of Solidity files (paths from `root`), with the ids of all declared numeric constants. */
export function readSyntax(
  root: string,
  files: readonly string[],
): { readonly trees: ReadonlyMap<string, SyntaxNode>; readonly constants: ReadonlySet<number> } {
  const compiler = require('solc') as {
    compile(input: string, callbacks: { import: (path: string) => { contents: string } }): string;
  };
  const read = (path: string) =>
    readFileSync(path.startsWith('contracts/') ? join(root, path) : require.resolve(path), 'utf8');
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(files.map((file) => [file, { content: read(file) }])),
    settings: {
      evmVersion: 'prague',
      remappings: ['solady/=solady/src/'],
      outputSelection: { '*': { '': ['ast'] } },
    },
  };
  const output = JSON.parse(
    compiler.compile(JSON.stringify(input), { import: (path) => ({ contents: read(path) }) }),
  ) as {
    readonly sources: Record<string, { readonly ast: RawNode }>;
  };
  const constants = new Set<number>();
  const trees = new Map<string, SyntaxNode>();
  for (const [file, { ast }] of Object.entries(output.sources)) {
    collectConstants(ast, constants);
    if (files.includes(file)) trees.set(file, nodeOf(ast, { kind: '', role: '', guardsRevert: false }));
  }
  return { trees, constants };
}

function collectConstants(node: RawNode, found: Set<number>): void {
  const type = (node['typeDescriptions'] as { readonly typeString?: string } | undefined)?.typeString ?? '';
  if (node['constant'] === true && node.id !== undefined && type.startsWith('uint')) found.add(node.id);
  for (const [, child] of rawChildren(node)) collectConstants(child, found);
}

function nodeOf(raw: RawNode, parent: { kind: string; role: string; guardsRevert: boolean }): SyntaxNode {
  const [start = 0, length = 0] = raw.src.split(':').map(Number);
  const isRevert = isRevertAlone(raw['trueBody'] as RawNode | undefined) && (raw['falseBody'] ?? null) === null;
  const children = rawChildren(raw).map(([role, child]) =>
    nodeOf(child, { kind: raw.nodeType, role, guardsRevert: isRevert && role === 'condition' }),
  );
  const sides = ['leftExpression', 'rightExpression', 'leftHandSide', 'rightHandSide'];
  const type = (raw['typeDescriptions'] as { readonly typeIdentifier?: string } | undefined)?.typeIdentifier ?? '';
  return {
    kind: raw.nodeType,
    parentKind: parent.kind,
    role: parent.role,
    start,
    end: start + length,
    operator: raw['operator'] as string | undefined,
    value: raw['value'] as string | undefined,
    operands: children.filter(({ role }) => sides.includes(role)),
    children,
    refersTo: raw['referencedDeclaration'] as number | undefined,
    isConstant: raw['constant'] === true,
    isLiteral: type.startsWith('t_rational'),
    isStoragePointer: type.endsWith('storage_ptr'),
    guardsRevert: parent.guardsRevert,
  };
}

function isRevertAlone(body: RawNode | undefined): boolean {
  if (body?.nodeType === 'RevertStatement') return true;
  const statements = body?.nodeType === 'Block' ? (body['statements'] as readonly RawNode[]) : [];
  return statements.length === 1 && statements[0]?.nodeType === 'RevertStatement';
}

function rawChildren(node: RawNode): [string, RawNode][] {
  return Object.entries(node).flatMap(([role, field]) =>
    [field].flat().flatMap((child): [string, RawNode][] => (isNode(child) ? [[role, child]] : [])),
  );
}

function isNode(value: unknown): value is RawNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value && 'src' in value;
}
