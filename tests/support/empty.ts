// What "server-only" is outside of Next.
export {};
