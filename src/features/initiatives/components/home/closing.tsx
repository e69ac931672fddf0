import { getFormatter, getTranslations } from "next-intl/server";

/** What the word means, and the state of the directory in plain numbers. */
export async function Closing(props: { total: number; towns: number; changedAt: string }) {
  const t = await getTranslations("home");
  const format = await getFormatter();
  const changed = new Date(props.changedAt);
  return (
    <div className="mx-auto grid max-w-[80rem] gap-x-12 gap-y-8 px-6 py-10 md:grid-cols-[3fr_2fr] md:px-8">
      <section aria-labelledby="home-learn">
        <h2 id="home-learn">{t("learn.title")}</h2>
        <p className="mt-2 max-w-[60ch]">{t("learn.text")}</p>
        <p className="mt-2">
          <a href="/learn" className="inline-flex min-h-11 items-center font-semibold">
            {t("learn.link")}
          </a>
        </p>
      </section>
      <div className="note self-start text-[0.94rem]">
        <p>{t("state.counts", { total: props.total, towns: props.towns })}</p>
        <p className="mt-2">
          {t.rich("state.changed", {
            date: () => (
              <time
                dateTime={props.changedAt}
                title={format.dateTime(changed, { dateStyle: "full", timeStyle: "short" })}
              >
                {format.dateTime(changed, { dateStyle: "long" })}
              </time>
            ),
          })}
        </p>
        <p className="mt-1">
          <a href="/data" className="inline-flex min-h-11 items-center">
            {t("state.missing")}
          </a>
        </p>
      </div>
    </div>
  );
}
