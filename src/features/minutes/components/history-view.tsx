import { getFormatter, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { restoreTextAction } from "../actions/text";
import type { HistoryPage } from "../loaders/text";
import type { VersionDto } from "../types";
import "./minutes.css";

/** Every version of a text, the newest first, with the means to take one back. */
export async function HistoryView({ page }: { page: HistoryPage }) {
  const [t, format] = [await getTranslations("minutes.history"), await getFormatter()];
  const { id, slug, title, titleLang, startsAt, items } = page;
  return (
    <div className="page max-w-[56rem]">
      <p className="mb-4">
        <a
          className="inline-flex min-h-11 items-center"
          href={`/groups/${slug}/meetings/${id}/text`}
          lang={titleLang}
        >
          <bdi>
            {title}, {format.dateTime(new Date(startsAt), { dateStyle: "long" })}
          </bdi>
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <ol className="mt-8 border-ink border-t-2">
        {items.map((item) => (
          <Version key={item.version} item={item} page={page} />
        ))}
      </ol>
    </div>
  );
}

async function Version({ item, page }: { item: VersionDto; page: HistoryPage }) {
  const [t, tState] = [await getTranslations("minutes.history"), await getTranslations("minutes.state")];
  const format = await getFormatter();
  const { version, body, state, createdAt, role, who } = item;
  const roleName = t(`roles.${role ?? "none"}`);
  const name = who?.isYou ? t("you") : who?.name;
  const isNow = version === page.version;
  const title = t("version", { version });
  return (
    <li className="border-line border-b py-5">
      <h2 className="text-[1.2rem]">
        {title}
        {isNow && <span className="font-normal text-quiet">, {t("now")}</span>}
      </h2>
      <p className="text-quiet">
        <time dateTime={createdAt}>
          {format.dateTime(new Date(createdAt), { dateStyle: "long", timeStyle: "short" })}
        </time>
        {" · "}
        <bdi>{name ? t("named", { name, role: roleName }) : roleName}</bdi>
        {" · "}
        {tState(state)}
      </p>
      <details>
        <summary className="py-2.5 font-semibold">
          {t("show")}
          <span className="sr-only">: {title}</span>
        </summary>
        <div className="merge-side">
          <pre className="version-body" dir="auto">
            {body}
          </pre>
        </div>
      </details>
      {page.canRestore && !isNow && (
        <Form action={restoreTextAction} className="no-print mt-3">
          <input type="hidden" name="occurrence" value={page.id} />
          <input type="hidden" name="version" value={page.version} />
          <input type="hidden" name="to" value={version} />
          <SubmitButton isQuiet label={`${t("restore")}: ${title}`}>
            {t("restore")}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
