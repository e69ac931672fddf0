import { getFormatter, getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { inviteStewardAction, leaveEntryAction, removeStewardAction } from "../actions";
import { LONGEST } from "../constants";
import type { ClaimPage } from "../loaders";
import type { StewardDto } from "../types";

type Props = ClaimPage & { stewards: StewardDto[] };

/** Those who look after an entry, for each other and for editors; inviting, and letting go. */
export async function PeopleView(props: Props) {
  const { slug, stewards, isSteward } = props;
  const t = await getTranslations("stewards.people");
  return (
    <>
      <InkSection id="people" title={t("list")}>
        {stewards.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {stewards.map((steward) => (
              <PersonRow key={steward.personId} {...props} steward={steward} />
            ))}
          </ul>
        )}
      </InkSection>
      <InkSection id="invite" title={t("invite")}>
        <p className="mb-4 max-w-[60ch]">{t("inviteText")}</p>
        <Form action={inviteStewardAction} className="space-y-4">
          <input type="hidden" name="slug" value={slug} />
          <TextField
            name="email"
            type="email"
            label={t("email")}
            maxLength={LONGEST.email}
            autoComplete="off"
          />
          <div>
            <SubmitButton>{t("send")}</SubmitButton>
          </div>
        </Form>
      </InkSection>
      {isSteward && (
        <InkSection id="leave" title={t("leave")}>
          <p className="mb-4 max-w-[60ch]">{t("leaveText")}</p>
          <Form action={leaveEntryAction}>
            <input type="hidden" name="slug" value={slug} />
            <SubmitButton isQuiet>{t("leaveSubmit")}</SubmitButton>
          </Form>
        </InkSection>
      )}
    </>
  );
}

async function PersonRow({ slug, me, isEditor, steward }: Props & { steward: StewardDto }) {
  const [t, format] = [await getTranslations("stewards.people"), await getFormatter()];
  const { personId, proof, since } = steward;
  const name = steward.name || t("nameless");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <span>
        <bdi className="font-semibold">{name}</bdi> {personId === me && t("you")}
        <span className="block text-quiet">
          {t(`proofs.${proof}`)} ·{" "}
          {t("since", { date: format.dateTime(new Date(since), { dateStyle: "long" }) })}
        </span>
      </span>
      {isEditor && personId !== me && (
        <Form action={removeStewardAction}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="person" value={personId} />
          <SubmitButton isQuiet>{t("remove", { name })}</SubmitButton>
        </Form>
      )}
    </li>
  );
}
