import { getFormatter, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { banPersonAction, unbanPersonAction } from "../../actions/roles";
import type { DeskPersonDetailDto } from "../../types";
import { GrantForm } from "./grant-form";
import { PersonGrants } from "./person-grants";

type Props = {
  person: DeskPersonDetailDto;
  isOneself: boolean;
  regions: readonly { slug: string; name: string }[];
  /** Kinds of initiatives by key. */
  kinds: readonly { slug: string; name: string }[];
};

/** One person, with her roles and what an admin can change. */
export async function PersonView({ person, isOneself, regions, kinds }: Props) {
  const t = await getTranslations("desk");
  return (
    <div className="page max-w-[52rem]">
      <p className="no-print mb-4">
        <a href="/desk/people">{t("person.back")}</a>
      </p>
      <h1 className="break-words">{person.name || t("people.unnamed")}</h1>
      <Facts person={person} />
      <p className="note mt-6 max-w-[65ch]">{t("person.note")}</p>
      <div className="mt-9 space-y-10">
        <InkSection id="roles" title={t("person.roles.title")}>
          <PersonGrants person={person} regions={regions} kinds={kinds} />
        </InkSection>
        <InkSection id="grant" title={t("person.grant.title")}>
          <GrantForm personId={person.id} regions={regions} kinds={kinds} />
        </InkSection>
        {!isOneself && (
          <InkSection id="state" title={t("person.account.title")}>
            <StateForm person={person} />
          </InkSection>
        )}
      </div>
    </div>
  );
}

async function Facts({ person }: { person: DeskPersonDetailDto }) {
  const [t, format] = [await getTranslations("desk.person"), await getFormatter()];
  const facts = [
    [t("email"), person.email],
    [t("since"), format.dateTime(person.createdAt, { dateStyle: "long" })],
    [t("state"), person.isBanned ? t("closed") : t("open")],
  ];
  return (
    <dl className="mt-6">
      {facts.map(([term, fact]) => (
        <div key={term} className="grid gap-x-8 border-line border-t py-2.5 sm:grid-cols-[10rem_1fr]">
          <dt className="font-semibold">{term}</dt>
          <dd className="break-words">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

async function StateForm({ person }: { person: DeskPersonDetailDto }) {
  const t = await getTranslations("desk.person.account");
  const change = person.isBanned ? "unban" : "ban";
  return (
    <Form action={person.isBanned ? unbanPersonAction : banPersonAction} key={change}>
      <input type="hidden" name="personId" value={person.id} />
      <p className="max-w-[60ch]">{t(`${change}Help`)}</p>
      <div>
        <SubmitButton isQuiet>{t(change)}</SubmitButton>
      </div>
    </Form>
  );
}
