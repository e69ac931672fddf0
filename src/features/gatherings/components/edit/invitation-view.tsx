import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { acceptGatheringInvitationAction } from "../../actions/organizers";
import type { GatheringDto } from "../../types";
import { textFor } from "../../utils/text";

/** For somebody who was asked to organize a gathering. Opening it changes nothing. */
export async function InvitationView({
  gathering,
  isSignedIn,
  token,
}: {
  gathering: GatheringDto;
  isSignedIn: boolean;
  token: string;
}) {
  const [t, locale] = [await getTranslations("gatherings.invitation"), await getLocale()];
  const next = encodeURIComponent(`/gatherings/${gathering.slug}/organize/${token}`);
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">
        {t("text", { title: textFor(gathering.texts, locale).title })}
      </p>
      {isSignedIn ? (
        <Form action={acceptGatheringInvitationAction} className="mt-6">
          <input type="hidden" name="token" value={token} />
          <SubmitButton>{t("accept")}</SubmitButton>
        </Form>
      ) : (
        <>
          <p className="note mt-6">{t("signInText")}</p>
          <p className="mt-4">
            <a className="btn btn-main" href={`/sign-in?next=${next}`}>
              {t("signIn")}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
