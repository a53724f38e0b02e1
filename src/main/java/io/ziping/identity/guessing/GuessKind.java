package io.ziping.identity.guessing;

/** What is guessed, and how; each is counted by itself. */
public enum GuessKind {
    /** A password on a page. */
    PASSWORD,
    /** A password with a request of the API: a script with an old one keeps nobody from the pages. */
    API,
    /** A code of the second factor, after the right password. */
    CODE
}
