import { GameError, reportError } from '#engine/errors.ts';
import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { archetypeKinds, type WorldSpec } from '#engine/level/world-spec.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import { createRng } from '#engine/math/rng.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { type HostileKind, hostileSpec, spoilOne } from '#test/bench/engine/hostile-specs.ts';
import { giantPrompt, hostilePrompt } from '#test/bench/engine/hostile-talk.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

/** What became of a hostile input: turned down with a reason, built (as asked, or with the repairs named), or a crash. */
export interface Survival {
  readonly kind: HostileKind;
  readonly seed: number;
  readonly outcome: 'rejected' | 'built' | 'repaired' | 'crashed' | 'silent' | 'believed';
  readonly because: string;
  /** Of processor time: others on the machine must not count. */
  readonly milliseconds: number;
  /** Largest resident size that the process ever had, in mebibytes. */
  readonly peakMebibytes: number;
}

const verifyEveryNth = 10;

/** Gives the engine one hostile input and watches what it does with it. */
export function survive({ kind, seed }: { kind: HostileKind; seed: number }): Survival {
  const attempt = attemptOf(kind, seed);
  const started = process.cpuUsage();
  const result = attempt();
  const used = process.cpuUsage(started);
  return {
    kind,
    seed,
    ...result,
    milliseconds: (used.user + used.system) / 1000,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** What is tried, with everything made that is needed for it. */
function attemptOf(kind: HostileKind, seed: number): () => Outcome {
  switch (kind) {
    case 'tampered certificate': {
      const forged = tamper(seed);
      return () => believe(forged);
    }
    case 'hostile prompt':
    case 'giant prompt': {
      const prompt = kind === 'giant prompt' ? giantPrompt(seed) : hostilePrompt(seed);
      return () => build(() => planPrompt({ prompt, seed: 1 }).spec, seed);
    }
    case 'wild edit': {
      const spec = sampleSpec(archetypeKinds[seed % archetypeKinds.length] ?? 'collect', seed);
      const instruction = seed % 2 === 0 ? giantPrompt(seed) : hostilePrompt(seed);
      return () => build(() => editSpec({ spec, instruction }).spec, seed);
    }
    default: {
      const input = hostileSpec(kind, seed);
      return () => build(() => parseSpec(input), seed);
    }
  }
}

type Outcome = Pick<Survival, 'outcome' | 'because'>;

function build(read: () => WorldSpec, seed: number): Outcome {
  try {
    const spec = read();
    const level = compileLevel(spec, seed);
    if (seed % verifyEveryNth === 0) verifyLevel({ spec, seed, level });
    return judge(spec, level);
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): Outcome {
  if (!(error instanceof GameError) || error.fault !== 'input') return { outcome: 'crashed', because: String(error) };
  const { message, fix } = reportError(error);
  const said = message.length > 10 && message.length < 1000 && fix.length > 10;
  return { outcome: said ? 'rejected' : 'silent', because: message.slice(0, 200) };
}

/** Less than was asked for is fine where the level says so. */
function judge(spec: WorldSpec, level: Level): Outcome {
  const short = spec.things.filter(
    (group) => level.entities.filter((entity) => entity.group === group.id).length < group.count,
  );
  if (level.repairs.length > 0) return { outcome: 'repaired', because: level.repairs[0] ?? '' };
  return short.length === 0
    ? { outcome: 'built', because: '' }
    : { outcome: 'silent', because: `there are fewer "${short[0]?.kind}" than asked for, and nothing says why` };
}

const proofs = new Map<number, { spec: WorldSpec; certificate: object }>();

function proofOf(number: number): { spec: WorldSpec; certificate: object } {
  const known = proofs.get(number);
  if (known) return known;
  const archetype = archetypeKinds[number % archetypeKinds.length] ?? 'flyer';
  const { spec, certificate } = verifyLevel({ spec: sampleSpec(archetype, 12), seed: 12 });
  const proof = { spec, certificate: certificate ?? {} };
  proofs.set(number, proof);
  return proof;
}

/** A certificate in which one value is another, or with the spec of somebody else. */
function tamper(seed: number): { spec: WorldSpec; certificate: unknown } {
  const random = createRng(`tamper/${seed}`);
  const { spec, certificate } = proofOf(seed % archetypeKinds.length);
  if (random.chance(0.1)) return { spec: { ...spec, title: `${spec.title} ${seed}` }, certificate };
  const own = certificate as { inputTrace: number[][]; tickCount: number };
  if (random.chance(0.4)) {
    const at = random.int(0, own.inputTrace.length - 1);
    const inputTrace = own.inputTrace.map((entry, index) =>
      index === at ? entry.map((value, part) => (part === 1 ? -value - 1 : value)) : entry,
    );
    return { spec, certificate: { ...own, inputTrace } };
  }
  // Without the estimate, which proves nothing and so is not proven either.
  return { spec, certificate: spoilOne(own, random) };
}

function believe(claim: { spec: WorldSpec; certificate: unknown }): Outcome {
  try {
    const { holds, because } = replayCertificate(claim);
    if (!holds) return { outcome: 'rejected', because };
    // Other inputs that win and end in the same state (a stick that a flyer has no use for) prove as much as the first ones.
    const own = claimOf(claim.certificate);
    const honest = [...proofs.values()].some(({ certificate }) => claimOf(certificate) === own);
    return honest ? { outcome: 'built', because } : { outcome: 'believed', because };
  } catch (error) {
    return { outcome: 'crashed', because: String(error) };
  }
}

/** What a certificate claims, without the inputs that prove it and the estimate that is no part of the proof. */
function claimOf(certificate: unknown): string {
  return canonicalJson({ ...(certificate as object), inputTrace: [], difficultyEstimate: 0 });
}
