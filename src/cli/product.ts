import manifest from "../../package.json";
import type { Product } from "../core/index.js";

const { version, repository }: { readonly version: string; readonly repository?: { readonly url: string } } = manifest;

/** What reports say of the program that made them. Only a release knows where its pages are: its workflow names the repository that it is made from. */
export const product: Product = {
  version,
  page(rule) {
    const home = repository?.url.replace(/^git\+|\.git$/g, "");
    return home && `${home}/blob/v${version}/docs/rules/${rule === "" ? "" : `${rule}.md`}`;
  },
};
