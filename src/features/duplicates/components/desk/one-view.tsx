import { getTranslations } from "next-intl/server";
import { UndoForm } from "./undo-form";

/** Two addresses that lead to one entry already. */
export async function OneView({
  name,
  slug,
  mergerId,
}: {
  name: string;
  slug: string;
  mergerId: string | null;
}) {
  const t = await getTranslations("duplicates");
  return (
    <div className="page max-w-[60rem]">
      <p className="no-print mb-4">
        <a href="/desk/duplicates">{t("back")}</a>
      </p>
      <h1>{t("oneTitle")}</h1>
      <p className="mt-3 text-[1.2rem]">
        <a href={`/initiatives/${slug}`}>
          <bdi>{name}</bdi>
        </a>
      </p>
      {mergerId && (
        <div className="mt-6">
          <UndoForm id={mergerId} name={name} />
        </div>
      )}
    </div>
  );
}
