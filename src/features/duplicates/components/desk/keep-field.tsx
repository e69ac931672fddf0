import { getFormatter, getTranslations } from "next-intl/server";
import type { ComparedSide, Comparison } from "../../loaders";
import { PickField } from "./pick-field";

/** Which of two addresses stays, with what helps to say so. */
export async function KeepField({ sides, better, mayDecide, towns }: Comparison) {
  const t = await getTranslations("duplicates");
  const townOf = (id: number) => towns.find((town) => town.id === id)?.name ?? "";
  const option = (value: "a" | "b") => ({
    value,
    label: t(value === "a" ? "keepFirst" : "keepSecond"),
    content: <SideFacts {...sides[value]} town={townOf(sides[value].entry.values.townId)} />,
  });
  return (
    <PickField
      name="keep"
      label={t("keep")}
      isFixed={!mayDecide}
      defaultValue={better}
      options={[option("a"), option("b")]}
    />
  );
}

async function SideFacts({ entry, facts, town }: ComparedSide & { town: string }) {
  const [t, format] = [await getTranslations("duplicates"), await getFormatter()];
  const { slug, values } = entry;
  const { verifiedAt, listedAt, source, stewards, posts } = facts;
  const confirmed = verifiedAt
    ? t("confirmed", { date: format.dateTime(new Date(verifiedAt), { dateStyle: "medium" }) })
    : t("neverConfirmed");
  return (
    <>
      <p className="font-semibold text-[1.1rem]">
        <a href={`/initiatives/${slug}`}>
          <bdi>{values.name}</bdi>
        </a>
      </p>
      <p>{town}</p>
      <p className="text-quiet">/initiatives/{slug}</p>
      <p className="text-quiet">
        {[confirmed, listedAt && t("listed", { date: listedAt })].filter(Boolean).join(" · ")}
      </p>
      <p className="text-quiet">{t("source", { source })}</p>
      <p className="text-quiet">{t("people", { stewards, posts })}</p>
      <p>
        <a className="inline-flex min-h-9 items-center" href={`/initiatives/${slug}/history`}>
          {t("history", { name: values.name })}
        </a>
      </p>
    </>
  );
}
