import { useFormatter, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { Share } from "@/components/ui/share";
import { env } from "@/lib/env";
import { makeLinkAction, renewLinkAction, withdrawLinkAction } from "../actions/circles";
import { LINK_DAYS, MOST_MEMBERS } from "../constants";
import type { CircleDto } from "../types";

/** Links that were made just now: shown to whoever made them, in this browser, for a quarter of an hour. */
export async function NewLinks({ tokens }: { tokens: string[] }) {
  const t = await getTranslations("circles.links");
  return (
    <InkSection id="new-links" title={t("newTitle", { count: tokens.length })}>
      <p className="mb-4 max-w-[60ch]">{t("newText", { count: tokens.length, days: LINK_DAYS })}</p>
      <ol className="space-y-6">
        {tokens.map((token, at) => (
          <li key={token}>
            {tokens.length > 1 && <p className="mb-1 font-semibold">{t("number", { number: at + 1 })}</p>}
            <p className="mb-2 select-all [overflow-wrap:anywhere]">{`${env.APP_URL}/circles/join/${token}`}</p>
            <Share path={`/circles/join/${token}`} title={t("shareTitle")} />
          </li>
        ))}
      </ol>
    </InkSection>
  );
}

/** Links on their way, and one more where a place is free. */
export function LinksSection({ circle: { id, links, free } }: { circle: CircleDto }) {
  const t = useTranslations("circles.links");
  return (
    <div className="mt-5">
      {links.length > 0 && (
        <>
          <h3 className="mb-2 font-bold">{t("openTitle")}</h3>
          <ul className="divide-y divide-line">
            {links.map((link, at) => (
              <li key={link.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <OpenLink link={link} number={at + 1} circleId={id} />
              </li>
            ))}
          </ul>
        </>
      )}
      {free > 0 ? (
        <>
          <p className="mt-4 mb-3">{t("free", { count: free, most: MOST_MEMBERS })}</p>
          <Form action={makeLinkAction} className="">
            <input type="hidden" name="circle" value={id} />
            <SubmitButton isQuiet>{t("make")}</SubmitButton>
          </Form>
        </>
      ) : (
        <p className="mt-4 text-quiet">{t("full")}</p>
      )}
    </div>
  );
}

type LinkProps = { link: CircleDto["links"][number]; number: number; circleId: string };

function OpenLink({ link, number, circleId }: LinkProps) {
  const [t, format] = [useTranslations("circles.links"), useFormatter()];
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  const buttons = [
    { action: renewLinkAction, words: t("renew") },
    { action: withdrawLinkAction, words: t("withdraw") },
  ];
  return (
    <>
      <span>{t("open", { number, since: day(link.createdAt), until: day(link.expiresAt) })}</span>
      <span className="flex flex-wrap gap-3">
        {buttons.map(({ action, words }) => (
          <Form key={words} action={action} className="">
            <input type="hidden" name="circle" value={circleId} />
            <input type="hidden" name="link" value={link.id} />
            <SubmitButton isQuiet label={`${words}: ${number}`}>
              {words}
            </SubmitButton>
          </Form>
        ))}
      </span>
    </>
  );
}
