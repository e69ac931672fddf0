import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { env } from "@/lib/env";
import { SUGGESTED_LICENCE } from "../../constants";

/** How to have something put right: by a suggestion, or by mail to whoever runs this copy. */
export async function Corrections() {
  const t = await getTranslations("open.data.corrections");
  const email = env.OPERATOR_EMAIL;
  const address = `mailto:${email}?subject=${encodeURIComponent(t("subject"))}`;
  return (
    <InkSection id="corrections" title={t("title")}>
      <p className="max-w-[65ch]">
        {t.rich("suggest", {
          licence: SUGGESTED_LICENCE,
          suggest: (words) => <a href="/initiatives/new">{words}</a>,
        })}
      </p>
      {email && (
        <p className="note mt-4 max-w-[65ch]">
          {t.rich("mail", {
            email,
            mail: (words) => (
              <a href={address} className="underline">
                {words}
              </a>
            ),
          })}
        </p>
      )}
    </InkSection>
  );
}
