/** Something the reader can act upon: told as a sentence, without a stack. */
export class Problem extends Error {}

/** Runs a script's main function: a Problem is one readable text, everything else is a fault of ours with its stack. */
export async function run(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof Problem || error?.name === 'SettingsError' ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
