import { getTranslations } from "next-intl/server";
import { NearField } from "@/features/places/components/near-field";
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
      <div className="mt-3">
        <NearField
          id="learn-near"
          action="/learn#kinds"
          words={{ label: t("near"), submit: t("submit") }}
          help={unknown ? t("unknown", { text: typed }) : undefined}
          isError={unknown}
          defaultValue={near?.value ?? typed}
        />
      </div>
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
