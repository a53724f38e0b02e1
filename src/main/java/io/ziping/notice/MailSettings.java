package io.ziping.notice;

import java.time.Instant;

/**
 * How mails go out.
 *
 * @param configured whether there is a server for them; else none are written
 * @param baseUrl the address people open the application at, without a slash at its end; blank: mails carry no link
 * @param from the sender's address
 * @param name the sender's name, as a mail program shows it
 */
record MailSettings(boolean configured, String baseUrl, String from, String name) {

    /**
     * The {@code Message-ID} of a mail, the same at every attempt, so that a mailbox keeps one of two that arrived: on the host
     * of the application, or that of the sender where nobody said which it is.
     */
    String messageId(long mail, Instant written) {
        return "<ziping-%d-%d@%s>".formatted(mail, written.toEpochMilli(), host());
    }

    private String host() {
        return baseUrl.isEmpty()
                ? from.replaceFirst("^.*@", "").replaceFirst("[>\\s].*$", "")
                : baseUrl.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/:?].*$", "");
    }
}
