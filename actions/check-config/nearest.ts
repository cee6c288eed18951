/** The names a person may have meant. */
import { editDistance } from '../shared/runtime/edit-distance'

/**
 * @param candidates names that exist
 * @returns at most three of them, nearest first; none when nothing is near
 */
export function nearestNames(name: string, candidates: readonly string[]): string[] {
  const wanted = name.toLowerCase()
  const most = Math.max(2, Math.floor(name.length / 3))
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, lower: candidate.toLowerCase() }))
    .filter(({ lower }) => Math.abs(lower.length - wanted.length) <= most)
    .map(({ candidate, lower }) => ({ candidate, distance: editDistance(wanted, lower) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}
