import { describe, expect, it } from '@jest/globals';
import { readScaleSize } from '../../../apps/worker/src/seed/scale/scale-size.js';
import { SeedRefused } from '../../../apps/worker/src/seed/emptiness.js';
import type { World } from './stage.js';

const SIZE = { businesses: 40, booths: 60 };
/** Nine of ten are members, one page in twenty is a draft, a page shows six products with two photos each. */
const RIGHT = { businesses: 40, products: 480, members: 36, events: 2, halls: 2, booths: 60, confirmed: 60, pages: 60, published: 57, photos: 684 };
const OURS = `017a0000-%`;

const HALL = `query ($code: String!) { exhibition(eventCode: $code) { phase booths(first: 90) { nodes { label display criteria { criteria { standing } } products { name { vi } photos { photo { url } } } } } } }`;
interface Hall {
  readonly phase: string;
  readonly booths: { readonly nodes: readonly { readonly label: string; readonly display: string; readonly criteria: { readonly criteria: readonly { readonly standing: string }[] } | null; readonly products: readonly { readonly photos: readonly { readonly photo: { readonly url: string } }[] }[] }[] };
}

/** The scale option, small: what it adds, what it refuses, and that a run that was broken off goes on. */
export function describeScale(world: () => World): void {
  const silent = (): void => undefined;
  const counts = async (): Promise<unknown> => {
    const of = (what: string, from: string, column = 'id'): string => `(SELECT count(*)::int FROM ${from} AND ${column}::text LIKE '${OURS}') AS ${what}`;
    const [row] = await world().sql(
      `SELECT ${[
        of('businesses', 'business WHERE true'), of('products', 'product WHERE true'), of('members', 'certificate WHERE true'), of('events', 'event WHERE true'), of('halls', 'hall WHERE true'),
        of('booths', 'booth WHERE true'), of('confirmed', `booth_allocation WHERE state = 'CONFIRMED'`), of('pages', 'booth_page WHERE true'), of('published', `booth_page_version WHERE state = 'PUBLISHED'`),
        of('photos', 'booth_page_product_photo WHERE true', 'version_id'),
      ].join(', ')}`,
    );
    return row;
  };

  describe('For measuring, so many businesses and booths are added', () => {
    it('Numbers that cannot be meant are refused in both languages, before anything is opened.', () => {
      expect(readScaleSize([])).toBeNull();
      expect(readScaleSize(['--businesses', '5000', '--booths', '12000'])).toEqual({ businesses: 5000, booths: 12000 });
      const refusals = [['--businesses', 'x', '--booths', '1'], ['--booths', '5'], ['--businesses', '0', '--booths', '5'], ['--businesses', '3', '--booths', '151'], ['--businesses', '60000', '--booths', '1'], ['--other', '1']];
      for (const parameters of refusals) expect(() => readScaleSize(parameters)).toThrow(/^[^\n]+\n[^\n]*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựýỳỷỹỵ]/u);
    });

    it('A run that is broken off leaves whole chunks; the next one goes on, and one more changes nothing.', async () => {
      const breakOff = (line: string): void => {
        if (line === 'Scale, booths: 36 of 60') throw new Error('broken off');
      };
      await expect(world().seed(undefined, { scale: SIZE, say: breakOff })).rejects.toThrow('broken off');
      expect(await counts()).toMatchObject({ businesses: 40, events: 1, booths: 36, pages: 36 });
      const lines: string[] = [];
      await world().seed(undefined, { scale: SIZE, say: (line) => void lines.push(line) });
      expect(await counts()).toEqual(RIGHT);
      expect(lines).toEqual(['Scale, businesses: 40 of 40', 'Scale, booths: 36 of 60', 'Scale, booths: 60 of 60']);
      await world().seed(undefined, { scale: SIZE, say: silent });
      expect(await counts()).toEqual(RIGHT);
    });

    it('Another size, production, and a database with anybody else are refused.', async () => {
      await expect(world().seed(undefined, { scale: { businesses: 41, booths: 60 }, say: silent })).rejects.toThrow(/already scaled to 40 businesses and 60 booths.*quy mô 40 cơ sở/s);
      await expect(world().seed({ ...world().settings, NODE_ENV: 'production' }, { scale: SIZE, say: silent })).rejects.toThrow(SeedRefused);
      await world().sql(`UPDATE person SET email = 'somebody@elsewhere.test' WHERE email = 'quy-mo-1@demo.ketnoi.example'`);
      await expect(world().seed(undefined, { scale: SIZE, say: silent })).rejects.toThrow(/in use: it holds accounts of people/);
      await world().sql(`UPDATE person SET email = 'quy-mo-1@demo.ketnoi.example' WHERE email = 'somebody@elsewhere.test'`);
    });

    it('Everybody sees the hall with its pages, finds them, and verifies a certificate.', async () => {
      const { exhibition } = await world().ask<{ exhibition: Hall }>(HALL, { code: 'QUY-MO-01' });
      const { nodes } = exhibition.booths;
      const shown = nodes.filter(({ display }) => display === 'SHOWN');
      expect({ phase: exhibition.phase, booths: nodes.length, shown: shown.length, first: nodes[0]?.label }).toEqual({ phase: 'OPEN', booths: 36, shown: 35, first: 'A01' });
      expect(shown.filter(({ criteria, products }) => criteria?.criteria.length !== 9 || products.length !== 6 || products.some(({ photos }) => photos.length !== 2))).toEqual([]);
      const photo = await world().api.inject({ method: 'GET', url: new URL(shown[0]?.products[0]?.photos[0]?.photo.url ?? '', 'http://localhost').pathname });
      expect([photo.statusCode, photo.headers['content-type']]).toEqual([200, 'image/webp']);
      const search = `query ($event: String) { search(first: 20, words: "minh hoa", eventCode: $event, kinds: [BOOTH]) { nodes { __typename } } }`;
      expect((await world().ask<{ search: { nodes: unknown[] } }>(search, { event: 'QUY-MO-02' })).search.nodes).toHaveLength(20);
      const [certificate] = await world().sql<{ code: string }>(`SELECT code FROM certificate WHERE id::text LIKE '${OURS}' ORDER BY id LIMIT 1`);
      expect((await world().ask<{ verifyCertificate: unknown }>(`query ($code: String!) { verifyCertificate(code: $code) { status met applicable } }`, { code: certificate?.code })).verifyCertificate).toEqual({ status: 'IN_FORCE', met: 9, applicable: 9 });
    });
  });
}
