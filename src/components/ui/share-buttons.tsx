"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";

type Labels = { send: string; copy: string; copied: string; failed: string };

const never = () => () => {};

/**
 * The browser's own share sheet where there is one, and copying the link. Not shown without JavaScript:
 * the links beside it do the same.
 */
export function ShareButtons({
  url,
  title,
  labels,
  sendIcon,
  copyIcon,
}: {
  url: string;
  title: string;
  labels: Labels;
  sendIcon: ReactNode;
  copyIcon: ReactNode;
}) {
  const [copied, setCopied] = useState<"" | "copied" | "failed">("");
  const canSend = useSyncExternalStore(
    never,
    () => "share" in navigator,
    () => false,
  );
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setCopied("copied"),
      () => setCopied("failed"),
    );
  // Closing the sheet without sending is no failure.
  const send = () => navigator.share({ title, url }).catch(() => undefined);
  return (
    <>
      {canSend && (
        <button type="button" className="chip min-h-11" onClick={send}>
          {sendIcon}
          {labels.send}
        </button>
      )}
      <button type="button" className="chip min-h-11 noscript:hidden" onClick={copy}>
        {copyIcon}
        {labels.copy}
      </button>
      <span role="status" className="order-last w-full text-quiet empty:-mt-2">
        {copied && labels[copied]}
      </span>
    </>
  );
}
