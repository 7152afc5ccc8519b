import type { Network } from '#server/inference/training/network.ts';

/**
 * Writes a network as an ONNX model (IR version 8, opset 13): Gemm -> Relu -> Gemm -> Softmax over a [1, features] input.
 * Format: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3, encoded as protocol buffers.
 */
export function writeOnnx(network: Network, names: { input: string; output: string }): Uint8Array {
  const { features, hidden, labels } = network;
  const graph = message([
    ...[
      node('Gemm', [names.input, 'inputWeights', 'inputBias'], 'hiddenScores'),
      node('Relu', ['hiddenScores'], 'hidden'),
      node('Gemm', ['hidden', 'outputWeights', 'outputBias'], 'scores'),
      node('Softmax', ['scores'], names.output),
    ].map((bytes) => bytesField(1, bytes)),
    textField(2, 'intent'),
    bytesField(5, tensor('inputWeights', [features, hidden], network.inputWeights)),
    bytesField(5, tensor('inputBias', [hidden], network.inputBias)),
    bytesField(5, tensor('outputWeights', [hidden, labels], network.outputWeights)),
    bytesField(5, tensor('outputBias', [labels], network.outputBias)),
    bytesField(11, valueInfo(names.input, [1, features])),
    bytesField(12, valueInfo(names.output, [1, labels])),
  ]);
  const opset = message([textField(1, ''), numberField(2, 13)]);
  return message([numberField(1, 8), textField(2, 'worldloom'), bytesField(7, graph), bytesField(8, opset)]);
}

function node(operator: string, inputs: readonly string[], output: string): Uint8Array {
  return message([
    ...inputs.map((input) => textField(1, input)),
    textField(2, output),
    textField(3, `${operator}-${output}`),
    textField(4, operator),
  ]);
}

function tensor(name: string, shape: readonly number[], values: Float32Array): Uint8Array {
  const raw = new Uint8Array(values.length * 4);
  const view = new DataView(raw.buffer);
  values.forEach((value, index) => view.setFloat32(index * 4, value, true));
  return message([
    ...shape.map((size) => numberField(1, size)),
    numberField(2, 1),
    textField(8, name),
    bytesField(9, raw),
  ]);
}

function valueInfo(name: string, shape: readonly number[]): Uint8Array {
  const dimensions = message(shape.map((size) => bytesField(1, message([numberField(1, size)]))));
  const tensorType = message([numberField(1, 1), bytesField(2, dimensions)]);
  return message([textField(1, name), bytesField(2, message([bytesField(1, tensorType)]))]);
}

function message(fields: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, field) => sum + field.length, 0));
  let at = 0;
  for (const field of fields) {
    bytes.set(field, at);
    at += field.length;
  }
  return bytes;
}

function variableInteger(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

function numberField(field: number, value: number): Uint8Array {
  return Uint8Array.from([...variableInteger(field * 8), ...variableInteger(value)]);
}

function bytesField(field: number, value: Uint8Array): Uint8Array {
  return message([Uint8Array.from([...variableInteger(field * 8 + 2), ...variableInteger(value.length)]), value]);
}

function textField(field: number, value: string): Uint8Array {
  return bytesField(field, new TextEncoder().encode(value));
}
