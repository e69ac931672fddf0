import { useTranslations } from "next-intl";
import type { BoardPage } from "../../loaders/board";
import { boardHref } from "../../utils/filters";
import { SideButtons } from "./board-heading";
import { PostNotes } from "./post-note";

/** The name of the place that filters ask for. */
function placeName({ filters, gazetteer }: BoardPage): string | null {
  if (filters.town) return gazetteer.town(filters.town)?.name ?? null;
  const area = (list: BoardPage["gazetteer"]["regions"], slug: string | null) =>
    list.find((one) => one.slug === slug)?.name;
  return (
    filters.near?.value ??
    area(gazetteer.counties, filters.county) ??
    area(gazetteer.regions, filters.region) ??
    null
  );
}

/** That nothing is here, and where. */
export function NothingHere({ page }: { page: BoardPage }) {
  const t = useTranslations("board.empty");
  const place = placeName(page);
  return place ? t("inPlace", { place }) : t("anywhere");
}

/** Nothing fits: invites, and shows what would fit. */
export function BoardEmpty({ page, now }: { page: BoardPage; now: Date }) {
  const t = useTranslations("board.empty");
  const { relaxations, nearest } = page;
  return (
    <div className="board-empty">
      <p>{t("invite")}</p>
      <SideButtons />
      {relaxations.length > 0 && (
        <>
          <h3 className="pt-4">{t("relax")}</h3>
          <ul className="flex flex-wrap gap-2 pt-1">
            {relaxations.map(({ drop, filters, total }) => (
              <li key={drop}>
                <a className="chip" href={boardHref(filters)} rel="nofollow">
                  {t(`relaxed.${drop}`, { count: total, miles: filters.radius })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {nearest.length > 0 && (
        <>
          <h3 className="pt-6">{t("nearest")}</h3>
          <PostNotes posts={nearest} now={now} />
        </>
      )}
    </div>
  );
}
