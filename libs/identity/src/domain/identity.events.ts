/** What identity records. Subjects: Person, SignIn, Invitation. Payloads carry ids only. */
export type IdentityEvent =
  | { type: 'PersonSignedUp'; subject: { kind: 'Person'; id: string }; payload: { linkId: string } }
  /** Somebody signed up with an address that is known: its holder is told, the caller is not. The link sets a password; null where one is in use. */
  | { type: 'SignUpRepeated'; subject: { kind: 'Person'; id: string }; payload: { linkId: string | null } }
  | { type: 'EmailVerified'; subject: { kind: 'Person'; id: string }; payload: object }
  | { type: 'VerificationRequested'; subject: { kind: 'Person'; id: string }; payload: { linkId: string } }
  | { type: 'SignedIn'; subject: { kind: 'Person'; id: string }; payload: { signInId: string; newDevice: boolean } }
  | { type: 'SignInEnded'; subject: { kind: 'Person'; id: string }; payload: { signInIds: string[] } }
  | { type: 'PasswordResetRequested'; subject: { kind: 'Person'; id: string }; payload: { linkId: string } }
  | { type: 'PasswordChanged'; subject: { kind: 'Person'; id: string }; payload: object }
  | { type: 'SecondFactorConfirmed'; subject: { kind: 'Person'; id: string }; payload: object }
  | { type: 'PersonInvited'; subject: { kind: 'Invitation'; id: string }; payload: { scopeKind: string; scopeId: string | null; role: string } }
  | { type: 'InvitationAccepted'; subject: { kind: 'Invitation'; id: string }; payload: { personId: string; scopeId: string | null; role: string } }
  | { type: 'InvitationRevoked'; subject: { kind: 'Invitation'; id: string }; payload: object }
  | { type: 'RoleGranted'; subject: { kind: 'Person'; id: string }; payload: { grantId: string; role: string; scopeId: string | null } }
  | { type: 'RoleEnded'; subject: { kind: 'Person'; id: string }; payload: { grantId: string; role: string; scopeId: string | null } };
