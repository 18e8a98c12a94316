import { repository, version } from "../../package.json";
import type { Product } from "../core/index.js";

/** What reports say of the program that made them. */
export const product: Product = {
  version,
  page: (rule) => `${repository.url.replace(/^git\+|\.git$/g, "")}/blob/main/docs/rules/${rule === "" ? "" : `${rule}.md`}`,
};
