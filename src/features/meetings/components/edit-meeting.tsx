import { getTranslations } from "next-intl/server";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { cancelSeriesAction, cancelTimeAction, changeSeriesAction, changeTimeAction } from "../actions/plan";
import { LONGEST } from "../constants";
import type { EditPage } from "../loaders/form";
import { MeetingFields, PlaceFields, TimeFields } from "./meeting-fields";

/** Changes one time of a meeting, or all that are to come; and calls them off. Each on a page of its own. */
export async function EditMeeting({ page, part }: { page: EditPage; part: unknown }) {
  const t = await getTranslations("meetings.form");
  const { slug, id, isSeries, isCancelled, hasAhead } = page;
  const path = `/groups/${slug}/meetings/${id}`;
  const isOne = isSeries && part !== "series";
  return (
    <div className="page max-w-[52rem]">
      <p className="mb-4">
        <a href={path}>{t("back")}</a>
      </p>
      <h1>{t("editTitle")}</h1>
      <p className="mt-3 max-w-[60ch]">{t("lede")}</p>
      {isSeries && (
        <nav aria-label={t("parts")} className="mt-6 flex flex-wrap gap-2">
          <a className="chip" aria-current={isOne ? "true" : undefined} href={`${path}/edit`}>
            {t("oneTitle")}
          </a>
          <a className="chip" aria-current={isOne ? undefined : "true"} href={`${path}/edit?part=series`}>
            {t("seriesTitle")}
          </a>
        </nav>
      )}
      <div className="mt-8 space-y-12">
        {isCancelled && <p className="note">{t("over")}</p>}
        {isOne && !isCancelled && <OneTime page={page} />}
        {!isOne && <Series page={page} />}
        {!isOne && hasAhead && <CancelAll page={page} />}
      </div>
    </div>
  );
}

async function OneTime({ page: { id, version, one } }: { page: EditPage }) {
  const t = await getTranslations("meetings.form");
  return (
    <InkSection id="one" title={t("oneTitle")}>
      <p className="mb-5 max-w-[60ch]">{t("oneText")}</p>
      <Form action={changeTimeAction} className="form">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <TimeFields day={t("day")} time={one} />
        <PlaceFields place={one.place} joinLink={one.joinLink} />
        <TextField
          name="title"
          label={t("title")}
          maxLength={LONGEST.title}
          defaultValue={one.title}
          dir="auto"
        />
        <TextField
          name="note"
          label={t("note")}
          help={t("noteHelp")}
          maxLength={LONGEST.note}
          defaultValue={one.note}
          dir="auto"
        />
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
      <h3 className="mt-8">{t("cancelOne")}</h3>
      <p className="mt-2 mb-3 max-w-[60ch]">{t("cancelOneText")}</p>
      <Form action={cancelTimeAction} className="space-y-3">
        <input type="hidden" name="id" value={id} />
        <CheckField name="agrees" label={t("cancelOneAgree")} />
        <SubmitButton isQuiet>{t("cancelOneSubmit")}</SubmitButton>
      </Form>
    </InkSection>
  );
}

async function Series({ page }: { page: EditPage }) {
  const t = await getTranslations("meetings.form");
  const { meetingId, version, series, isSeries, isBegun } = page;
  return (
    <InkSection id="series" title={t(isSeries ? "seriesTitle" : "singleTitle")}>
      {isSeries && <p className="mb-5 max-w-[60ch]">{t(isBegun ? "seriesTextBegun" : "seriesTextNew")}</p>}
      <Form action={changeSeriesAction} className="form">
        <input type="hidden" name="id" value={meetingId} />
        <input type="hidden" name="version" value={version} />
        <MeetingFields form={series} isBegun={isSeries && isBegun} />
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function CancelAll({ page: { meetingId, isSeries } }: { page: EditPage }) {
  const t = await getTranslations("meetings.form");
  return (
    <InkSection id="cancel" title={t(isSeries ? "cancelAll" : "cancelSingle")}>
      <p className="mb-3 max-w-[60ch]">{t(isSeries ? "cancelAllText" : "cancelOneText")}</p>
      <Form action={cancelSeriesAction} className="space-y-3">
        <input type="hidden" name="id" value={meetingId} />
        <CheckField name="agrees" label={t(isSeries ? "cancelAllAgree" : "cancelOneAgree")} />
        <SubmitButton isQuiet>{t(isSeries ? "cancelAllSubmit" : "cancelOneSubmit")}</SubmitButton>
      </Form>
    </InkSection>
  );
}
