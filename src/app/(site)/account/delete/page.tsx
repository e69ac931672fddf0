import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { DeleteView } from "@/features/people/components/account/delete-view";
import { loadAccount } from "@/features/people/loaders/account";
import { deleteAccountAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.delete");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeleteAccountPage() {
  const answer = await loadAccount();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/account/delete" />;
  return <DeleteView email={answer.value.actor.email} action={deleteAccountAction} />;
}
