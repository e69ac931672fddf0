/** A value and the version of the data it was built from. */
export type Versioned<T> = { key: string; value: T };

type Slot<T> = { current: Versioned<T> | null; flight: Promise<Versioned<T>> | null };

// Pages and routes each get a copy of a module: the slots are shared by way of the global object.
const shared = globalThis as typeof globalThis & { commonsSlots?: Map<string, Slot<unknown>> };

/**
 * Keeps one expensive value per process that belongs to a version of the data.
 * @param name unique per process
 * @param build reads the value and, in the same moment, the version it belongs to
 * @returns a getter: given the version that the database has now, answers a value at least that new;
 *   never two builds at once
 */
export function versionedCache<T>(
  name: string,
  build: () => Promise<Versioned<T>>,
): (key: string) => Promise<T> {
  shared.commonsSlots ??= new Map();
  const slots = shared.commonsSlots;
  const slot = (slots.get(name) ?? { current: null, flight: null }) as Slot<T>;
  slots.set(name, slot as Slot<unknown>);

  const start = (): Promise<Versioned<T>> => {
    const flight = build().then((built) => {
      slot.current = built;
      return built;
    });
    slot.flight = flight;
    const land = () => {
      if (slot.flight === flight) slot.flight = null;
    };
    flight.then(land, land);
    return flight;
  };

  return async (key) => {
    if (slot.current?.key === key) return slot.current.value;
    // A build under way may have begun before the version that the caller saw.
    if (slot.flight) {
      const landed = await slot.flight;
      if (landed.key === key) return landed.value;
    }
    if (slot.current?.key === key) return slot.current.value;
    return (await (slot.flight ?? start())).value;
  };
}
