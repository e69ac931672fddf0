import { ProblemPage } from "@/components/layout/problem-page";
import type { ComparedPage as Page } from "../../loaders";
import { CompareView } from "./compare-view";
import { OneView } from "./one-view";

/** Two entries side by side, or what became of them. */
export function ComparedPage({ page, undone }: { page: Page; undone: string[] | null }) {
  if (page.state === "missing") return <ProblemPage problem="notFound" />;
  if (page.state === "one") return <OneView {...page} />;
  return <CompareView {...page} undone={undone} />;
}
