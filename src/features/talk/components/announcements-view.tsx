import { useFormatter, useTranslations } from "next-intl";
import { ChoiceField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { GroupHead } from "@/features/groups/components/group-head";
import { announceAction } from "../actions/talk";
import { ANNOUNCEMENTS_A_DAY, LONGEST } from "../constants";
import type { AnnouncementsPage } from "../loaders";
import type { AnnouncementDto } from "../types";
import { DoneNote, Pages } from "./parts";
import { AuthorName } from "./words";

/** What coordinators told the group, and for them the form that does. */
export function AnnouncementsView({ page, done }: { page: AnnouncementsPage; done: unknown }) {
  const t = useTranslations("talk.announcements");
  const { group, list, mayAnnounce } = page;
  return (
    <div className="page max-w-[52rem]">
      <GroupHead {...group} title={t("title")} lede={t("lede")} />
      <DoneNote done={done} />
      {list.items.length === 0 ? (
        <p className="mt-6">{t("none")}</p>
      ) : (
        <ul className="mt-6">
          {list.items.map((item) => (
            <li key={item.id} className="border-line border-t py-4">
              <AnnouncementRow item={item} slug={group.slug} />
            </li>
          ))}
        </ul>
      )}
      <Pages list={list} path={`/groups/${group.slug}/announcements`} />
      {mayAnnounce && (
        <div className="mt-9">
          <InkSection id="announce" title={t("write")}>
            <AnnounceForm groupId={group.id} />
          </InkSection>
        </div>
      )}
    </div>
  );
}

/** An announcement in a list: its title leads to it. */
export function AnnouncementRow({ item, slug }: { item: AnnouncementDto; slug: string }) {
  const { id, title, lang } = item;
  return (
    <>
      <a
        className="inline-flex min-h-8 items-center font-semibold text-[1.1rem] [overflow-wrap:anywhere]"
        href={`/groups/${slug}/announcements/${id}`}
        lang={lang}
      >
        <bdi>{title}</bdi>
      </a>
      <AnnouncementFacts item={item} />
    </>
  );
}

/** Who told it when, and to whom. */
export function AnnouncementFacts({ item: { author, at, audience, isReported } }: { item: AnnouncementDto }) {
  const [t, format] = [useTranslations("talk.announcements"), useFormatter()];
  return (
    <p className="text-quiet">
      <AuthorName author={author} as="coordinator" /> ·{" "}
      <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: "long" })}</time> ·{" "}
      {t(`audience.${audience}`)}
      {isReported && <b> · {t("reported")}</b>}
    </p>
  );
}

function AnnounceForm({ groupId }: { groupId: string }) {
  const t = useTranslations("talk.announcements");
  return (
    <>
      <p className="mb-4 max-w-[60ch]">{t("writeText", { most: ANNOUNCEMENTS_A_DAY })}</p>
      <Form action={announceAction}>
        <input type="hidden" name="group" value={groupId} />
        <TextField name="title" label={t("field.title")} maxLength={LONGEST.title} dir="auto" />
        <TextArea
          name="body"
          rows={8}
          label={t("field.body")}
          help={t("field.bodyHelp")}
          maxLength={LONGEST.announcement}
          dir="auto"
        />
        <ChoiceField
          name="audience"
          type="radio"
          label={t("field.audience")}
          options={(["members", "everyone"] as const).map((value) => ({
            value,
            label: t(`audienceChoice.${value}`),
          }))}
          defaultValues={["members"]}
        />
        <div>
          <SubmitButton>{t("send")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
