import { getTranslations } from "next-intl/server";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { changeRegistrationAction, registerAction } from "../../actions/register";
import { KEPT_DAYS } from "../../constants";
import type { GatheringPage } from "../../loaders/gatherings";
import type { OwnRegistrationDto } from "../../types";
import { DetailsFields } from "./details-fields";
import { OwnPlace } from "./own-place";

/** Registering, or one's own registration. */
export async function RegistrationPart({ page }: { page: GatheringPage }) {
  const { own, isOpen, gathering } = page;
  const t = await getTranslations("gatherings");
  if (own) {
    return (
      <InkSection id="registration" title={t(`own.${own.state}`, { position: own.position ?? 0 })}>
        <OwnPlace slug={gathering.slug} own={own} />
        {!gathering.isPast && <OwnDetails page={page} own={own} />}
      </InkSection>
    );
  }
  const isFull = gathering.free === 0 || gathering.waiting > 0;
  return (
    <InkSection id="registration" title={t(isOpen && isFull ? "register.titleFull" : "register.title")}>
      {isOpen ? <RegisterForm page={page} isFull={isFull} /> : <p>{t("register.closed")}</p>}
    </InkSection>
  );
}

async function RegisterForm({ page, isFull }: { page: GatheringPage; isFull: boolean }) {
  const t = await getTranslations("gatherings.register");
  const { gathering, member } = page;
  return (
    <Form action={registerAction} isGuarded className="form">
      <input type="hidden" name="slug" value={gathering.slug} />
      {isFull && <p>{t("full")}</p>}
      <p className="text-quiet">{t("private", { days: KEPT_DAYS })}</p>
      <DetailsFields asks={gathering.asks} known={{ name: member?.name ?? "" }} />
      {member ? (
        <p className="text-quiet [overflow-wrap:anywhere]">{t("emailMember", { email: member.email })}</p>
      ) : (
        <>
          <TextField
            name="email"
            type="email"
            label={t("email")}
            help={t("emailHelp")}
            autoComplete="email"
            inputMode="email"
            spellCheck={false}
            required
          />
          <CheckField name="shared" label={t("shared")} help={t("sharedHelp")} />
        </>
      )}
      <div>
        <SubmitButton>{t(isFull ? "submitFull" : "submit")}</SubmitButton>
      </div>
    </Form>
  );
}

async function OwnDetails({ page: { gathering }, own }: { page: GatheringPage; own: OwnRegistrationDto }) {
  const t = await getTranslations("gatherings");
  return (
    <details className="form-more mt-6 max-w-[36rem]">
      <summary>{t("own.details")}</summary>
      <Form action={changeRegistrationAction} className="form py-4">
        <input type="hidden" name="slug" value={gathering.slug} />
        <p className="text-quiet">{t("register.private", { days: KEPT_DAYS })}</p>
        <DetailsFields asks={gathering.asks} known={own} />
        <div>
          <SubmitButton isQuiet>{t("own.save")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
