/**
 * Which pages everybody sees at instant `$1`: published, not hidden, from the first instant of the online window on, of an event
 * that was neither cancelled nor left unannounced, and of a business that has its booth. The only place that says so in SQL;
 * `displayOf` says the same of one page. `e` is the event, `w` its online window, `g` the page, `v` its published version.
 */
export const SHOWN_PAGES = `booth_page g JOIN booth_page_version v ON v.page_id = g.id AND v.state = 'PUBLISHED' AND g.hidden_at IS NULL
  JOIN event e ON e.id = g.event_id AND e.state IN ('ANNOUNCED', 'CLOSED')
  JOIN event_window w ON w.event_id = e.id AND w.kind = 'ONLINE' AND local_midnight(w.from_date) <= $1::timestamptz`;

/** Whether the business of page `g` has a booth at its event. */
export const HAS_BOOTH = `EXISTS (SELECT 1 FROM booth_application p JOIN booth_allocation a ON a.application_id = p.id AND a.state = 'CONFIRMED'
  WHERE p.business_id = g.business_id AND p.event_id = g.event_id)`;

/** A photo with its measures as JSON, from file `file`. */
export const photoJson = (file: string, altVi: string, altEn: string): string =>
  `json_build_object('fileId', ${file}.id, 'width', ${file}.width, 'height', ${file}.height, 'altVi', ${altVi}, 'altEn', ${altEn})`;
