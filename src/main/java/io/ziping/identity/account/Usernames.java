package io.ziping.identity.account;

import io.ziping.text.NormalForm;

/** How a username is kept, whether typed on a page, in a file or at the login. */
public final class Usernames {

    private Usernames() {}

    /** The username somebody means, whatever its case and width, and whatever blanks and unseen characters came along. */
    public static String normal(String typed) {
        return NormalForm.of(typed);
    }
}
