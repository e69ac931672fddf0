import { useTranslations } from "next-intl";
import { ProblemPage } from "@/components/layout/problem-page";
import type { LoadedInitiative } from "../../loaders";

type NotShown = Exclude<LoadedInitiative, { state: "found" }>;

/** What is wrong, in the words of problem pages. */
export function problemOf({ state }: NotShown): "notFound" | "gone" | "unavailable" {
  return state === "gone" || state === "unavailable" ? state : "notFound";
}

/** The page in place of an initiative that can't be shown, with what would help instead. */
export function InitiativeProblem({ answer }: { answer: NotShown }) {
  return (
    <ProblemPage problem={problemOf(answer)}>
      {answer.state === "gone" && <Gone name={answer.name} />}
      {answer.state === "missing" && answer.suggestions.length > 0 && (
        <Suggestions suggestions={answer.suggestions} />
      )}
    </ProblemPage>
  );
}

/** What a page that was taken down was about. */
function Gone({ name }: { name: string }) {
  return <p>{useTranslations("initiatives.gone")("was", { name })}</p>;
}

/** What somebody may have meant by an address that leads nowhere. */
function Suggestions({ suggestions }: { suggestions: { slug: string; name: string; town: string }[] }) {
  const t = useTranslations("initiatives.missing");
  return (
    <>
      <h2>{t("perhaps")}</h2>
      <ul>
        {suggestions.map(({ slug, name, town }) => (
          <li key={slug} className="py-1">
            <a href={`/initiatives/${slug}`}>{t("item", { name, town })}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
