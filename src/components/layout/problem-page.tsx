import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { setStatus } from "@/lib/http";

const STATUS = { forbidden: 403, notFound: 404, gone: 410, unavailable: 503 } as const;

/**
 * A whole page that says in human words what is wrong, with the right HTTP status.
 * @param children what would help instead, for example suggestions
 */
export async function ProblemPage({
  problem,
  children,
}: {
  problem: keyof typeof STATUS;
  children?: ReactNode;
}) {
  await setStatus(STATUS[problem]);
  const t = await getTranslations("common.problems");
  return (
    <div className="page prose">
      <h1>{t(`${problem}.title`)}</h1>
      <p className="text-lg">{t(`${problem}.text`)}</p>
      {children}
      <p className="flex flex-wrap gap-3 pt-4">
        {problem === "unavailable" ? (
          // biome-ignore lint/a11y/useValidAnchor: an empty address is this page again, query and all
          <a className="btn btn-main" href="">
            {t("again")}
          </a>
        ) : (
          <a className="btn btn-main" href="/map">
            {t("toMap")}
          </a>
        )}
        <a className="btn" href="/">
          {t("toHome")}
        </a>
      </p>
    </div>
  );
}
