/** Who is at work; '' where Google doesn't tell. */
export interface Accounts {
  /** Who is in front of the spreadsheet. */
  present(): string;
  /** In whose name the script runs. */
  runner(): string;
}
