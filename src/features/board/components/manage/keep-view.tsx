import { useFormatter, useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { closeByLinkAction, renewByLinkAction } from "../../actions/life";
import { OPEN_DAYS } from "../../constants";
import type { OwnPostDto } from "../../serializers/manage";
import { NotePreview } from "../note-preview";
import { EndingFields } from "./end-forms";

/** What becomes of a note that ends: for whoever holds the link of its reminder. */
export function KeepView({ post, token }: { post: OwnPostDto; token: string }) {
  const [t, m] = [useTranslations("posting.keep"), useTranslations("posting.manage")];
  const date = useFormatter().dateTime(new Date(post.expiresAt), { dateStyle: "long" });
  const isEnded = post.life === "expired";
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 mb-6 text-[1.2rem]">{t(isEnded ? "ended" : "running", { date })}</p>
      <NotePreview post={post} />
      <Form action={renewByLinkAction} isGuarded className="form mt-6">
        <Link id={post.id} token={token} />
        <div>
          <SubmitButton>{m(isEnded ? "reopenButton" : "renewButton", { days: OPEN_DAYS })}</SubmitButton>
        </div>
      </Form>
      <div className="mt-10">
        <InkSection id="close" title={m("close")}>
          <p className="mb-4">{m("closeText")}</p>
          <Form action={closeByLinkAction} isGuarded>
            <Link id={post.id} token={token} />
            <EndingFields />
            <div>
              <SubmitButton isQuiet>{m("closeButton")}</SubmitButton>
            </div>
          </Form>
        </InkSection>
      </div>
    </div>
  );
}

function Link({ id, token }: { id: string; token: string }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="token" value={token} />
    </>
  );
}
