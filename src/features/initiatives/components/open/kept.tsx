import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";

const ITEMS = [
  "account",
  "session",
  "forms",
  "board",
  "mail",
  "messages",
  "introductions",
  "talk",
  "circles",
  "visitors",
  "deeds",
  "language",
  "plan",
  "suggestions",
  "reviews",
  "pages",
  "groups",
  "minutes",
  "meetings",
  "gatherings",
  "views",
  "log",
  "position",
] as const;

/** Each thing that is kept, for how long, and who sees it. */
export async function Kept() {
  const t = await getTranslations("open.privacy");
  return ITEMS.map((item) => (
    <InkSection key={item} id={item} title={t(`items.${item}.title`)}>
      <dl>
        {(["what", "long", "who"] as const).map((question) => (
          <div key={question} className="grid gap-x-8 border-line border-t py-3 sm:grid-cols-[10rem_1fr]">
            <dt className="font-semibold">{t(question)}</dt>
            <dd className="max-w-[60ch]">{t(`items.${item}.${question}`)}</dd>
          </div>
        ))}
      </dl>
    </InkSection>
  ));
}
