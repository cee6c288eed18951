/**
 * `uses: $/x` names a file of the same repository and commit; tools that do not know the form get the
 * equivalent reference by name. Nothing else of a workflow is changed.
 *
 * @param {string} text of a workflow
 * @param {string} repository `owner/name`
 * @param {string} ref tag, branch or commit
 */
export function renderSelfReferences(text, repository, ref) {
  return text.replace(/^(\s*(?:- )?uses: )\$\/(\S+)$/gm, (_, before, path) => `${before}${repository}/${path}@${ref}`)
}
