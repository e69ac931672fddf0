/** Where a page can be sent to without any script. */
export type ShareLinks = { whatsapp: string; email: string; sms: string };

/**
 * Links that open a message with a page in it. Each way of sending has its own escaping.
 * @param page.url absolute, with the language it is to be read in
 */
export function shareLinks({ url, title }: { url: string; title: string }): ShareLinks {
  const subject = encodeURIComponent(title);
  const message = encodeURIComponent(`${title}\n${url}`);
  return {
    whatsapp: `https://wa.me/?text=${message}`,
    email: `mailto:?subject=${subject}&body=${message}`,
    // "?&" is what both iOS and Android read.
    sms: `sms:?&body=${message}`,
  };
}
