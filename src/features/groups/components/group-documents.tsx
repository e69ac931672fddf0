import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import type { DocumentDto } from "../types";
import { DocumentRow } from "./documents-view";

const MOST = 5;

/** On the page of a group: its newest documents. Nothing where there are none. */
export async function GroupDocuments({ slug, documents }: { slug: string; documents: DocumentDto[] }) {
  const t = await getTranslations("groups.page");
  if (documents.length === 0) return null;
  return (
    <InkSection id="documents" title={t("documents")}>
      <ul className="divide-y divide-line border-line border-y">
        {documents.slice(0, MOST).map((document) => (
          <DocumentRow key={document.id} slug={slug} document={document} mayRemove={false} />
        ))}
      </ul>
      {documents.length > MOST && (
        <p className="mt-3">
          <a href={`/groups/${slug}/documents`}>{t("documentsAll")}</a>
        </p>
      )}
    </InkSection>
  );
}
