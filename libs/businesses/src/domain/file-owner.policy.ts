/** How a business is named as the owner of a file. */
export const FILE_OWNER_KIND = 'BUSINESS';
