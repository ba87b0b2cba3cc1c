import type { Finding } from '../check/finding.ts';

/** A recorded exception (豁免): a finding that somebody accepted, with a name, a reason and an end. */
export interface Waiver {
  /** Rule code or id. */
  readonly rule: string;
  /** File name or path ending; any file when absent. */
  readonly file?: string;
  /** Project name; any project when absent. */
  readonly project?: string;
  /** `Sheet1!D12` or `D12`; any place when absent. */
  readonly at?: string;
  readonly reason: string;
  readonly by: string;
  /** Last day it holds, ISO date. */
  readonly until: string;
}

/** A finding set aside, with the waiver that did it: shown and counted, never silent. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Findings with and without a waiver. */
export interface WaiverResult {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/** What a waiver needs to know beside the finding itself. */
export interface WaiverScope {
  /** ISO date; a waiver whose `until` lies before it no longer holds. */
  readonly today: string;
  /** Project of a finding, by file and form. */
  readonly projectOf: (finding: Finding) => string | undefined;
  /** Id of a rule, so that a waiver may name either. */
  readonly idOf: (code: string) => string | undefined;
}

/** Sets aside the findings that a waiver in force covers. Order is kept. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  scope: WaiverScope,
): WaiverResult {
  if (waivers.length === 0) return { findings, waived: [] };
  const inForce = waivers.filter((waiver) => !isExpired(waiver, scope.today));
  const kept: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const waiver = inForce.find((candidate) => covers(candidate, finding, scope));
    if (waiver === undefined) kept.push(finding);
    else waived.push({ finding, waiver });
  }
  return { findings: kept, waived };
}

/** Whether a waiver has run out. */
export function isExpired({ until }: Waiver, today: string): boolean {
  return until < today;
}

function covers(waiver: Waiver, finding: Finding, { projectOf, idOf }: WaiverScope): boolean {
  if (waiver.rule !== finding.rule && waiver.rule !== idOf(finding.rule)) return false;
  if (waiver.file !== undefined && !endsWithPath(finding.file, waiver.file)) return false;
  if (waiver.project !== undefined && waiver.project !== projectOf(finding)) return false;
  return waiver.at === undefined || standsAt(finding, waiver.at);
}

function endsWithPath(file: string, end: string): boolean {
  const path = file.replaceAll('\\', '/');
  return path === end || path.endsWith(`/${end}`);
}

function standsAt({ at }: Finding, place: string): boolean {
  return at !== undefined && (place === at.address || place === `${at.sheet}!${at.address}`);
}
