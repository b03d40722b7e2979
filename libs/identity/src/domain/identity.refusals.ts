import { refusal } from '@ketnoi/common';

export const wrongCredentials = () => refusal('WRONG_CREDENTIALS', {});

/** The link was used, has expired or was altered: one answer for all three. */
export const linkNotValid = () => refusal('LINK_NOT_VALID', {});

export const invitationNotOpen = () => refusal('INVITATION_NOT_OPEN', {});

export const alreadyInvited = () => refusal('ALREADY_INVITED', {});

export const roleAlreadyHeld = () => refusal('ROLE_ALREADY_HELD', {});

export const notToOneself = () => refusal('NOT_TO_ONESELF', {});

/** The code is wrong, old or was used before: one answer for all. */
export const codeNotValid = () => refusal('CODE_NOT_VALID', {});

export const secondFactorConfirmed = () => refusal('SECOND_FACTOR_CONFIRMED', {});
