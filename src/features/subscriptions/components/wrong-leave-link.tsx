import { getTranslations } from "next-intl/server";
import { setStatus } from "@/lib/http";

/** In place of the page of a link that leaves no list. */
export async function WrongLeaveLink() {
  await setStatus(404);
  const t = await getTranslations("subscriptions.leave.wrong");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">{t("text")}</p>
    </div>
  );
}
