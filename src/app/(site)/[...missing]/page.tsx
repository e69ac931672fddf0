import { ProblemPage } from "@/components/layout/problem-page";

export default function MissingPage() {
  return <ProblemPage problem="notFound" />;
}
