import { getFormatter, getTranslations } from "next-intl/server";
import { ChoiceField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { listEntryAction, redactHistoryAction, revertEntryAction } from "../actions/desk";
import { ENTRY_FIELDS } from "../constants";
import type { EntryForms } from "../loaders/forms";
import type { HistoryItemDto } from "../types";
import { FieldDiffs } from "./field-diffs";
import { loadSayValue, type SayValue } from "./field-words";

type Props = EntryForms & {
  slug: string;
  name: string;
  version: number;
  listing: string;
  /** Whether the reader is an editor of it. */
  canCare: boolean;
  items: HistoryItemDto[];
  /** The entry that this one became. */
  kept: Named | null;
  /** Entries that became this one. */
  mergedFrom: Named[];
};
type Named = { slug: string; name: string };

/** Every change of an entry, newest first; for its editors with the means to undo. */
export async function HistoryView({
  slug,
  name,
  version,
  listing,
  canCare,
  items,
  kept,
  mergedFrom,
  ...forms
}: Props) {
  const [t, say] = [await getTranslations("proposals.history"), await loadSayValue(forms)];
  return (
    <div className="page max-w-[56rem]">
      <p className="mb-4">
        <a href={`/initiatives/${kept?.slug ?? slug}`}>{t("back", { name: kept?.name ?? name })}</a>
      </p>
      <h1 className="break-words">{t("title", { name })}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      {kept && (
        <p className="note mt-6">
          {t("becameOther", { name: kept.name })}{" "}
          <a href={`/initiatives/${kept.slug}/history`}>{t("title", { name: kept.name })}</a>
        </p>
      )}
      {mergedFrom.map((one) => (
        <p key={one.slug} className="note mt-6">
          {t("tookIn", { name: one.name })}{" "}
          <a href={`/initiatives/${one.slug}/history`}>{t("title", { name: one.name })}</a>
        </p>
      ))}
      <ol className="mt-8 border-ink border-t-2">
        {items.map((item) => (
          <HistoryItem key={item.version} item={item} say={say}>
            {canCare && item.version < version && <Revert slug={slug} to={item.version} seen={version} />}
          </HistoryItem>
        ))}
      </ol>
      {canCare && (
        <Care slug={slug} seen={version} listing={listing} versions={items.map((one) => one.version)} />
      )}
    </div>
  );
}

async function HistoryItem({
  item,
  say,
  children,
}: {
  item: HistoryItemDto;
  say: SayValue;
  children: React.ReactNode;
}) {
  const [t, tRoles, format] = [
    await getTranslations("proposals.history"),
    await getTranslations("proposals.roles"),
    await getFormatter(),
  ];
  const { version, sort, role, askedBy, createdAt, revertedTo, fields } = item;
  return (
    <li className="border-line border-b py-5">
      <h2 className="text-[1.2rem]">
        {t(`sort.${sort}`, { version: revertedTo ?? 0 })}{" "}
        <time dateTime={createdAt}>{format.dateTime(new Date(createdAt), { dateStyle: "long" })}</time>
      </h2>
      <p className="text-quiet">
        {[
          t("by", { role: tRoles(role) }),
          askedBy && t("askedBy", { role: tRoles(askedBy) }),
          t("version", { version }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {fields.length > 0 && (
        <div className="mt-3">
          <FieldDiffs changes={fields} say={say} />
        </div>
      )}
      {children}
    </li>
  );
}

async function Revert({ slug, to, seen }: { slug: string; to: number; seen: number }) {
  const t = await getTranslations("proposals.history");
  return (
    <Form action={revertEntryAction} className="no-print mt-3">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="seen" value={seen} />
      <SubmitButton isQuiet label={`${t("revert")}: ${t("version", { version: to })}`}>
        {t("revert")}
      </SubmitButton>
    </Form>
  );
}

type CareProps = { slug: string; seen: number; listing: string; versions: number[] };

async function Care({ slug, seen, listing, versions }: CareProps) {
  const [t, tFields] = [
    await getTranslations("proposals.history"),
    await getTranslations("proposals.fields"),
  ];
  const fields = [...ENTRY_FIELDS, "reason"] as const;
  const to = (value: "published" | "hidden" | "retired", label: string, help: string | null) => (
    <Form action={listEntryAction} className="form">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="listing" value={value} />
      {help && <p>{help}</p>}
      <div>
        <SubmitButton isQuiet>{label}</SubmitButton>
      </div>
    </Form>
  );
  return (
    <div className="no-print mt-10">
      <InkSection id="care" title={t("care")}>
        <div className="grid gap-6">
          {listing === "published"
            ? to("hidden", t("hide"), t("hideHelp"))
            : to("published", t("show"), null)}
          {listing !== "retired" && to("retired", t("retire"), t("retireHelp"))}
          <details>
            <summary className="py-2.5 font-semibold">{t("redact")}</summary>
            <p className="mb-3 max-w-[60ch]">{t("redactHelp")}</p>
            <Form action={redactHistoryAction}>
              <input type="hidden" name="slug" value={slug} />
              <ChoiceField
                type="checkbox"
                name="fields"
                label={t("redactFields")}
                options={fields.map((value) => ({
                  value,
                  label: value === "reason" ? t("redactReason") : tFields(value),
                }))}
              />
              <ChoiceField
                type="checkbox"
                name="versions"
                label={t("redactVersions")}
                options={versions.map((one) => ({
                  value: String(one),
                  label: t("version", { version: one }),
                }))}
              />
              <div>
                <SubmitButton isQuiet>{t("redactSubmit")}</SubmitButton>
              </div>
            </Form>
          </details>
        </div>
      </InkSection>
    </div>
  );
}
