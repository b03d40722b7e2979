import { createTransport, type TransportOptions, type Transporter } from 'nodemailer';
import type { Settings } from '../settings/settings.schema.js';

export interface MailAttachment {
  readonly filename: string;
  readonly content: Buffer;
  readonly contentType: string;
  /** Shown inside the HTML as `cid:<name>` when given. */
  readonly cid?: string;
}

/** An entry that mail programs put into the reader's calendar, or take out of it again. */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  /** iCalendar text. */
  readonly content: string;
}

/** One mail to one person. The address is an object: a text could smuggle a second recipient in (trap T28). */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Made from the delivery's id: every try of one delivery carries the same. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly MailAttachment[];
  readonly calendar?: MailCalendar;
}

/** The mail server's answer that no further try will change (5xx). */
export class MailRefused extends Error {
  constructor(readonly responseCode: number, message: string) {
    super(message);
    this.name = 'MailRefused';
  }
}

const CALENDAR_FILE = 'ket-noi.ics';

/** Hands mails to SMTP_URL. Resolves when the server has taken the mail; throws MailRefused, or any other error when a later try may succeed. */
export class Mailer {
  private readonly transport: Transporter;

  constructor(private readonly settings: Pick<Settings, 'SMTP_URL' | 'MAIL_FROM'>) {
    this.transport = createTransport({
      url: settings.SMTP_URL,
      pool: true,
      maxConnections: 5,
      // The delivery ledger alone repeats a mail.
      maxRequeues: 0,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as TransportOptions);
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        from: { name: 'Kết Nối', address: this.settings.MAIL_FROM },
        to: [{ name: mail.to.name, address: mail.to.address }],
        envelope: { from: this.settings.MAIL_FROM, to: [mail.to.address] },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
        attachments: (mail.attachments ?? []).map((attachment) => ({ ...attachment })),
        ...(mail.calendar ? { icalEvent: { method: mail.calendar.method, content: mail.calendar.content, filename: CALENDAR_FILE } } : {}),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode ?? 0;
      if (code >= 500) throw new MailRefused(code, 'the mail server refused the mail');
      throw error;
    }
  }

  close(): void {
    this.transport.close();
  }
}
