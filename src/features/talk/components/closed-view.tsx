import { useTranslations } from "next-intl";
import { ProblemPage } from "@/components/layout/problem-page";
import type { NoTalk } from "../loaders";

/** In place of a page of members, for whoever is signed in and in it not. */
export function ClosedView({ answer }: { answer: Exclude<NoTalk, { state: "sign_in" }> }) {
  const t = useTranslations("talk.closed");
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  const { slug, name, lang } = answer.group;
  return (
    <ProblemPage problem="forbidden">
      <p>
        {t("text")}{" "}
        <a href={`/groups/${slug}`} lang={lang}>
          <bdi>{name}</bdi>
        </a>
      </p>
    </ProblemPage>
  );
}
