/** Keeps what was worked out for the texts that were asked for last, at most `most` of them. */
export function boundedCache<T>(most: number, work: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    const value = known === undefined && !kept.has(text) ? work(text) : (known as T);
    kept.delete(text);
    kept.set(text, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
