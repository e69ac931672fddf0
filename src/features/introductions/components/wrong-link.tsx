import { getTranslations } from "next-intl/server";
import { setStatus } from "@/lib/http";

/** In place of the page of a link that opens nothing. */
export async function WrongLink() {
  await setStatus(404);
  const t = await getTranslations("introductions.consent.wrong");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">{t("text")}</p>
    </div>
  );
}
