import { getTranslations } from "next-intl/server";
import type { Near } from "@/features/places/types";

/**
 * Asks where the examples should be near to; works without JavaScript.
 * @param typed what was asked for; shown again when it is no place we know
 */
export async function KindsNear(props: { near: Near | null; typed: string; suggestions: string[] }) {
  const { near, typed, suggestions } = props;
  const t = await getTranslations("learn.kinds");
  const unknown = Boolean(typed) && !near;
  return (
    <>
      <p className="max-w-[65ch]">{t("intro")}</p>
      <form action="/learn#kinds" method="get" className="no-print mt-3 max-w-lg">
        <label htmlFor="learn-near" className="mb-1 block font-semibold">
          {t("near")}
        </label>
        <div className="flex flex-wrap gap-2.5">
          <input
            id="learn-near"
            name="near"
            className="field min-w-44 flex-1"
            maxLength={80}
            autoComplete="postal-code"
            defaultValue={near?.value ?? typed}
            aria-invalid={unknown || undefined}
            aria-describedby={unknown ? "learn-near-error" : undefined}
          />
          <button type="submit" className="btn btn-main">
            {t("submit")}
          </button>
        </div>
      </form>
      {unknown && (
        <p id="learn-near-error" className="mt-2 text-cranberry">
          {t("unknown", { text: typed })}
        </p>
      )}
      {unknown && suggestions.length > 0 && (
        <p>
          {t("suggestions")}{" "}
          {suggestions.map((name) => (
            <a
              key={name}
              href={`/learn?near=${encodeURIComponent(name)}#kinds`}
              className="mr-4 inline-block py-1.5"
            >
              {name}
            </a>
          ))}
        </p>
      )}
      {near && (
        <p className="mt-2" role="status">
          {t("nearNow", { place: near.kind === "zip" ? `${near.value}, ${near.town.name}` : near.value })}{" "}
          <a href="/learn#kinds" className="inline-block py-1.5">
            {t("anywhere")}
          </a>
        </p>
      )}
    </>
  );
}
