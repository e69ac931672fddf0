/** Whether the visitor asked for less movement. */
export const wantsCalm = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
