/** What is wrong with a file of practice content, for whoever writes one. */
export interface ContentProblem {
  /** 1-based line of the file; 1 where the whole file is meant. */
  readonly line: number;
  readonly message: string;
}
