import { getFormatter, getTranslations } from "next-intl/server";
import { FocusedNote } from "@/components/ui/focused-note";
import { SelectField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { addAimAction, decideAimAction, moveAimAction } from "../actions/aims";
import { AIM_SORTS } from "../constants";
import type { AimsPage } from "../loaders/rooms";
import type { AimDto, GroupDto } from "../types";
import { AimFields } from "./aim-fields";
import { AimItem } from "./aim-item";
import { GroupHead } from "./group-head";

type Props = AimsPage & { group: GroupDto; result: unknown };
const RESULTS = ["adopted", "proposed", "saved", "adopt", "drop"] as const;
const isResult = (text: unknown): text is (typeof RESULTS)[number] =>
  RESULTS.includes(text as (typeof RESULTS)[number]);

/** All that a group wants and wanted, what members propose, and the form for one more. */
export async function AimsView(props: Props) {
  const { group, aims, mayEdit, mayPropose, result } = props;
  const t = await getTranslations("groups.aims");
  const isNow = ({ state }: AimDto) => state === "adopted" || state === "under_way";
  const proposed = aims.filter(({ state }) => state === "proposed");
  const past = aims.filter(({ state }) => state === "done" || state === "dropped");
  return (
    <div className="page max-w-[52rem]">
      <GroupHead
        slug={group.slug}
        {...group.text}
        title={t("title", { name: group.text.name })}
        lede={t("lede")}
      />
      {isResult(result) && <FocusedNote>{t(`results.${result}`)}</FocusedNote>}
      <div className="mt-9 space-y-10">
        {proposed.length > 0 && <Proposed {...props} proposed={proposed} />}
        {AIM_SORTS.map((sort) => (
          <AimList
            key={sort}
            {...props}
            sort={sort}
            own={aims.filter((aim) => aim.sort === sort && isNow(aim))}
          />
        ))}
        {past.length > 0 && (
          <InkSection id="reached" title={t("reached")}>
            <ul className="divide-y divide-line">
              {past.map((aim) => (
                <li key={aim.id} className="py-2.5">
                  <AimItem aim={aim} slug={group.slug} />
                </li>
              ))}
            </ul>
          </InkSection>
        )}
        {mayPropose && (
          <InkSection id="add" title={t(mayEdit ? "add" : "propose")}>
            {!mayEdit && <p className="mb-4 max-w-[60ch]">{t("proposeText")}</p>}
            <Form action={addAimAction} className="form">
              <AimFields slug={group.slug} lang={group.lang} />
              <div>
                <SubmitButton>{t(mayEdit ? "submitAdd" : "submitPropose")}</SubmitButton>
              </div>
            </Form>
          </InkSection>
        )}
      </div>
    </div>
  );
}

async function AimList({
  group: { slug },
  sort,
  own,
  mayEdit,
  mayPropose,
}: Props & { sort: AimDto["sort"]; own: AimDto[] }) {
  const t = await getTranslations("groups.aims");
  return (
    <InkSection id={sort} title={t(`sorts.${sort}`)}>
      {own.length === 0 ? (
        <p>{t(`none.${sort}`)}</p>
      ) : (
        <ol className="divide-y divide-line">
          {own.map((aim, at) => (
            <li key={aim.id} className="py-2.5">
              <AimItem aim={aim} slug={slug} />
              {mayPropose && (
                <div className="mt-2 flex flex-wrap gap-2">
                  <a className="btn btn-quiet" href={`/groups/${slug}/aims/${aim.id}`}>
                    {t(mayEdit ? "edit" : "proposeChange")}
                    <span className="sr-only">: {aim.title}</span>
                  </a>
                  {mayEdit && at > 0 && <Move slug={slug} aim={aim} direction="up" />}
                  {mayEdit && at < own.length - 1 && <Move slug={slug} aim={aim} direction="down" />}
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </InkSection>
  );
}

async function Move({ slug, aim, direction }: { slug: string; aim: AimDto; direction: "up" | "down" }) {
  const t = await getTranslations("groups.aims");
  return (
    <Form action={moveAimAction} className="contents">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="id" value={aim.id} />
      <SubmitButton isQuiet name="direction" value={direction} label={`${t(direction)}: ${aim.title}`}>
        {t(direction)}
      </SubmitButton>
    </Form>
  );
}

async function Proposed({
  group: { slug },
  aims,
  proposed,
  mayEdit,
  meetings,
}: Props & { proposed: AimDto[] }) {
  const [t, format] = [await getTranslations("groups.aims"), await getFormatter()];
  const day = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: "long", timeZone: "America/New_York" });
  const options = [
    { value: "", label: t("directly") },
    ...meetings.map(({ id, at }) => ({ value: id, label: day(at) })),
  ];
  return (
    <InkSection id="proposed" title={t("proposed")}>
      <ul className="divide-y divide-line">
        {proposed.map((aim) => {
          const replaced = aims.find(({ id }) => id === aim.replacesId);
          return (
            <li key={aim.id} className="py-3">
              {replaced && <p className="text-quiet">{t("proposedChange", { title: replaced.title })}</p>}
              <AimItem aim={aim} slug={slug} />
              {mayEdit && (
                <Form action={decideAimAction} className="mt-3 space-y-3">
                  <input type="hidden" name="slug" value={slug} />
                  <input type="hidden" name="id" value={aim.id} />
                  {meetings.length > 0 && (
                    <SelectField name="meeting" label={t("meeting")} options={options} />
                  )}
                  <div className="flex flex-wrap gap-3">
                    <SubmitButton name="answer" value="adopt" label={`${t("adopt")}: ${aim.title}`}>
                      {t("adopt")}
                    </SubmitButton>
                    <SubmitButton name="answer" value="drop" isQuiet label={`${t("drop")}: ${aim.title}`}>
                      {t("drop")}
                    </SubmitButton>
                  </div>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </InkSection>
  );
}
