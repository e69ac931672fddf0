import { webAddress } from "@/lib/web-address";

/** Hosts where many have a page: the same host says nothing there, and a page of one is seldom kept the same way. */
const SHARED =
  /(^|\.)(facebook|fb|instagram|twitter|x|linkedin|youtube|tiktok|meetup|eventbrite|gofundme|patreon|etsy|yelp|linktr|wordpress|blogspot|weebly|wixsite|squarespace|google|github|medium|substack|mass)\.(com|ee|org|io|gov|net|me|be)$/;

/** Host and path of a website that is an entry's own; null for none, and for a page on a platform of many. */
export function siteKey(website: string | null): string | null {
  const address = webAddress(website);
  if (!address || SHARED.test(address.host)) return null;
  const path = new URL(address.href).pathname
    .toLowerCase()
    .replace(/\/(index\.(html?|php)|home)?$/, "")
    .replace(/\/+$/, "");
  return `${address.host.toLowerCase()}${path}`;
}

/** The ten digits of a phone number; null for what is none, or too short to tell anything. */
export function phoneKey(phone: string | null): string | null {
  // What follows the number itself: an extension, a second number.
  const [number = ""] = (phone ?? "").split(/(?:ext|x|or|\/|,|;)\.?\s*(?=\d)/i);
  const digits = number.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
  return digits.length === 10 && !/^(\d)\1+$/.test(digits.slice(3)) ? digits : null;
}
