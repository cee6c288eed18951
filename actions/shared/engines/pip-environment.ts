/** What pip and venv may see of our environment. */

/** Places, languages, proxies, certificates and pip's own settings; the job's tokens stay here. */
const HANDED_ON =
  /^(?:PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TEMP|TMP|SYSTEMROOT|LD_LIBRARY_PATH|PIP_[A-Z_]+|PYENV_[A-Z_]+|SSL_CERT_[A-Z]+|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|XDG_[A-Z_]+|(?:HTTPS?|ALL|NO)_PROXY|(?:https?|all|no)_proxy)$/

/** The environment of a process that runs pip. */
export function pipEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && HANDED_ON.test(entry[0]),
  )
  return { ...Object.fromEntries(kept), PYTHONUTF8: '1', PYTHONUNBUFFERED: '1' }
}
