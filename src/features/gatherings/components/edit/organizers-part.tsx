import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { inviteGatheringOrganizerAction, removeGatheringOrganizerAction } from "../../actions/organizers";
import type { EditPage } from "../../loaders/organizing";
import type { OrganizerDto } from "../../types";

/** Those who organize it, for each other; asking others, and letting go. */
export async function OrganizersPart({ page: { gathering, organizers } }: { page: EditPage }) {
  const t = await getTranslations("gatherings.organizers");
  const { slug } = gathering;
  return (
    <InkSection id="organizers" title={t("title")}>
      <p className="max-w-[60ch]">{t("text")}</p>
      {organizers.length === 0 ? (
        <p className="mt-4">{t("none")}</p>
      ) : (
        <ul className="mt-4 divide-y divide-line border-line border-y">
          {organizers.map((organizer) => (
            <OrganizerRow key={organizer.personId} slug={slug} organizer={organizer} />
          ))}
        </ul>
      )}
      <Form action={inviteGatheringOrganizerAction} className="form mt-6">
        <input type="hidden" name="slug" value={slug} />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          help={t("invite")}
          autoComplete="off"
          spellCheck={false}
        />
        <div>
          <SubmitButton isQuiet>{t("send")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

type RowProps = { slug: string; organizer: OrganizerDto };

async function OrganizerRow({ slug, organizer: { personId, name, isSelf, canBeRemoved } }: RowProps) {
  const t = await getTranslations("gatherings.organizers");
  const shown = name || t("nameless");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <span>
        <bdi className="font-semibold">{shown}</bdi> {isSelf && t("you")}
      </span>
      {canBeRemoved && (
        <Form action={removeGatheringOrganizerAction} className="block">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="person" value={personId} />
          <SubmitButton isQuiet>{isSelf ? t("leave") : t("remove", { name: shown })}</SubmitButton>
        </Form>
      )}
    </li>
  );
}
