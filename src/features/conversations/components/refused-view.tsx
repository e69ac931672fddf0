import { useTranslations } from "next-intl";
import type { Refusal } from "../types";

/** Why nobody can write about this post, and where to go on. */
export function RefusedView({ why }: { why: Refusal }) {
  const t = useTranslations("conversations");
  return (
    <div className="page prose">
      <h1>{t("refusals.title")}</h1>
      <p className="text-lg">{t(`refusals.${why}`)}</p>
      <p className="flex flex-wrap gap-3 pt-3">
        <a className="btn btn-main" href="/board">
          {t("refusals.toBoard")}
        </a>
        {why === "own" && (
          <a className="btn" href="/conversations">
            {t("refusals.toAll")}
          </a>
        )}
      </p>
    </div>
  );
}
