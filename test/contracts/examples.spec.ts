import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Stage } from '../support/stage.js';
import { Tour, tourExamples } from '../support/tour.js';

let stage: Stage;
let tour: Tour;
beforeAll(async () => {
  stage = await openStage();
  tour = await Tour.on(stage);
});
afterAll(() => stage.close());

/** The steps of test/examples, as docs/api shows them. Each stands on those before it. */
describe('Every example of the documents is answered as written', () => {
  const examples = tourExamples();

  it('there are some.', () => {
    expect(examples.length).toBeGreaterThan(25);
  });

  it.each(examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    expect(await tour.take(example)).toEqual(example.answer);
  });
});
