import { getTranslations } from "next-intl/server";
import type { GroupRowDto } from "../../types";

/** For organizers: groups that nobody coordinates, and who waits for them. */
export async function Uncoordinated({ groups }: { groups: GroupRowDto[] }) {
  const [t, list] = [await getTranslations("groups.desk"), await getTranslations("groups.list")];
  return (
    <div className="page max-w-[60rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      {groups.length === 0 && <p className="mt-8">{t("none")}</p>}
      <ul className="mt-8 divide-y divide-line border-line border-y">
        {groups.map(({ slug, text, waiting }) => (
          <li key={slug} className="py-3">
            <p className="font-semibold text-[1.15rem]" lang={text.lang}>
              <a href={`/groups/${slug}`}>
                <bdi>{text.name}</bdi>
              </a>
            </p>
            {waiting > 0 && (
              <p>
                {list("waiting", { count: waiting })}.{" "}
                <a href={`/groups/${slug}/people`}>
                  {t("open")}
                  <span className="sr-only">: {text.name}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
