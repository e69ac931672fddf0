import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { PageLinks } from "@/components/ui/page-links";
import type { Taxonomy } from "@/features/initiatives/types";
import { QueueKeys } from "@/features/proposals/components/desk/queue-keys";
import { tendEntryAction } from "../../actions/desk";
import type { QueuePage } from "../../types";
import { StaleRow } from "./stale-row";

type Show = "due" | "websites";

type Props = {
  show: Show;
  queue: QueuePage;
  counts: Record<Show, number>;
  checksWebsites: boolean;
  lastVisit: string | null;
  taxonomy: Taxonomy;
};

/** Entries that an editor is entrusted with and should look at: the latest that are looked at most come first. */
export async function StaleQueue({ show, queue, counts, taxonomy, ...visits }: Props) {
  const [t, locale] = [await getTranslations("freshness.desk"), await getLocale()];
  const kinds = new Map(taxonomy.kinds.map(({ key, labels }) => [key, labels[locale]]));
  return (
    <div className="page max-w-[60rem]">
      <QueueKeys />
      <p className="no-print mb-4">
        <a href="/desk">{t("toDesk")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <Views show={show} counts={counts} />
      {show === "websites" && <Visits {...visits} />}
      {/* Also around nothing: it says what was done with the last one. */}
      <Form action={tendEntryAction} className="mt-4">
        {queue.rows.length === 0 ? (
          <p className="mt-2 font-semibold">{t(`empty.${show}`)}</p>
        ) : (
          <ul className="mt-2 border-ink border-t-2">
            {queue.rows.map((row) => (
              <StaleRow key={row.id} row={row} kind={kinds.get(row.kind) ?? row.kind} />
            ))}
          </ul>
        )}
      </Form>
      <Pages show={show} queue={queue} />
      <p className="no-print mt-8 text-quiet">{t("keys")}</p>
    </div>
  );
}

async function Views({ show, counts }: { show: Show; counts: Record<Show, number> }) {
  const t = await getTranslations("freshness.desk");
  return (
    <nav aria-label={t("views")} className="mt-6 flex flex-wrap gap-2">
      {(["due", "websites"] as const).map((one) => (
        <a
          key={one}
          className="chip"
          href={one === "due" ? "/desk/freshness" : "/desk/freshness?show=websites"}
          aria-current={one === show ? "true" : undefined}
        >
          {t(`show.${one}`)} <span className="count">{counts[one]}</span>
        </a>
      ))}
    </nav>
  );
}

/** Whether this copy looks at websites at all, and when it did last. */
async function Visits({ checksWebsites, lastVisit }: Pick<Props, "checksWebsites" | "lastVisit">) {
  const [t, format] = [await getTranslations("freshness.desk.visits"), await getFormatter()];
  const date = lastVisit && format.dateTime(new Date(lastVisit), { dateStyle: "long" });
  return (
    <p className="note mt-6">
      {t(checksWebsites ? "on" : "off")} {date ? t("last", { date }) : t("never")}
    </p>
  );
}

async function Pages({ show, queue: { page, pages } }: Pick<Props, "show" | "queue">) {
  const t = await getTranslations("freshness.desk");
  const href = (to: number) => {
    const params = new URLSearchParams({
      ...(show !== "due" && { show }),
      ...(to > 1 && { page: String(to) }),
    });
    return params.size > 0 ? `/desk/freshness?${params}` : "/desk/freshness";
  };
  const words = {
    ...{ label: t("pages"), previous: t("previous"), next: t("next") },
    page: t("page", { page, pages }),
  };
  return <PageLinks page={page} pages={pages} href={href} words={words} />;
}
