/** Names of what the jobs of a fleet hand to each other. */

/** In the artifact of a shard: who ran it. */
export const SHARD_FILE = 'shard.json'

/** One per shard and attempt, because an artifact is never overwritten. */
export function artifactName(planId: string, shard: string, attempt: number): string {
  return `triage-${planId}-s${shard}-a${attempt}`
}

/** The pattern that finds the artifacts of a plan, of every attempt. */
export function artifactPattern(planId: string): string {
  return `triage-${planId}-s*`
}

/** undefined for a name that does not belong to the plan. */
export function parseArtifactName(
  name: string,
  planId: string,
): { readonly shard: string; readonly attempt: number } | undefined {
  const match = /^triage-([0-9a-f]{16})-s(\d{1,3})-a(\d{1,4})$/.exec(name)
  if (match?.[1] !== planId || match[2] === undefined) return undefined
  return { shard: match[2], attempt: Number(match[3]) }
}

/** Names the invocation that ran a shard, in its records. */
export function shardSession(shard: string, attempt: number): string {
  return `s${shard}-a${attempt}`
}
