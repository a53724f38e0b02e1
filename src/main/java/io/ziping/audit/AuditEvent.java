package io.ziping.audit;

import org.jspecify.annotations.Nullable;

/** Something to be kept, before it has its place in the log. Texts are cut to what a column of the page can hold. */
record AuditEvent(
        @Nullable Long accountId, String username, String client, String kind, String subject, String detail) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 2000;

    AuditEvent {
        username = cut(username, LONGEST_NAME);
        client = cut(client, LONGEST_NAME);
        subject = cut(subject, LONGEST);
        detail = cut(detail, LONGEST);
    }

    private static String cut(String text, int longest) {
        var clean = text.replace("\0", "");
        return clean.length() <= longest ? clean : clean.substring(0, longest) + "…";
    }
}
