import { getTranslations } from "next-intl/server";
import type { InitiativeDetailDto } from "@/features/initiatives/types";
import { loadEntryPeople } from "../loaders";

/** On the page of an entry: the way to say hello, and to look after the page. */
export async function EntryPeople({ initiative: { id, slug, status } }: { initiative: InitiativeDetailDto }) {
  const loaded = await loadEntryPeople(id);
  if (loaded.state !== "ok") return null;
  const t = await getTranslations("stewards.entry");
  const { canBeReached, isLookedAfter, isOwn } = loaded;
  const path = `/initiatives/${slug}`;
  return (
    <section aria-labelledby="people" className="no-print">
      <h2 id="people">{t(isOwn ? "ownTitle" : "title")}</h2>
      {status !== "closed" && !isOwn && (
        <>
          <p className="mt-2 max-w-[60ch]">{t(canBeReached ? "text" : "nobody")}</p>
          <p className="mt-3">
            <a className="btn" href={`${path}/hello`}>
              {t(canBeReached ? "hello" : "known")}
            </a>
          </p>
        </>
      )}
      <p className="mt-3 max-w-[60ch]">
        {isOwn ? t("own") : t(isLookedAfter ? "lookedAfter" : "notLookedAfter")}{" "}
        <a href={`${path}/claim`}>{t(isOwn ? "manage" : "claim")}</a>
      </p>
      {isOwn && (
        <p className="mt-3">
          <a className="btn" href={`/board/new?initiative=${slug}`}>
            {t("post")}
          </a>
        </p>
      )}
    </section>
  );
}
