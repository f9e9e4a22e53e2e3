/** What MDX reads otherwise than Markdown (https://mdxjs.com/docs/what-is-mdx/): JSX and expressions, ESM. */
const program = /[<{}]|^(?:import|export)\b/m;
/** Spaces that make a piece of code of what follows in Markdown, and in MDX do not; in lists they may stand anywhere. */
const indented = / {4}|\t/;
/** Pictures, whose files Astro takes in when it compiles a text. */
const picture = /!\[/;

/** Whether the text of an MDX entry has to be compiled to a program; otherwise it reads the same as Markdown. */
export function needsCompiling(text: string): boolean {
  return [program, indented, picture].some((sign) => sign.test(text));
}
