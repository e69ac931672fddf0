import { getFormatter, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { InitiativeDetailDto } from "@/features/initiatives/types";
import { confirmEntryAction } from "../actions/answer";
import { loadEntryFreshness } from "../loaders/entry";

/** On the page of an entry: that its website is dead, for everybody; a button for those who may say that it is right. */
export async function EntryFreshness({ initiative }: { initiative: InitiativeDetailDto }) {
  const loaded = await loadEntryFreshness(initiative);
  if (loaded.state !== "ok") return null;
  const [t, format] = [await getTranslations("freshness.entry"), await getFormatter()];
  const { website, role } = loaded;
  const { slug, version } = initiative;
  return (
    <>
      {website?.state === "dead" && (
        <p className="text-quiet">
          {t("dead", { date: format.dateTime(new Date(website.checkedAt), { dateStyle: "long" }) })}
        </p>
      )}
      {role && (
        <section aria-labelledby="confirm" className="no-print">
          <h2 id="confirm">{t(`${role}.title`)}</h2>
          <p className="mt-2 max-w-[60ch]">{t(`${role}.text`)}</p>
          <Form action={confirmEntryAction} className="mt-3">
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="seen" value={version} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton>{t("button")}</SubmitButton>
              <a className="btn" href={`/initiatives/${slug}/edit`}>
                {t("edit")}
              </a>
            </div>
          </Form>
        </section>
      )}
    </>
  );
}
