import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LOG, Mailbox, SETTINGS, type Log, type ReceivedMail, type Settings } from '@ketnoi/platform';

const CLOSE_LIMIT_MS = 500;

/** The development mail server inside the API, when MAILBOX_PORT is set; production refuses to start with it. */
@Injectable()
export class DevelopmentMailbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly mailbox: Mailbox | null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings, @Inject(LOG) log: Log) {
    const onError = (error: Error): void => log.warn({ reason: error.message }, 'mailbox error');
    this.mailbox = settings.MAILBOX_PORT ? new Mailbox(settings.DATA_DIR, onError) : null;
  }

  get isOn(): boolean {
    return this.mailbox !== null;
  }

  async list(limit: number): Promise<ReceivedMail[]> {
    return this.mailbox ? this.mailbox.list(limit) : [];
  }

  async read(id: string): Promise<ReceivedMail | null> {
    return this.mailbox ? this.mailbox.read(id) : null;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.mailbox?.listen(this.settings.MAILBOX_PORT ?? 0);
  }

  async onApplicationShutdown(): Promise<void> {
    // A worker keeps its idle connection open for minutes; nobody waits for it.
    await Promise.race([this.mailbox?.close(), sleep(CLOSE_LIMIT_MS, undefined, { ref: false })]);
  }
}
