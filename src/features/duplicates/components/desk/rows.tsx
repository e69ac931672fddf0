import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { Taxonomy } from "@/features/initiatives/types";
import { markDifferentAction } from "../../actions";
import type { MergerDto, PairDto, PairSideDto } from "../../types";
import { UndoForm } from "./undo-form";

async function Side({ side, taxonomy }: { side: PairSideDto; taxonomy: Taxonomy }) {
  const locale = await getLocale();
  const labels = taxonomy.kinds.find(({ key }) => key === side.kind)?.labels;
  const kind = labels?.[locale as keyof typeof labels] ?? side.kind;
  return (
    <p className="min-w-0">
      <a href={`/initiatives/${side.slug}`} className="break-words font-semibold text-[1.1rem]">
        <bdi>{side.name}</bdi>
      </a>
      <br />
      <span className="text-quiet">
        {kind} · {side.town}
      </span>
    </p>
  );
}

/** Two that may be one, why, and what to do about it. */
export async function PairRow({
  pair,
  taxonomy,
  isDecided,
}: {
  pair: PairDto;
  taxonomy: Taxonomy;
  isDecided: boolean;
}) {
  const t = await getTranslations("duplicates");
  const { id, first, second, signals, mayDecide } = pair;
  const names = t("compareTitle", { a: first.name, b: second.name });
  return (
    <li className="border-line border-b py-4">
      <h2 className="sr-only">{names}</h2>
      <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        <Side side={first} taxonomy={taxonomy} />
        <Side side={second} taxonomy={taxonomy} />
      </div>
      {signals.length > 0 && (
        <p className="mt-2">
          {t("because", { signals: signals.map((one) => t(`signals.${one}`)).join(", ") })}
        </p>
      )}
      <div className="no-print mt-3 flex flex-wrap items-center gap-3">
        <a className="btn" href={`/desk/duplicates/${id}`} aria-label={`${t("look")}: ${names}`}>
          {t("look")}
        </a>
        {mayDecide && isDecided && <UndoForm id={id} name={names} what="different" />}
        {mayDecide && !isDecided && (
          <Form action={markDifferentAction}>
            <input type="hidden" name="a" value={first.slug} />
            <input type="hidden" name="b" value={second.slug} />
            <SubmitButton isQuiet label={`${t("different")}: ${names}`}>
              {t("different")}
            </SubmitButton>
          </Form>
        )}
        {!mayDecide && <span className="text-quiet">{t("others")}</span>}
      </div>
    </li>
  );
}

/** Two that were made one, and the way back. */
export async function MergerRow({ merger, taxonomy }: { merger: MergerDto; taxonomy: Taxonomy }) {
  const [t, format] = [await getTranslations("duplicates"), await getFormatter()];
  const { id, madeAt, kept, gone, mayDecide } = merger;
  return (
    <li className="border-line border-b py-4">
      <h2 className="text-[1.05rem]">{t("nowLeads", { gone: gone.name, kept: kept.name })}</h2>
      <div className="mt-1">
        <Side side={kept} taxonomy={taxonomy} />
      </div>
      <p className="text-quiet">
        <time dateTime={madeAt}>
          {format.dateTime(new Date(madeAt), { dateStyle: "long", timeStyle: "short" })}
        </time>{" "}
        · <a href={`/initiatives/${gone.slug}/history`}>{t("history", { name: gone.name })}</a>
      </p>
      <div className="mt-3">
        {mayDecide ? (
          <UndoForm id={id} name={t("nowLeads", { gone: gone.name, kept: kept.name })} />
        ) : (
          <span className="text-quiet">{t("others")}</span>
        )}
      </div>
    </li>
  );
}
