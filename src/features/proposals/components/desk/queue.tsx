import { getFormatter, getNow, getTranslations } from "next-intl/server";
import { SelectField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { decideSeveralAction } from "../../actions/desk";
import { CHANGE_KINDS } from "../../constants";
import type { EntryForms } from "../../loaders/forms";
import type { QueueItemDto } from "../../types";
import { KeyList } from "./key-list";
import { QueueKeys } from "./queue-keys";

const DONE = ["accepted", "rejected", "asked", "resolved"] as const;

type Props = EntryForms & {
  items: QueueItemDto[];
  /** Of all there are: from 0, and how many wait in all. */
  first: number;
  total: number;
  openTotal: number;
  page: number;
  done: string;
};

/** What waits for an editor: reports first, then the riskiest, then the oldest. */
export async function Queue({ items, first, total, openTotal, page, done }: Props) {
  const t = await getTranslations("proposals.desk");
  const said = DONE.find((one) => one === done);
  const open = items.filter(({ state }) => state === "open");
  const asked = items.filter(({ state }) => state === "asked");
  return (
    <div className="page max-w-[60rem]">
      <QueueKeys />
      <p className="no-print mb-4">
        <a href="/desk">{t("toDesk")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      {said && (
        <p className="note mt-6" role="status">
          {t(`done.${said}`)}
        </p>
      )}
      <p className="mt-6 font-semibold">
        {openTotal > 0 ? t("count", { count: openTotal }) : t("empty")}
        {total > items.length && ` · ${t("range", { from: first + 1, to: first + items.length, total })}`}
      </p>
      {open.length > 0 && (
        <Form action={decideSeveralAction} className="mt-2">
          <ul className="border-ink border-t-2">
            {open.map((item) => (
              <QueueRow key={item.id} item={item} canChoose />
            ))}
          </ul>
          <div className="mt-6 flex flex-wrap items-end gap-3">
            <SelectField
              name="decision"
              label={t("batch")}
              options={[
                { value: "accept", label: t("acceptAll") },
                { value: "spam", label: t("spamAll") },
              ]}
              defaultValue="accept"
            />
            <SubmitButton isQuiet>{t("apply")}</SubmitButton>
          </div>
        </Form>
      )}
      {asked.length > 0 && (
        <>
          <h2 className="mt-10">{t("asked")}</h2>
          <ul className="mt-2 border-ink border-t-2">
            {asked.map((item) => (
              <QueueRow key={item.id} item={item} canChoose={false} />
            ))}
          </ul>
        </>
      )}
      {total > items.length && (
        <nav aria-label={t("pages")} className="no-print mt-6 flex flex-wrap gap-x-6">
          {page > 1 && (
            <a
              className="inline-flex min-h-11 items-center"
              rel="prev"
              href={`/desk/proposals?page=${page - 1}`}
            >
              {t("previousPage")}
            </a>
          )}
          {first + items.length < total && (
            <a
              className="inline-flex min-h-11 items-center"
              rel="next"
              href={`/desk/proposals?page=${page + 1}`}
            >
              {t("nextPage")}
            </a>
          )}
        </nav>
      )}
      <KeyList />
    </div>
  );
}

async function QueueRow({ item, canChoose }: { item: QueueItemDto; canChoose: boolean }) {
  const t = await getTranslations("proposals");
  const [format, now] = [await getFormatter(), await getNow()];
  const { id, kind, reportReason, name, town, fields, authorRole, isImported, createdAt } = item;
  const named = fields.filter((field) => t.has(`fields.${field}` as "fields.name"));
  const isReport = kind === "report";
  // The others are decided one by one, each in its own way.
  const isChange = CHANGE_KINDS.includes(kind);
  return (
    <li className="flex gap-3 border-line border-b py-3.5">
      {canChoose && isChange ? (
        <label className="flex min-h-11 min-w-8 items-start pt-1">
          <input type="checkbox" name="ids" value={id} className="size-[1.4rem] accent-forest" />
          <span className="sr-only">{t("desk.choose", { name })}</span>
        </label>
      ) : (
        <span className="min-w-8" />
      )}
      <div className="min-w-0">
        <h2 className="text-[1.15rem]">
          <a href={`/desk/proposals/${id}`} data-key-row="" className="break-words">
            <bdi>{name}</bdi>
          </a>
        </h2>
        <p>
          <strong>
            {isReport && reportReason && reportReason !== "other"
              ? `${t("desk.kinds.report")}: ${t(`report.reasons.${reportReason}`)}`
              : t(`desk.kinds.${kind}`)}
          </strong>
          {town && ` · ${town}`}
        </p>
        <p className="text-quiet">
          {isImported ? t("desk.imported") : t("desk.by", { role: t(`roles.${authorRole}`) })} ·{" "}
          <time dateTime={createdAt}>{format.relativeTime(new Date(createdAt), now)}</time>
        </p>
        {kind === "edit" && named.length > 0 && (
          <p className="text-quiet">
            {t("desk.fields", {
              fields: named.map((field) => t(`fields.${field}` as "fields.name")).join(", "),
            })}
          </p>
        )}
      </div>
    </li>
  );
}
