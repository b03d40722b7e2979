import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: ReadonlyMap<string, unknown>;
  readonly attachments: readonly { readonly filename: string | undefined; readonly contentType: string; readonly content: Buffer }[];
}

/** What the server does with the next mail: takes it, answers an SMTP code, takes it and drops the answer, or never answers. */
export type Answer = 'take' | 'hang' | 'take-and-drop' | { readonly code: number };

/** A real mail server on loopback that can be told to misbehave. */
export class TestMailbox {
  readonly mails: Mail[] = [];
  private rule: (to: string) => Answer | Promise<Answer> = () => 'take';
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        this.take(Buffer.concat(chunks), to).then((answer) => {
          if (answer === 'take') callback();
          else if (answer === 'take-and-drop') this.dropAll();
          else if (answer !== 'hang') callback(Object.assign(new Error('told to refuse'), { responseCode: answer.code }));
        }, callback);
      });
    },
  });

  port = 0;

  async open(): Promise<void> {
    this.server.on('error', () => undefined);
    await new Promise<void>((listening) => void this.server.listen(0, '127.0.0.1', listening));
    this.port = (this.server.server.address() as { port: number }).port;
  }

  /** Mails taken for this address, oldest first. */
  of(address: string): Mail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  answerWith(rule: (to: string) => Answer | Promise<Answer>): void {
    this.rule = rule;
  }

  close(): Promise<void> {
    this.dropAll();
    return new Promise((closed) => this.server.close(() => closed()));
  }

  private async take(raw: Buffer, to: string): Promise<Answer> {
    const answer = await this.rule(to);
    if (answer === 'take' || answer === 'take-and-drop') this.mails.push(asMail(await simpleParser(raw), to));
    return answer;
  }

  private dropAll(): void {
    for (const connection of (this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections) connection._socket.destroy();
  }
}

const asMail = (mail: ParsedMail, to: string): Mail => ({
  to,
  subject: mail.subject ?? '',
  text: mail.text ?? '',
  html: mail.html || '',
  messageId: mail.messageId ?? '',
  headers: mail.headers,
  attachments: mail.attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
});
