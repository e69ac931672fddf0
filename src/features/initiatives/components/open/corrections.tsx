import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { env } from "@/lib/env";

/** How to have something put right; honest where nobody can be written to yet. */
export async function Corrections() {
  const t = await getTranslations("open.data.corrections");
  const email = env.OPERATOR_EMAIL;
  const address = `mailto:${email}?subject=${encodeURIComponent(t("subject"))}`;
  return (
    <InkSection id="corrections" title={t("title")}>
      <p className="note max-w-[65ch]">
        {email
          ? t.rich("mail", {
              email,
              mail: (words) => (
                <a href={address} className="underline">
                  {words}
                </a>
              ),
            })
          : t("none")}
      </p>
    </InkSection>
  );
}
