/** What an input that names a repository must look like; owners of a managed enterprise have an underscore. */
export const REPOSITORY_NAME = {
  regex: /^[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+$/,
  expected: 'owner/name',
} as const
