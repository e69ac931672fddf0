import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { setStatus } from "@/lib/http";
import { acceptGroupInvitationAction } from "../actions/join";

type Props = { token: string; slug: string; name: string; isSignedIn: boolean };

/** For somebody who was invited into a group. Opening it changes nothing. */
export async function InvitationView({ token, slug, name, isSignedIn }: Props) {
  const t = await getTranslations("groups.invitation");
  const next = encodeURIComponent(`/groups/join/${token}`);
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("text", { name })}</p>
      <div className="mt-6">
        {isSignedIn ? (
          <Form action={acceptGroupInvitationAction}>
            <input type="hidden" name="token" value={token} />
            <SubmitButton>{t("accept")}</SubmitButton>
          </Form>
        ) : (
          <a className="btn btn-main" href={`/sign-in?next=${next}`}>
            {t("signIn")}
          </a>
        )}
      </div>
      <p className="mt-8">
        <a href={`/groups/${slug}`}>{t("see")}</a>
      </p>
    </div>
  );
}

/** A link that works no more. */
export async function DeadInvitation() {
  await setStatus(410);
  const t = await getTranslations("groups.invitation");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p>{t("over")}</p>
      <p>
        <a href="/groups">{(await getTranslations("groups.page"))("all")}</a>
      </p>
    </div>
  );
}
