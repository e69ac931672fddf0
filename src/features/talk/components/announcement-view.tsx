import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Markdown } from "@/components/ui/markdown";
import { GroupHead } from "@/features/groups/components/group-head";
import { removeAnnouncementAction } from "../actions/talk";
import type { AnnouncementPage } from "../loaders";
import { AnnouncementFacts } from "./announcements-view";
import { DoneNote } from "./parts";

/** One announcement. */
export function AnnouncementView({ page, done }: { page: AnnouncementPage; done: unknown }) {
  const t = useTranslations("talk");
  const { group, announcement, mayRemove, mayReport } = page;
  const { id, title, body, lang } = announcement;
  const all = `/groups/${group.slug}/announcements`;
  return (
    <div className="page max-w-[52rem]">
      <GroupHead {...group} title={<bdi lang={lang}>{title}</bdi>}>
        <AnnouncementFacts item={announcement} />
      </GroupHead>
      <DoneNote done={done} />
      <div className="mt-6">
        <Markdown text={body} lang={lang} />
      </div>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-1">
        <a className="inline-flex min-h-11 items-center" href={all}>
          {t("announcements.all")}
        </a>
        {mayReport && (
          <a
            className="inline-flex min-h-11 items-center"
            href={`/groups/${group.slug}/talk/report?announcement=${id}`}
          >
            {t("report.link")}
          </a>
        )}
      </p>
      {mayRemove && (
        <details className="mt-4">
          <summary className="inline-flex min-h-11 items-center font-semibold">
            {t("announcements.remove")}
          </summary>
          <p className="mb-3 max-w-[60ch]">{t("announcements.removeText")}</p>
          <Form action={removeAnnouncementAction}>
            <input type="hidden" name="group" value={group.id} />
            <input type="hidden" name="id" value={id} />
            <SubmitButton isQuiet>{t("announcements.removeSubmit")}</SubmitButton>
          </Form>
        </details>
      )}
    </div>
  );
}
