import type { Id } from '@ketnoi/common';

/** An establishment as a certificate keeps it: name, and address in the unit that was valid on the certificate's day. */
export interface CertifiedEstablishment {
  readonly id: Id;
  readonly name: string;
  readonly address: string;
  /** Commune or ward; before 1 July 2025 with its district. */
  readonly commune: string;
  /** Set when the commune of registration was divided and nobody has confirmed the new one: the day the address is from. */
  readonly asRegisteredOn: string | null;
}
