/** Excel locks with this word what is to be locked without a password, and opens it without asking. */
export const NO_PASSWORD = 'VelvetSweatshop';
