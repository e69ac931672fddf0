import { getFormatter, getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { partialDate } from "@/lib/partial-date";
import { webAddress } from "@/lib/web-address";
import type { Act } from "../../constants";
import type { StaleDto } from "../../types";

type Props = { row: StaleDto };

/** One entry of the queue, with all that can be done about it. */
export async function StaleRow({ row, kind }: Props & { kind: string }) {
  const t = await getTranslations("freshness.desk");
  const { slug, name, town, views } = row;
  return (
    <li className="border-line border-b py-4">
      <h2 className="text-[1.15rem]">
        <a href={`/initiatives/${slug}`} data-key-row="" className="break-words">
          <bdi>{name}</bdi>
        </a>
      </h2>
      <p>
        {kind} · {town}
      </p>
      <p className="text-quiet">
        <Age row={row} /> {t("opened", { count: views })}
      </p>
      <Asked row={row} />
      <Website row={row} />
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Do act="confirm" row={row} isMain />
        <a className="btn" href={`/initiatives/${slug}/edit`}>
          {t("edit")}
          <span className="sr-only">: {name}</span>
        </a>
        <Do act="closed" row={row} />
        <Do act="skip" row={row} />
      </div>
    </li>
  );
}

/** A button that does one thing with this entry, as it was seen. */
async function Do({
  act,
  row: { id, version, name },
  isMain = false,
}: Props & { act: Act; isMain?: boolean }) {
  const t = await getTranslations("freshness.desk.acts");
  return (
    <SubmitButton name="do" value={`${act} ${id} ${version}`} label={`${t(act)}: ${name}`} isQuiet={!isMain}>
      {t(act)}
    </SubmitButton>
  );
}

/** Since when nobody has looked. */
async function Age({ row: { listedAt, verifiedAt } }: Props) {
  const [t, format] = [await getTranslations("freshness.desk"), await getFormatter()];
  const isVerified = verifiedAt !== null && verifiedAt > (listedAt ?? "");
  const date = partialDate(isVerified ? verifiedAt : listedAt);
  if (!date) return t("undated");
  return t.rich(isVerified ? "confirmed" : "listed", {
    date: () => <time dateTime={date.iso}>{format.dateTime(date.moment, date.format)}</time>,
  });
}

/** Whether somebody was asked, and what she said. */
async function Asked({ row: { asked } }: Props) {
  const [t, format] = [await getTranslations("freshness.desk.asked"), await getFormatter()];
  if (!asked) return null;
  const date = format.dateTime(new Date(asked.at), { dateStyle: "long" });
  return (
    <p className={asked.answer === "moved" ? "font-semibold" : "text-quiet"}>
      {t(asked.answer ?? "waits", { date })}
    </p>
  );
}

/** What was found at its website, where that is worth a look. */
async function Website({ row }: Props) {
  const [t, format] = [await getTranslations("freshness.desk.website"), await getFormatter()];
  const { website, isFlagged } = row;
  if (!website || !isFlagged || (website.state !== "dead" && website.state !== "moved")) return null;
  const date = format.dateTime(new Date(website.checkedAt), { dateStyle: "long" });
  const [old, next] = [webAddress(website.url), webAddress(website.movedTo)];
  const link = (address: typeof old) =>
    address && (
      <a href={address.href} rel="nofollow noopener noreferrer" className="[overflow-wrap:anywhere]">
        {address.href}
      </a>
    );
  return (
    <div className="mt-2.5 border-line border-l-4 pl-3">
      <p>
        <strong>{t(website.state)}</strong> {t("looked", { date })}
      </p>
      <p>{link(old)}</p>
      {website.state === "moved" && (
        <p>
          {t("to")} {link(next)}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <Do act={website.state === "moved" ? "useNew" : "dropAddress"} row={row} />
        <Do act="seen" row={row} />
      </div>
    </div>
  );
}
