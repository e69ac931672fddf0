import { getTranslations } from "next-intl/server";
import { FocusedNote } from "@/components/ui/focused-note";
import { CheckField, ChoiceField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { FormMore } from "@/components/ui/form/form-more";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import type { Locale } from "@/i18n/locales";
import { archiveGroupAction, entrustGroupAction, setInitiativeAction } from "../actions/groups";
import type { GroupEditPage } from "../loaders/rooms";
import { GroupForm } from "./group-form";
import { GroupHead } from "./group-head";

/** Changes what a group is, what it looks after, and whether it goes on. */
export async function GroupEditView({
  page,
  locale,
  result,
}: {
  page: GroupEditPage;
  locale: Locale;
  /** What came of a form that led here. */
  result: unknown;
}) {
  const t = await getTranslations("groups.form");
  const words = await getTranslations("groups.initiatives.results");
  const said = (["add", "remove"] as const).find((one) => one === result);
  const { group, stored, isCoordinator } = page;
  return (
    <div className="page max-w-[52rem]">
      <GroupHead slug={group.slug} {...group.text} title={t("editTitle", { name: group.text.name })} />
      {said && <FocusedNote>{words(said)}</FocusedNote>}
      <GroupForm lang={group.lang} group={stored} />
      <div className="mt-12 space-y-10">
        {isCoordinator && <Initiatives {...page} />}
        {page.entrust && <Entrust {...page} entrust={page.entrust} locale={locale} />}
        <Archive slug={group.slug} isArchived={group.isArchived} />
      </div>
    </div>
  );
}

async function Initiatives({ group, initiatives }: GroupEditPage) {
  const t = await getTranslations("groups.initiatives");
  return (
    <InkSection id="initiatives" title={t("title")}>
      <ul className="mb-4 divide-y divide-line">
        {initiatives.map(({ slug, name, town }) => (
          <li key={slug} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span>
              <bdi>{name}</bdi>, {town}
            </span>
            <Form action={setInitiativeAction} className="contents">
              <input type="hidden" name="slug" value={group.slug} />
              <input type="hidden" name="initiative" value={slug} />
              <SubmitButton isQuiet name="answer" value="remove" label={`${t("remove")}: ${name}`}>
                {t("remove")}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={setInitiativeAction} className="form">
        <input type="hidden" name="slug" value={group.slug} />
        <input type="hidden" name="answer" value="add" />
        <TextField name="initiative" label={t("field")} maxLength={200} autoComplete="off" />
        <div>
          <SubmitButton isQuiet>{t("add")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function Entrust({
  stored,
  entrust,
  locale,
}: GroupEditPage & { entrust: NonNullable<GroupEditPage["entrust"]>; locale: Locale }) {
  const t = await getTranslations("groups.entrust");
  const { isEntrusted, entrustedRegions, entrustedKinds, slug } = stored;
  return (
    <InkSection id="entrust" title={t("title")}>
      <p className="mb-4 max-w-[60ch]">{t("text")}</p>
      <Form action={entrustGroupAction} className="form">
        <input type="hidden" name="slug" value={slug} />
        <CheckField name="isEntrusted" label={t("is")} defaultChecked={isEntrusted} />
        <ChoiceField
          type="checkbox"
          name="regions"
          label={t("regions")}
          help={t("help")}
          defaultValues={entrustedRegions}
          options={entrust.regions.map((region) => ({ value: region.slug, label: region.name }))}
        />
        <FormMore summary={t("kinds")} names={["kinds"]}>
          <ChoiceField
            type="checkbox"
            name="kinds"
            label={t("kinds")}
            help={t("help")}
            defaultValues={entrustedKinds}
            options={entrust.kinds.map(({ key, labels }) => ({ value: key, label: labels[locale] ?? key }))}
          />
        </FormMore>
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function Archive({ slug, isArchived }: { slug: string; isArchived: boolean }) {
  const t = await getTranslations("groups.form");
  return (
    <InkSection id="archive" title={t("archive")}>
      <p className="mb-4 max-w-[60ch]">{t("archiveText")}</p>
      <Form action={archiveGroupAction}>
        <input type="hidden" name="slug" value={slug} />
        <SubmitButton isQuiet name="isArchived" value={isArchived ? "no" : "yes"}>
          {t(isArchived ? "reopenSubmit" : "archiveSubmit")}
        </SubmitButton>
      </Form>
    </InkSection>
  );
}
