import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { setStatus } from "@/lib/http";

const NOTES = "/account#notes";

/** In place of what a link opens that was used, or is too old. */
export async function OverLink() {
  await setStatus(410);
  const t = await getTranslations("posting.keep.over");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">{t("text")}</p>
      <p className="pt-3">
        <a className="btn btn-main" href={NOTES}>
          {t("button")}
        </a>
      </p>
    </div>
  );
}

/** After the link of a reminder was used. */
export function KeptView({ result }: { result: "renewed" | "closed" }) {
  const t = useTranslations("posting.keep");
  return (
    <div className="page prose">
      <h1>{t(`done.${result}.title`)}</h1>
      <p className="text-lg">{t(`done.${result}.text`)}</p>
      <p className="pt-3">
        <a className="btn" href={NOTES}>
          {t("board")}
        </a>
      </p>
    </div>
  );
}
