import { useTranslations } from "next-intl";

/** The way to what keeps others who use this device out. */
export function SharedHint() {
  const t = useTranslations("conversations.shared");
  return (
    <p className="mt-8 max-w-[60ch] text-[0.94rem] text-quiet">
      {t.rich("text", { link: (words) => <a href="/account#sessions">{words}</a> })}
    </p>
  );
}
