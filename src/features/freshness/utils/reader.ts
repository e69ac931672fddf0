const ROBOT =
  /bot\b|bot\/|crawl|spider|slurp|preview|scan|monitor|headless|fetch|curl|wget|python|java\/|go-http|okhttp|axios|node|facebookexternalhit|whatsapp|telegram|embedly|lighthouse/i;

/** Whether a program says of itself that no person looks through it; one that says nothing is none that people use. */
export function isRobotName(userAgent: string | null): boolean {
  return !userAgent || ROBOT.test(userAgent);
}
