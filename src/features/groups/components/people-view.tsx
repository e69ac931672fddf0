import { getFormatter, getTranslations } from "next-intl/server";
import { FocusedNote } from "@/components/ui/focused-note";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { decideRequestAction, inviteToGroupAction, setRoleAction } from "../actions/join";
import { PAGE_SIZE, ROLES } from "../constants";
import type { PeoplePage } from "../loaders/rooms";
import type { GroupDto, JoinRequestDto, MemberDto } from "../types";
import { GroupHead } from "./group-head";

const RESULTS = ["accept", "coordinator", "decline", "changed"] as const;
type Props = PeoplePage & {
  group: GroupDto;
  /** What came of a form that led here. */
  result: unknown;
};

/** Who waits, who is in a group, and inviting: as much of it as the reader may see. */
export async function PeopleView(props: Props) {
  const { group, requests, members, mayManage, mayInvite, page } = props;
  const t = await getTranslations("groups.people");
  const said = RESULTS.find((one) => one === props.result);
  return (
    <div className="page max-w-[52rem]">
      <GroupHead
        slug={group.slug}
        {...group.text}
        title={t("title", { name: group.text.name })}
        lede={t(mayManage ? "ledeManage" : "lede")}
      />
      {said && <FocusedNote>{t(`results.${said}`)}</FocusedNote>}
      <div className="mt-9 space-y-10">
        {requests && <Requests {...props} requests={requests} />}
        <InkSection id="people" title={t("count", { count: group.members })}>
          {members.length === 0 ? (
            <p>{t("none")}</p>
          ) : (
            <ul className="divide-y divide-line">
              {members.map((member) => (
                <MemberRow key={member.personId} {...props} member={member} />
              ))}
            </ul>
          )}
          <p className="mt-4 flex gap-4">
            {page > 1 && <a href={`/groups/${group.slug}/people`}>{t("first")}</a>}
            {members.length === PAGE_SIZE && (
              <a href={`/groups/${group.slug}/people?page=${page + 1}`}>{t("next")}</a>
            )}
          </p>
        </InkSection>
        {mayInvite && <Invite slug={group.slug} />}
      </div>
    </div>
  );
}

async function Requests({ group, requests }: Props & { requests: JoinRequestDto[] }) {
  const t = await getTranslations("groups.people");
  return (
    <InkSection id="requests" title={t("requests")}>
      {requests.length === 0 ? (
        <p>{t("requestsNone")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {requests.map((request) => (
            <RequestRow key={request.id} slug={group.slug} request={request} />
          ))}
        </ul>
      )}
    </InkSection>
  );
}

async function RequestRow({ slug, request }: { slug: string; request: JoinRequestDto }) {
  const [t, format] = [await getTranslations("groups.people"), await getFormatter()];
  const name = request.name || t("nameless");
  const say = (key: "accept" | "acceptAs" | "decline") => `${t(key)}: ${name}`;
  return (
    <li className="py-3">
      <p>
        <bdi className="font-semibold">{name}</bdi>{" "}
        <span className="text-quiet">
          {t("since", { date: format.dateTime(new Date(request.createdAt), { dateStyle: "long" }) })}
          {request.wantsToCoordinate && ` · ${t("wantsToCoordinate")}`}
        </span>
      </p>
      {request.answers.length > 0 && (
        <dl className="mt-2">
          {request.answers.map(({ question, answer }) => (
            <div key={question} className="mb-2">
              <dt className="text-quiet">
                <bdi>{question}</bdi>
              </dt>
              <dd className="whitespace-pre-line" dir="auto">
                {answer}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Form action={decideRequestAction} className="mt-2 flex flex-wrap gap-3">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="id" value={request.id} />
        <SubmitButton name="answer" value="accept" label={say("accept")}>
          {t("accept")}
        </SubmitButton>
        <SubmitButton name="answer" value="coordinator" isQuiet label={say("acceptAs")}>
          {t("acceptAs")}
        </SubmitButton>
        <SubmitButton name="answer" value="decline" isQuiet label={say("decline")}>
          {t("decline")}
        </SubmitButton>
      </Form>
    </li>
  );
}

async function MemberRow({ group, member, mayManage, me }: Props & { member: MemberDto }) {
  const t = await getTranslations("groups.people");
  const [roles, format] = [await getTranslations("groups.roles"), await getFormatter()];
  const { personId, role, wayIn, decidedBy, joinedAt } = member;
  const name = member.name || t("nameless");
  const date = format.dateTime(new Date(joinedAt), { dateStyle: "long" });
  return (
    <li className="py-3">
      <p>
        <bdi className="font-semibold">{name}</bdi> {personId === me && t("you")}
        {role !== "member" && <span className="text-quiet"> · {roles(role)}</span>}
      </p>
      {mayManage && (
        <>
          <p className="text-quiet">
            {t(`wayIn.${wayIn}`)} {decidedBy !== "" && t("decidedBy", { name: decidedBy })} · {date}
          </p>
          <details className="mt-1">
            <summary className="btn btn-quiet list-none [&::-webkit-details-marker]:hidden">
              {t("setRole")}
              <span className="sr-only">: {name}</span>
            </summary>
            <Form action={setRoleAction} className="mt-1 flex flex-wrap items-end gap-3">
              <input type="hidden" name="slug" value={group.slug} />
              <input type="hidden" name="person" value={personId} />
              {[...ROLES.filter((one) => one !== role), "remove" as const].map((one) => (
                <SubmitButton
                  key={one}
                  isQuiet
                  name="role"
                  value={one}
                  label={`${one === "remove" ? t("remove") : roles(one)}: ${name}`}
                >
                  {one === "remove" ? t("remove") : roles(one)}
                </SubmitButton>
              ))}
            </Form>
          </details>
        </>
      )}
    </li>
  );
}

async function Invite({ slug }: { slug: string }) {
  const [t, roles] = [await getTranslations("groups.people"), await getTranslations("groups.roles")];
  return (
    <InkSection id="invite" title={t("invite")}>
      <p className="mb-4 max-w-[60ch]">{t("inviteText")}</p>
      <Form action={inviteToGroupAction} className="form">
        <input type="hidden" name="slug" value={slug} />
        <TextField name="email" type="email" label={t("email")} maxLength={254} autoComplete="off" />
        <SelectField
          name="role"
          label={t("role")}
          defaultValue="member"
          options={ROLES.map((value) => ({ value, label: roles(value) }))}
        />
        <div>
          <SubmitButton>{t("send")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}
