import { getTranslations } from "next-intl/server";
import { TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { claimEntryAction } from "../actions";
import { LONGEST, type WayToProve } from "../constants";
import type { ClaimPage } from "../loaders";
import { PeopleView } from "./people-view";

/** How to look after an entry; for those who do, who else does. */
export async function ClaimView(props: ClaimPage) {
  const { slug, name, isSteward, stewards } = props;
  const t = await getTranslations("stewards");
  return (
    <div className="page max-w-[52rem]">
      <p className="mb-4">
        <a href={`/initiatives/${slug}`}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <h1>{t(isSteward ? "people.title" : "claim.title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">
        {t(isSteward ? "people.lede" : "claim.lede", { name })}
      </p>
      <div className="mt-9 space-y-10">
        {!isSteward && <Ways {...props} />}
        {stewards && <PeopleView {...props} stewards={stewards} />}
      </div>
    </div>
  );
}

async function Ways({ slug, name, mail, domain, hasOpenClaim }: ClaimPage) {
  const t = await getTranslations("stewards.claim");
  return (
    <>
      {hasOpenClaim && <p className="note">{t("waits")}</p>}
      {mail && (
        <InkSection id="by-mail" title={t("mail.title")}>
          <p className="mb-4 max-w-[60ch] [overflow-wrap:anywhere]">{t("mail.text", { mail })}</p>
          <Way slug={slug} way="entry_mail" submit={t("mail.submit")} />
        </InkSection>
      )}
      {domain && (
        <InkSection id="by-domain" title={t("domain.title")}>
          <p className="mb-4 max-w-[60ch] [overflow-wrap:anywhere]">{t("domain.text", { domain })}</p>
          <Way slug={slug} way="website_domain" submit={t("domain.submit")}>
            <TextField
              name="mailbox"
              label={t("domain.mailbox", { domain })}
              help={t("domain.mailboxHelp", { domain })}
              maxLength={64}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Way>
        </InkSection>
      )}
      <InkSection id="by-editor" title={t("editor.title")}>
        <p className="mb-4 max-w-[60ch]">{t("editor.text", { name })}</p>
        <Way slug={slug} way="curator" submit={t("editor.submit")}>
          <TextArea name="reason" rows={4} label={t("editor.reason")} maxLength={LONGEST.reason} dir="auto" />
        </Way>
      </InkSection>
      <p className="max-w-[60ch] text-quiet">{t("seen")}</p>
    </>
  );
}

function Way({
  slug,
  way,
  submit,
  children,
}: {
  slug: string;
  way: WayToProve;
  submit: string;
  children?: React.ReactNode;
}) {
  return (
    <Form action={claimEntryAction} className="space-y-4">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="way" value={way} />
      {children}
      <div>
        <SubmitButton isQuiet={way === "curator"}>{submit}</SubmitButton>
      </div>
    </Form>
  );
}
