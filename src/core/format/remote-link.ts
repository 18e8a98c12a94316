import { type LineLink, lineLinks } from "./link.js";

/** How hosts of repositories show a line of Markdown as it is written. */
const patterns: readonly (readonly [host: RegExp, pattern: string])[] = [
  [/(?:^|\.)github\./, "{root}/blob/{revision}/{path}?plain=1#L{line}"],
  [/(?:^|\.)gitlab\./, "{root}/-/blob/{revision}/{path}?plain=1#L{line}"],
  [/^bitbucket\.org$/, "{root}/src/{revision}/{path}#lines-{line}"],
  [/(?:^|\.)(?:codeberg|gitea|forgejo)\./, "{root}/src/{revision}/{path}?display=source#L{line}"],
];

/** `https://host/owner/name.git`, `ssh://git@host:22/owner/name.git` and `git@host:owner/name.git`. */
const address = /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/|[\w.-]+@([\w.-]+):)([\w./~-]+?)(?:\.git)?\/?$/;

/**
 * Where lines are read on the host of a repository, `undefined` where the host is not known. No credentials of the address get into a link.
 *
 * @param remote the address that git fetches from
 * @param revision a commit or a branch
 */
export function remoteLinks(remote: string, revision: string): LineLink | undefined {
  const [, web, ssh, name] = address.exec(remote) ?? [];
  const host = (web ?? ssh)?.toLowerCase();
  const pattern = host && patterns.find(([known]) => known.test(host))?.[1];
  if (!pattern) return undefined;
  const tree = revision.split("/").map(encodeURIComponent).join("/");
  return lineLinks(pattern.replace("{root}", `https://${host}/${name}`).replace("{revision}", () => tree));
}
