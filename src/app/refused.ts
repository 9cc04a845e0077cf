/** Something that can't be done as it was asked; the message is for the person who asked. */
export class Refused extends Error {}
