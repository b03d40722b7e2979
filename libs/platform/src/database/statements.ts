/**
 * Counts the SQL statements of this process, over both pools. A figure for tests and metrics:
 * every list of one item and of three must cost the same number.
 */
class StatementCount {
  private texts: string[] | null = null;
  total = 0;

  add(text: string): void {
    this.total += 1;
    this.texts?.push(text);
  }

  /** The statements sent while `work` ran. Meant for one caller at a time. */
  async during<T>(work: () => Promise<T>): Promise<{ value: T; texts: readonly string[] }> {
    const texts: string[] = [];
    this.texts = texts;
    try {
      return { value: await work(), texts };
    } finally {
      this.texts = null;
    }
  }
}

export const statements = new StatementCount();
