/** What an application has to say before it is handed in. */
export interface BoothApplicationDraft {
  readonly goods: string | null;
  readonly isOnlineOnly: boolean;
  readonly wishes: number;
}

export const BOOTH_APPLICATION_PARTS = ['goods', 'wishes'] as const;

/** Names of what is missing, as the input names them. Who shows online only has no place to wish for. */
export const missingOf = ({ goods, isOnlineOnly, wishes }: BoothApplicationDraft): string[] => [
  ...(goods === null ? ['goods'] : []),
  ...(wishes === 0 && !isOnlineOnly ? ['wishes'] : []),
];
