/** Strips across a Letter page. */
const STRIPS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/** Strips to cut along the dashes and tear off, each with the address; turned, so that they hang. */
export function TearOffs({ title, address }: { title: string; address: string }) {
  const host = address.split("/", 1)[0] ?? "";
  return (
    <ul className="mt-3 flex h-[1.95in] flex-none border-black border-t border-dashed">
      {STRIPS.map((strip) => (
        <li
          key={strip}
          className="flex flex-1 flex-col items-center justify-center p-1 text-center border-black border-l border-dashed text-[8.5pt] leading-tight [writing-mode:vertical-rl] last:border-r"
        >
          <span className="font-bold">{title}</span>
          <span className="[overflow-wrap:anywhere]">
            {host}
            <wbr />
            {address.slice(host.length)}
          </span>
        </li>
      ))}
    </ul>
  );
}
