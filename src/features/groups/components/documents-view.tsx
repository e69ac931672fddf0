import { getFormatter, getTranslations } from "next-intl/server";
import { ChoiceField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { linkDocumentAction, removeDocumentAction } from "../actions/groups";
import { AUDIENCES, DOCUMENT_TYPES, LONGEST } from "../constants";
import type { DocumentDto, GroupDto } from "../types";
import { GroupHead } from "./group-head";

const RESULTS = ["added", "removed", "none", "large", "type", "title", "often", "full", "broken"] as const;
export type UploadResult = (typeof RESULTS)[number];
const isResult = (text: unknown): text is UploadResult => RESULTS.includes(text as UploadResult);

type Props = { group: GroupDto; documents: DocumentDto[]; mayAdd: boolean; result: unknown };

/** The documents of a group, and for those who may, adding a link or a file. */
export async function DocumentsView({ group, documents, mayAdd, result }: Props) {
  const t = await getTranslations("groups.documents");
  return (
    <div className="page max-w-[52rem]">
      <GroupHead
        slug={group.slug}
        {...group.text}
        title={t("title", { name: group.text.name })}
        lede={t("lede")}
      />
      {isResult(result) && (
        <p
          className={result === "added" || result === "removed" ? "note mt-5" : "form-problem mt-5"}
          role="status"
        >
          {t(`results.${result}`)}
        </p>
      )}
      <div className="mt-8 space-y-10">
        {documents.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <ul className="divide-y divide-line border-line border-y">
            {documents.map((document) => (
              <DocumentRow key={document.id} slug={group.slug} document={document} mayRemove={mayAdd} />
            ))}
          </ul>
        )}
        {mayAdd && <AddLink slug={group.slug} />}
        {mayAdd && <AddFile slug={group.slug} />}
      </div>
    </div>
  );
}

/** Kilobytes or megabytes, as the reader writes numbers. */
function sizeOf(bytes: number, format: Awaited<ReturnType<typeof getFormatter>>): string {
  const isLarge = bytes >= 1_000_000;
  const amount = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1_000);
  const digits = { maximumFractionDigits: isLarge ? 1 : 0 };
  return format.number(amount, { style: "unit", unit: isLarge ? "megabyte" : "kilobyte", ...digits });
}

export async function DocumentRow({
  slug,
  document,
  mayRemove,
}: {
  slug: string;
  document: DocumentDto;
  mayRemove: boolean;
}) {
  const [t, format] = [await getTranslations("groups.documents"), await getFormatter()];
  const { id, title, href, isFile, fileName, size, audience, createdAt } = document;
  const notes = [
    ...(isFile ? [t("file", { name: fileName, size: sizeOf(size, format) })] : [new URL(href).host]),
    format.dateTime(new Date(createdAt), { dateStyle: "medium" }),
    ...(audience === "members" ? [t("onlyMembers")] : []),
    ...(audience === "coordinators" ? [t("onlyCoordinators")] : []),
  ];
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2.5">
      <span className="min-w-0">
        <a href={href} rel={isFile ? undefined : "nofollow noopener ugc"} className="font-semibold">
          <bdi>{title}</bdi>
        </a>
        <span className="block text-quiet [overflow-wrap:anywhere]">{notes.join(" · ")}</span>
      </span>
      {mayRemove && (
        <Form action={removeDocumentAction} className="contents">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="id" value={id} />
          <SubmitButton isQuiet label={`${t("remove")}: ${title}`}>
            {t("remove")}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

async function AddLink({ slug }: { slug: string }) {
  const t = await getTranslations("groups.documents");
  const audiences = AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }));
  return (
    <InkSection id="link" title={t("link")}>
      <Form action={linkDocumentAction} className="form">
        <input type="hidden" name="slug" value={slug} />
        <TextField name="title" label={t("linkTitle")} maxLength={LONGEST.document} dir="auto" />
        <TextField
          name="url"
          label={t("url")}
          maxLength={LONGEST.address}
          inputMode="url"
          autoComplete="off"
        />
        <ChoiceField
          type="radio"
          name="audience"
          label={t("audience")}
          defaultValues={["members"]}
          options={audiences}
        />
        <div>
          <SubmitButton>{t("addLink")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

/** An ordinary form: files go past the proxy, and no script is needed. */
async function AddFile({ slug }: { slug: string }) {
  const t = await getTranslations("groups.documents");
  const ends = Object.keys(DOCUMENT_TYPES).map((end) => `.${end}`);
  return (
    <InkSection id="file" title={t("upload")}>
      <form
        className="form"
        method="post"
        action={`/api/groups/${slug}/documents`}
        encType="multipart/form-data"
      >
        <div className="form-field">
          <label htmlFor="file-title">{t("linkTitle")}</label>
          <input
            id="file-title"
            name="title"
            className="field"
            maxLength={LONGEST.document}
            required
            dir="auto"
          />
        </div>
        <div className="form-field">
          <label htmlFor="file-audience">{t("audience")}</label>
          <select id="file-audience" name="audience" className="field" defaultValue="members">
            {AUDIENCES.map((value) => (
              <option key={value} value={value}>
                {t(`audiences.${value}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="form-field">
          <label htmlFor="file-file">{t("choose")}</label>
          <p id="file-help" className="field-help">
            {t("uploadHelp")}
          </p>
          <input
            id="file-file"
            name="file"
            type="file"
            className="field"
            accept={ends.join(",")}
            aria-describedby="file-help"
            required
          />
        </div>
        <div>
          <button type="submit" className="btn btn-main">
            {t("addFile")}
          </button>
        </div>
      </form>
    </InkSection>
  );
}
