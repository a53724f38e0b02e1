package io.ziping.notice;

/**
 * How mails go out.
 *
 * @param configured whether there is a server for them; else none are written
 * @param baseUrl the address people open the application at, without a slash at its end; blank: mails carry no link
 * @param from the sender's address
 */
record MailSettings(boolean configured, String baseUrl, String from) {}
