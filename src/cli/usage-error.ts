/** A command that can't be carried out as it was given; the message is one line for the person who gave it. */
export class UsageError extends Error {}
