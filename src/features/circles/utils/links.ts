/** Whether a link works still: nobody used it, and its time has not run out. */
export function isOpen({ usedAt, expiresAt }: { usedAt: Date | null; expiresAt: Date }, now: Date): boolean {
  return usedAt === null && expiresAt > now;
}
