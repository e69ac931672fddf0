import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { AIM_SORTS } from "../constants";
import type { AimsPage } from "../loaders/rooms";
import { AimItem } from "./aim-item";

/** On the page of a group: what it wants now, and the way to all of it. */
export async function GroupAims({ slug, aims, mayEdit, mayPropose }: AimsPage & { slug: string }) {
  const t = await getTranslations("groups");
  const now = aims.filter(({ state }) => state === "adopted" || state === "under_way");
  return (
    <InkSection id="aims" title={t("page.aims")}>
      {now.length === 0 && <p>{t("page.aimsNone")}</p>}
      {AIM_SORTS.map((sort) => {
        const own = now.filter((aim) => aim.sort === sort);
        if (own.length === 0) return null;
        return (
          <div key={sort} className="mb-5">
            <h3 className="mb-1">{t(`aims.sorts.${sort}`)}</h3>
            <ol className="border-line border-t">
              {own.map((aim) => (
                <li key={aim.id} className="border-line border-b py-2.5">
                  <AimItem aim={aim} slug={slug} />
                </li>
              ))}
            </ol>
          </div>
        );
      })}
      {(aims.length > 0 || mayPropose) && (
        <p className="mt-3">
          <a href={`/groups/${slug}/aims`}>
            {t(mayEdit ? "page.aimsEdit" : mayPropose ? "page.aimsPropose" : "page.aimsAll")}
          </a>
        </p>
      )}
    </InkSection>
  );
}
