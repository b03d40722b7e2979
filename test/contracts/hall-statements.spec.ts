import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, startOfDay } from '@ketnoi/common';
import { BoothPage, FairGround } from '../support/booth-pages.js';
import { Fair } from '../support/events.js';
import { fillHall } from '../support/full-hall.js';
import { aCast, aCertificate } from '../support/membership.js';
import { openStage, type Stage } from '../support/stage.js';

/** Statements that the hall may take, however many booths it has (issue B). */
const MOST_STATEMENTS = 7;
const LABELS = Array.from({ length: 90 }, (_, nth) => `A${String(nth + 1).padStart(2, '0')}`);

let stage: Stage;
let fair: Fair;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
  const cast = await aCast(stage);
  fair = await Fair.announced(stage, { in: 5, onlineDays: 10 });
  const ground = await FairGround.on(stage, fair, LABELS);
  const { business } = (await aCertificate(cast)).candidacy;
  await ground.gives(business, 'A01');
  const model = await (await BoothPage.of(stage, fair, business)).published();
  await fillHall(stage, ground, model, LABELS.slice(1));
  stage.clock.set(startOfDay(localDate(fair.firstDay)));
}, 120_000);
afterAll(() => stage.close());

/** What the page of a hall asks: event, halls, booths with business, village, craft, criteria, products and pictures. */
const HALL = `query ($code: String!, $first: HallPageSize!) {
  exhibition(eventCode: $code) {
    code phase name { vi } halls { id name { vi } width depth }
    booths(first: $first) {
      nodes {
        code label kind display headline { vi en } hero { alt { vi } photo { url thumbUrl width height } }
        business { id name { vi } address village { id name } } craft { code name { vi } }
        criteria { status validUntil decidedBy { vi } criteria { code standing wordingStatus } }
        products { id name { vi } priceHint photos { alt { vi } photo { thumbUrl } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
interface Hall {
  readonly exhibition: {
    readonly booths: { readonly nodes: { label: string; display: string; hero: object | null; criteria: { criteria: { standing: string }[] } | null; products: { photos: unknown[] }[]; business: { village: object | null } }[] };
  };
}

const ask = async (first: number) => {
  const { value, texts } = await stage.statementsDuring(() => stage.anonymous.act<Hall>(HALL, { code: fair.code, first }));
  return { nodes: value.exhibition.booths.nodes, texts: [...texts] };
};

describe('The hall', () => {
  it('costs at most seven statements, from a process that knows nothing yet, for ninety booths that show everything.', async () => {
    const { nodes, texts } = await ask(90);
    expect(nodes.map(({ label }) => label)).toEqual(LABELS);
    for (const node of nodes) {
      expect(node).toMatchObject({ display: 'SHOWN', hero: expect.any(Object), business: { village: { name: 'Hạ Thái' } } });
      expect([node.criteria?.criteria.filter(({ standing }) => standing === 'VERIFIED').length, node.products.map(({ photos }) => photos.length)]).toEqual([9, [1, 1, 1]]);
    }
    expect(texts.length).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  it.each([1, 3, 90])('costs the same statements for %i booths.', async (first) => {
    const { nodes, texts } = await ask(first);
    expect(nodes).toHaveLength(first);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toHaveLength((await ask(1)).texts.length);
    expect(texts.length).toBeLessThanOrEqual(MOST_STATEMENTS);
  });
});
