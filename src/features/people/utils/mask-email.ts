/** An address that only its owner recognizes: "ana@example.org" is "a…@example.org". */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${[...email][0] ?? ""}…${email.slice(at)}`;
}
