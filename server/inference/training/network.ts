import type { Rng } from '#engine/math/rng.ts';

/** A two-layer perceptron: features -> ReLU hidden -> softmax labels. Matrices are row-major, one row per input. */
export interface Network {
  readonly features: number;
  readonly hidden: number;
  readonly labels: number;
  readonly inputWeights: Float32Array;
  readonly inputBias: Float32Array;
  readonly outputWeights: Float32Array;
  readonly outputBias: Float32Array;
}

/** Sparse features with the index of the right label. */
export interface Sample {
  readonly features: ReadonlyMap<number, number>;
  readonly label: number;
}

/** A network with small random weights (He et al. 2015 for the first layer). */
export function createNetwork(shape: { features: number; hidden: number; labels: number }, rng: Rng): Network {
  const fill = (length: number, scale: number) => Float32Array.from({ length }, () => (rng.next() * 2 - 1) * scale);
  return {
    ...shape,
    inputWeights: fill(shape.features * shape.hidden, 0.25),
    inputBias: new Float32Array(shape.hidden),
    outputWeights: fill(shape.hidden * shape.labels, Math.sqrt(2 / shape.hidden)),
    outputBias: new Float32Array(shape.labels),
  };
}

/** Probabilities of the labels, and the hidden activations that led to them. */
export function forward(
  network: Network,
  features: ReadonlyMap<number, number>,
): { hidden: Float32Array; probabilities: Float32Array } {
  const hidden = Float32Array.from(network.inputBias);
  for (const [feature, weight] of features) {
    const row = feature * network.hidden;
    for (let unit = 0; unit < network.hidden; unit += 1) {
      hidden[unit] = (hidden[unit] ?? 0) + weight * (network.inputWeights[row + unit] ?? 0);
    }
  }
  for (let unit = 0; unit < network.hidden; unit += 1) hidden[unit] = Math.max(0, hidden[unit] ?? 0);
  const scores = Float32Array.from(network.outputBias);
  for (let unit = 0; unit < network.hidden; unit += 1) {
    const row = unit * network.labels;
    for (let label = 0; label < network.labels; label += 1) {
      scores[label] = (scores[label] ?? 0) + (hidden[unit] ?? 0) * (network.outputWeights[row + label] ?? 0);
    }
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, value) => sum + value, 0);
  return { hidden, probabilities: powers.map((value) => value / total) };
}

/** One step of stochastic gradient descent on cross-entropy with weight decay; returns the loss before the step. */
export function trainStep(network: Network, sample: Sample, rate: number): number {
  const { hidden, probabilities } = forward(network, sample.features);
  const scoreErrors = probabilities.map((value, label) => value - (label === sample.label ? 1 : 0));
  const hiddenErrors = new Float32Array(network.hidden);
  for (let unit = 0; unit < network.hidden; unit += 1) {
    const row = unit * network.labels;
    let error = 0;
    for (let label = 0; label < network.labels; label += 1) {
      const weight = network.outputWeights[row + label] ?? 0;
      error += (scoreErrors[label] ?? 0) * weight;
      network.outputWeights[row + label] =
        weight - rate * ((scoreErrors[label] ?? 0) * (hidden[unit] ?? 0) + 1e-5 * weight);
    }
    hiddenErrors[unit] = (hidden[unit] ?? 0) > 0 ? error : 0;
  }
  for (let label = 0; label < network.labels; label += 1) {
    network.outputBias[label] = (network.outputBias[label] ?? 0) - rate * (scoreErrors[label] ?? 0);
  }
  for (let unit = 0; unit < network.hidden; unit += 1) {
    network.inputBias[unit] = (network.inputBias[unit] ?? 0) - rate * (hiddenErrors[unit] ?? 0);
  }
  for (const [feature, weight] of sample.features) {
    const row = feature * network.hidden;
    for (let unit = 0; unit < network.hidden; unit += 1) {
      network.inputWeights[row + unit] =
        (network.inputWeights[row + unit] ?? 0) - rate * weight * (hiddenErrors[unit] ?? 0);
    }
  }
  return -Math.log(Math.max(1e-9, probabilities[sample.label] ?? 0));
}
