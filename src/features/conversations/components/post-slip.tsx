import { useTranslations } from "next-intl";
import type { ShownPlace, Side } from "@/features/board/types";

type Props = { side: Side; title: string; lang: string; place: ShownPlace; href: string | null };

/** The post that a message is about, as a slip from the board. */
export function PostSlip({ side, title, lang, place, href }: Props) {
  const t = useTranslations("board.words");
  return (
    <aside className="post-slip">
      <p className="text-[0.94rem] text-quiet">
        <b className="text-ink">{t(`side.${side}`)}</b> · {t(`place.${place.level}`, { name: place.name })}
      </p>
      <p className="font-display font-bold text-[1.15rem] leading-snug" lang={lang} dir="auto">
        {href ? <a href={href}>{title}</a> : title}
      </p>
    </aside>
  );
}
