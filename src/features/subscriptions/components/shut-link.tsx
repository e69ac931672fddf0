import { getTranslations } from "next-intl/server";
import { setStatus } from "@/lib/http";
import { LinkForm } from "./link-form";

/** In place of a page whose link is too old or wrong: offers a fresh one. */
export async function ShutLink({ state }: { state: "expired" | "wrong" }) {
  await setStatus(state === "expired" ? 410 : 404);
  const t = await getTranslations(`subscriptions.shut.${state}`);
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">{t("text")}</p>
      <LinkForm />
    </div>
  );
}
