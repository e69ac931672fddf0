import { redirect } from "next/navigation";
import type { NoAccessState } from "@/lib/page-access";
import { ProblemPage } from "./problem-page";

/**
 * In place of a page that is not for whoever asks: visitors are led to the sign-in and back, others get 403.
 * Return it from the page itself: below a Suspense boundary nothing can be redirected any more.
 * @param path of the page, beginning with "/"
 */
export function NoAccess({ answer, path }: { answer: NoAccessState; path: string }) {
  if (answer.state === "sign_in") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return <ProblemPage problem={answer.state} />;
}
