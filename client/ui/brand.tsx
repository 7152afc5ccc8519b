/** The two threads of the logo. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" strokeWidth="2.6" strokeLinecap="round" aria-hidden="true">
      <path d="M4 11c4 0 4 10 8 10s4-10 8-10 4 10 8 10" stroke="#ffc466" />
      <path d="M4 21c4 0 4-10 8-10s4 10 8 10 4-10 8-10" stroke="#7fd6c2" />
    </svg>
  );
}
