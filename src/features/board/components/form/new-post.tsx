import { getLocale, getTranslations } from "next-intl/server";
import { CheckField, SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { FormMore } from "@/components/ui/form/form-more";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Icon } from "@/components/ui/icon";
import { loadMessages } from "@/i18n/messages";
import { env } from "@/lib/env";
import { postAction } from "../../actions/post";
import { BEHALVES, MOST_BODY, MOST_CONTACT, MOST_NAME, MOST_PLACE, MOST_WHAT } from "../../constants";
import type { NewPostPage } from "../../loaders/new-post";
import type { Side } from "../../types";
import { HelpLines } from "../help-lines";
import { AudienceFields, DETAIL_NAMES, KindFields, LanguageFields, TimeFields } from "./detail-fields";
import { PostNotices } from "./post-notices";

/** `refusal`: why a form made nothing. */
type Props = NewPostPage & { side: Side; refusal: unknown };

/** The form for a need or an offer: three fields, and all else behind "add more". */
export async function NewPost({ side, email, initiative, group, refusal }: Props) {
  const [t, locale] = [await getTranslations("posting.new"), await getLocale()];
  const words = (await loadMessages(locale)).posting.notice;
  const other = side === "need" ? "offer" : "need";
  return (
    <div className="page">
      <h1 className="flex items-center gap-4">
        <Icon name={side === "need" ? "hand-open" : "hand-extended"} className="size-[0.95em]" />
        {t(`title.${side}`)}
      </h1>
      {(refusal === "full" || refusal === "group") && (
        <p className="note mt-5 max-w-xl" role="status">
          {t(refusal === "full" ? "full" : "notInGroup")}
        </p>
      )}
      {(group ?? initiative) && (
        <p className="mt-3 text-[1.2rem]">{t("for", { name: (group ?? initiative)?.name ?? "" })}</p>
      )}
      <Form action={postAction} isGuarded className="form mt-7">
        <input type="hidden" name="side" value={side} />
        {group && <GroupFields group={group} />}
        <TextArea
          name="what"
          label={t("what")}
          help={t(`whatHelp.${side}`)}
          rows={3}
          maxLength={MOST_WHAT}
          defaultValue={group?.action?.text.slice(0, MOST_WHAT)}
          required
        />
        <TextField
          name="where"
          label={t("where")}
          help={t("whereHelp")}
          autoComplete="postal-code"
          maxLength={MOST_PLACE}
          defaultValue={initiative?.town}
          required
        />
        {email === null ? (
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            label={t("email")}
            help={t("emailHelp")}
            required
          />
        ) : (
          <p className="text-quiet">{t("member", { email })}</p>
        )}
        <MoreFields
          side={side}
          initiativeName={initiative?.name ?? null}
          isForGroup={group !== null}
          lang={locale}
          isVisitor={email === null}
        />
        <PostNotices words={words} change="what" help={<HelpLines lines={env.HELP_LINES} />} />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
          {email === null && <p className="mt-3 text-quiet">{t("next")}</p>}
        </div>
        <p className="max-w-[60ch] border-line border-t pt-4 text-[0.94rem] text-quiet">
          {t(group ? "safeGroup" : "safe")}
        </p>
        {!group?.action && (
          <p>
            <a href={`/board/new?side=${other}${group ? `&group=${group.slug}` : ""}`}>
              {t(`other.${side}`)}
            </a>
          </p>
        )}
      </Form>
    </div>
  );
}

/** For whom it is, where that is a group of this site: nothing else can be chosen then. */
function GroupFields({ group: { slug, name, action } }: { group: NonNullable<NewPostPage["group"]> }) {
  return (
    <>
      <input type="hidden" name="behalf" value="group" />
      <input type="hidden" name="behalfName" value={name} />
      <input type="hidden" name="group" value={slug} />
      {action && <input type="hidden" name="action" value={action.id} />}
    </>
  );
}

async function MoreFields({
  side,
  initiativeName,
  isForGroup,
  lang,
  isVisitor,
}: {
  side: Side;
  initiativeName: string | null;
  isForGroup: boolean;
  lang: string;
  isVisitor: boolean;
}) {
  const [t, f] = [await getTranslations("posting.new"), await getTranslations("posting.fields")];
  const known = { lang };
  return (
    <FormMore
      names={DETAIL_NAMES}
      summary={
        <span>
          {t("more")} <span className="font-normal text-quiet">{t("moreText")}</span>
        </span>
      }
    >
      {isVisitor && <CheckField name="shared" label={t("shared")} help={t("sharedHelp")} />}
      {side === "need" && <CheckField name="isToday" label={f("isToday")} help={f("isTodayHelp")} />}
      <TextArea
        name="body"
        label={f("body")}
        help={f("bodyHelp")}
        rows={4}
        maxLength={MOST_BODY - MOST_WHAT}
      />
      <KindFields known={known} />
      <TimeFields known={known} />
      <AudienceFields known={known} isPersonal={!isForGroup} />
      {!isForGroup && <BehalfFields initiativeName={initiativeName} />}
      <LanguageFields known={known} />
    </FormMore>
  );
}

/** For whom somebody else it is. */
async function BehalfFields({ initiativeName }: { initiativeName: string | null }) {
  const f = await getTranslations("posting.fields");
  return (
    <>
      <SelectField
        name="behalf"
        label={f("behalf")}
        defaultValue={initiativeName ? "initiative" : "self"}
        options={BEHALVES.map((value) => ({ value, label: f(`behalves.${value}`) }))}
      />
      <TextField
        name="behalfName"
        label={f("behalfName")}
        help={f("behalfNameHelp")}
        maxLength={MOST_NAME}
        defaultValue={initiativeName ?? ""}
      />
      <TextField
        name="behalfContact"
        label={f("behalfContact")}
        help={f("behalfContactHelp")}
        maxLength={MOST_CONTACT}
      />
    </>
  );
}
