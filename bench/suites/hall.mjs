/** What the page of a hall asks: event, halls, booths with business, village, craft, criteria, products and pictures. 5,000 objects are its limit. */
const query = `query Hall($code: String!, $first: HallPageSize!, $after: String, $hallId: ID) {
  exhibition(eventCode: $code) {
    code phase name { vi en } halls { id name { vi } width depth }
    booths(first: $first, after: $after, hallId: $hallId) {
      nodes {
        code label kind display headline { vi en } hero { alt { vi } photo { url thumbUrl width height } }
        business { id name { vi en } village { id name } } craft { code name { vi } }
        criteria { status validUntil decidedBy { vi } criteria { code standing wordingStatus } }
        products { id name { vi en } priceHint photos { alt { vi } photo { thumbUrl } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const OPEN = 'HANG-THU-CONG-1';
const ARCHIVE = 'HANG-THU-CONG-2';

export const hall = {
  name: 'hall',
  title: 'The hall: 3 halls, 90 booths, 6 products each with their photos',
  query,
  /** What the rounds ask. */
  measured: { code: OPEN, first: 90 },
  /** What both sides must answer alike before anything is measured. Later pages are built from the answer to the first. */
  compared: [
    { code: OPEN, first: 90 },
    { code: OPEN, first: 9 },
    { code: ARCHIVE, first: 90 },
    ({ exhibition: { booths } }) => ({ code: OPEN, first: 50, after: booths.pageInfo.endCursor }),
    ({ exhibition: { halls } }) => ({ code: OPEN, first: 20, hallId: halls[1].id }),
  ],
  /** A page that an accident has emptied would be answered fast. */
  isWhole: ({ exhibition }) => exhibition.booths.nodes.length === 90 && exhibition.booths.nodes.every(({ products }) => products.length === 6),
  mostStatements: 7,
};
