/** Throws where there are problems, one on a line below what they mean. */
export function withoutProblems(what: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${what}\n- ${problems.join('\n- ')}`);
}
