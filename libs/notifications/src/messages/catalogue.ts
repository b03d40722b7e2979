import type { Message } from './message.js';
import { accountExists } from './account-exists.message.js';
import { applicationApproved } from './application-approved.message.js';
import { applicationLapsed } from './application-lapsed.message.js';
import { applicationNotApproved } from './application-not-approved.message.js';
import { applicationReceived } from './application-received.message.js';
import { applicationReturned } from './application-returned.message.js';
import { applicationToAssign } from './application-to-assign.message.js';
import { applicationWithdrawn } from './application-withdrawn.message.js';
import { boothApplicationAccepted } from './booth-application-accepted.message.js';
import { boothApplicationDeclined } from './booth-application-declined.message.js';
import { boothApplicationReceived } from './booth-application-received.message.js';
import { boothApplicationWaiting } from './booth-application-waiting.message.js';
import { boothConfirmed } from './booth-confirmed.message.js';
import { boothOffered } from './booth-offered.message.js';
import { offerExpiring } from './offer-expiring.message.js';
import { offerLapsed } from './offer-lapsed.message.js';
import { certificateExpiring } from './certificate-expiring.message.js';
import { certificateReinstated } from './certificate-reinstated.message.js';
import { certificateSuspended } from './certificate-suspended.message.js';
import { certificateWithdrawn } from './certificate-withdrawn.message.js';
import { decisionWaiting } from './decision-waiting.message.js';
import { deskReviewerAssigned } from './desk-reviewer-assigned.message.js';
import { emailVerified } from './email-verified.message.js';
import { enquiryAnswered } from './enquiry-answered.message.js';
import { enquiryNew } from './enquiry-new.message.js';
import { enquiryOverdueSoon } from './enquiry-overdue-soon.message.js';
import { enquiryReceived } from './enquiry-received.message.js';
import { invitationAccepted } from './invitation-accepted.message.js';
import { invitation } from './invitation.message.js';
import { passwordChanged } from './password-changed.message.js';
import { passwordWanted } from './password-wanted.message.js';
import { resetPassword } from './reset-password.message.js';
import { returnDueSoon } from './return-due-soon.message.js';
import { roleEnded } from './role-ended.message.js';
import { roleGranted } from './role-granted.message.js';
import { secondFactorConfirmed } from './second-factor-confirmed.message.js';
import { signedInFromNewDevice } from './signed-in-from-new-device.message.js';
import { statusChangeProposed } from './status-change-proposed.message.js';
import { statusChangeRejected } from './status-change-rejected.message.js';
import { supplementReceived } from './supplement-received.message.js';
import { registrationCancelled } from './registration-cancelled.message.js';
import { ticket } from './ticket.message.js';
import { visitTomorrow } from './visit-tomorrow.message.js';
import { verifyEmail } from './verify-email.message.js';

/** Every message there is, in the order in which a member meets them. */
export const CATALOGUE: readonly Message[] = [
  verifyEmail,
  accountExists,
  emailVerified,
  signedInFromNewDevice,
  resetPassword,
  passwordChanged,
  passwordWanted,
  secondFactorConfirmed,
  roleGranted,
  roleEnded,
  invitation,
  invitationAccepted,
  applicationReceived,
  applicationToAssign,
  deskReviewerAssigned,
  applicationReturned,
  returnDueSoon,
  supplementReceived,
  applicationWithdrawn,
  applicationLapsed,
  decisionWaiting,
  applicationApproved,
  applicationNotApproved,
  statusChangeProposed,
  statusChangeRejected,
  certificateSuspended,
  certificateReinstated,
  certificateWithdrawn,
  boothApplicationAccepted,
  boothApplicationDeclined,
  boothApplicationReceived,
  boothApplicationWaiting,
  boothConfirmed,
  boothOffered,
  offerExpiring,
  offerLapsed,
  certificateExpiring,
  enquiryReceived,
  enquiryNew,
  enquiryOverdueSoon,
  enquiryAnswered,
  ticket,
  visitTomorrow,
  registrationCancelled,
];

const byName = new Map(CATALOGUE.map((message) => [message.name, message]));

/** The message of that name; undefined when an earlier version of the product knew it and this one does not. */
export const messageNamed = (name: string): Message | undefined => byName.get(name);

/** Who has something to say when this event was recorded. */
export const messagesOn = (event: string): Message[] => CATALOGUE.filter(({ when }) => 'events' in when && when.events.includes(event));
