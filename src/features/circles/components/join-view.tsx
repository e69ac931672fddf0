import { getTranslations } from "next-intl/server";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { setStatus } from "@/lib/http";
import { joinCircleAction } from "../actions/circles";
import type { JoinPage } from "../loaders";

type Of<State extends JoinPage["state"]> = Extract<JoinPage, { state: State }>;

/** For whoever was given a link to a circle. Opening it changes nothing. */
export async function JoinView({ page: { name, member }, token }: { page: Of<"open">; token: string }) {
  const t = await getTranslations("circles.join");
  return (
    <div className="page max-w-[46rem]">
      <h1>{t("title")}</h1>
      <p className="mt-4 font-bold text-[1.3rem] [overflow-wrap:anywhere]">
        <bdi>{name}</bdi>
      </p>
      <p className="mt-3 max-w-[60ch] text-[1.15rem] leading-snug">{t("text")}</p>
      <p className="mt-3 max-w-[60ch]">{t("seen")}</p>
      <p className="mt-2">
        <a className="inline-flex min-h-11 items-center" href="/circles/guide">
          {t("guide")}
        </a>
      </p>
      <Form action={joinCircleAction} isGuarded className="form mt-5">
        <input type="hidden" name="token" value={token} />
        {member ? (
          <p className="text-quiet">
            {member.shownName ? t("asName", { name: member.shownName }) : t("asNobody")}
          </p>
        ) : (
          <>
            <TextField
              name="email"
              type="email"
              label={t("email")}
              help={t("emailHelp")}
              autoComplete="email"
            />
            <CheckField name="shared" label={t("shared")} help={t("sharedHelp")} />
          </>
        )}
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
      <p className="mt-6 max-w-[60ch] text-quiet">{t("nothing")}</p>
    </div>
  );
}

/** In place of what a link opens that works no more, or never did. */
export async function DeadLinkView({ state }: { state: "wrong" | "over" }) {
  await setStatus(state === "over" ? 410 : 404);
  const t = await getTranslations(`circles.join.${state}`);
  const tAll = await getTranslations("circles.join");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">{t("text")}</p>
      <p className="pt-3">
        <a className="btn btn-main" href="/circles">
          {tAll("toCircles")}
        </a>
      </p>
    </div>
  );
}
