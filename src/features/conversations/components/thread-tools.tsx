import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { muteAction } from "../actions/manage";
import type { ThreadDto } from "../types";

/** Mail about this conversation, and staying away from whoever is on the other side. */
export function ThreadTools({ thread: { id, isMuted, other, avoids } }: { thread: ThreadDto }) {
  const t = useTranslations("conversations.tools");
  const step = isMuted ? "unmute" : "mute";
  return (
    <section aria-labelledby="tools" className="mt-10 border-ink border-t-2 pt-4">
      <h2 id="tools" className="text-[1.2rem]">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3 text-quiet">{t(isMuted ? "isMuted" : "isMailed")}</p>
      <div className="flex flex-wrap items-start gap-3">
        <Form action={muteAction} className="grid gap-3">
          <input type="hidden" name="conversation" value={id} />
          <input type="hidden" name="muted" value={isMuted ? "no" : "yes"} />
          <SubmitButton isQuiet>{t(step)}</SubmitButton>
        </Form>
        {other.kind !== "gone" && avoids !== "everything" && (
          <a className="btn" href={`/conversations/${id}/away`}>
            {t("away")}
          </a>
        )}
      </div>
    </section>
  );
}
