import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { InkSection } from "@/components/ui/ink-section";
import type { OwnPostDto } from "../../serializers/manage";
import { ResultNote } from "../result-note";

/** Everything that somebody posted, on her account page. */
export function MyNotes({ posts, result }: { posts: OwnPostDto[]; result: string | string[] | undefined }) {
  const [t, w] = [useTranslations("posting.account"), useTranslations("board.words")];
  return (
    <InkSection id="notes" title={t("title")}>
      <ResultNote result={result} words={{ deleted: t("deleted") }} />
      {posts.length === 0 && <p>{t("none")}</p>}
      <ul>
        {posts.map(({ id, side, texts: [text], state }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b py-2.5">
            <span className="inline-flex items-center gap-1.5 text-[0.94rem]">
              <Icon name={side === "need" ? "hand-open" : "hand-extended"} />
              {w(`side.${side}`)}
            </span>
            <a
              href={`/board/${id}/manage`}
              lang={text.lang}
              className="min-w-0 flex-1 basis-48 font-semibold"
            >
              {text.title}
            </a>
            <span className="text-quiet">{w(`state.${state}`)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-3">
        <a className="btn" href="/board/new?side=need">
          {t("need")}
        </a>
        <a className="btn" href="/board/new?side=offer">
          {t("offer")}
        </a>
      </p>
    </InkSection>
  );
}
