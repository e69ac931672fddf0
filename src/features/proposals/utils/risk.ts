import { REPORT_REASONS, type ReportReason } from "@/features/reports/types";
import type { NewProposal } from "../types";

/** Reports come before everything else, the riskiest first. */
const REPORT_RISK = 100;
/** Fields that lead people, money or harm somewhere else. */
const DELICATE = ["website", "links", "email", "phone", "address", "locationPrivacy", "lat", "lng", "status"];

const reportRisk = (reason: ReportReason) =>
  REPORT_RISK + (REPORT_REASONS.length - REPORT_REASONS.indexOf(reason)) * 10;

/** How early a proposal is looked at: larger is earlier. */
export function riskOf({ kind, changes, reportReason }: NewProposal): number {
  if (kind === "report") return reportRisk(reportReason ?? "other");
  if (kind === "claim") return 50;
  if (kind === "merge") return 20;
  const delicate = Object.keys(changes).filter((field) => DELICATE.includes(field)).length;
  const links = JSON.stringify(changes).match(/https?:/g)?.length ?? 0;
  return (kind === "addition" ? 10 : 0) + Math.min(delicate, 4) * 5 + Math.min(links, 5) * 2;
}
