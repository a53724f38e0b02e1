package io.ziping.spotcheck.draw;

/** 负责人 of a draw: who assigns its forms, writes what two reviewers come to, and ends it. At first who has drawn. */
public record Owner(long id, String name) {

    /** Whether an account is the owner. */
    public boolean is(long accountId) {
        return id == accountId;
    }
}
