import { toArchive } from "@/features/people/serializers/my-data";
import { negotiateLocale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { problem } from "@/lib/problem";
import { DATA_KEEPERS } from "@/my-data";

export const dynamic = "force-dynamic";

/** Everything that is kept about whoever asks, zipped. Reads only. */
export async function GET(): Promise<Response> {
  const answer = await whenAvailable(async () => {
    const actor = await getActor();
    if (actor.kind !== "member") return null;
    const parts = DATA_KEEPERS.map(async ({ name, export: read }) => ({ name, value: await read(actor) }));
    return { actor, parts: await Promise.all(parts) };
  });
  if (answer.state !== "ok") return problem(503);
  if (!answer.value) {
    return new Response(null, { status: 303, headers: { location: "/sign-in?next=%2Faccount" } });
  }
  const { actor, parts } = answer.value;
  const locale = negotiateLocale({ param: actor.locale });
  const words = (await loadMessages(locale)).account.export;
  return new Response(toArchive(parts, { words, locale, madeAt: new Date() }), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": 'attachment; filename="my-data.zip"',
      "cache-control": "private, no-store",
    },
  });
}
