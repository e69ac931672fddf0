import { today } from "@/lib/calendar";
import type { PostDto } from "../types";

const DAY = 86_400_000;

/**
 * Days that are left to answer a post, today not counted: 0 on its last day, negative when it is over. The day by
 * when counts where it comes before the end on the board; days are those of the calendar here.
 */
export function daysLeft({ endsOn, expiresAt }: Pick<PostDto, "endsOn" | "expiresAt">, now: Date): number {
  const lastDay = today(new Date(expiresAt));
  const end = endsOn && endsOn < lastDay ? endsOn : lastDay;
  return Math.round((Date.parse(end) - Date.parse(today(now))) / DAY);
}

/** The text of a post in the reader's language where it has one, else its first. */
export function textFor({ texts }: Pick<PostDto, "texts">, locale: string): PostDto["texts"][0] {
  return texts.find(({ lang }) => lang === locale) ?? texts[0];
}
