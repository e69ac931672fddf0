import { getLocale, getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { LanguageLinks } from "./language-links";

/** Who runs this copy, languages as words, and the small print. */
export async function SiteFooter() {
  const t = await getTranslations("common");
  const locale = await getLocale();
  return (
    <footer className="no-print border-t-2 border-ink bg-paper">
      <div className="mx-auto grid w-full max-w-6xl gap-6 px-6 py-8 text-[0.94rem] md:grid-cols-[1fr_auto]">
        <div className="max-w-[62ch] space-y-2 text-quiet">
          <p>{operatorLine(t)}</p>
          <p>{t("footer.sources")}</p>
          <p>{t("footer.code")}</p>
        </div>
        <div className="md:text-right">
          <LanguageLinks current={locale} label={t("nav.languages")} />
          <ul className="flex flex-wrap gap-x-5 md:justify-end">
            <FooterLink href="/data">{t("nav.data")}</FooterLink>
            <FooterLink href="/privacy">{t("nav.privacy")}</FooterLink>
          </ul>
        </div>
      </div>
    </footer>
  );
}

function operatorLine(t: Awaited<ReturnType<typeof getTranslations<"common">>>) {
  const { OPERATOR_NAME: name, OPERATOR_EMAIL: email } = env;
  if (!name) return t("footer.operatorUnnamed");
  if (!email) return t("footer.operator", { name });
  return t.rich("footer.operatorWith", {
    name,
    email,
    mail: (text) => <a href={`mailto:${email}`}>{text}</a>,
  });
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="inline-flex min-h-11 items-center">
        {children}
      </a>
    </li>
  );
}
