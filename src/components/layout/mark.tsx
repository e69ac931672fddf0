/** The mark: three linked rings. Decorative; the name stands beside it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={className} aria-hidden="true" focusable="false">
      <g fill="none" strokeWidth="4">
        <circle cx="14" cy="14" r="9" stroke="var(--forest)" />
        <circle cx="26" cy="14" r="9" stroke="var(--cranberry)" />
        <circle cx="20" cy="25" r="9" stroke="var(--marigold)" />
        <path d="M14 5a9 9 0 0 1 9 9" stroke="var(--forest)" />
      </g>
    </svg>
  );
}
