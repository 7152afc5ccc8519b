declare module 'gltf-validator' {
  /** Report of the Khronos glTF validator, as far as it is read here. */
  export interface ValidationReport {
    readonly issues: {
      readonly numErrors: number;
      readonly messages: readonly { readonly message: string; readonly severity: number }[];
    };
  }
  /** Checks a GLB or glTF file. */
  export function validateBytes(bytes: Uint8Array): Promise<ValidationReport>;
}
