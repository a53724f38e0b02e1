package io.ziping.identity.account;

import io.ziping.ui.FieldProblem;

/** Something about an account or a password that cannot be. */
public class AccountProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public AccountProblem(String field, String words) {
        super(field, words);
    }

    private AccountProblem(String words) {
        super("", words, true);
    }

    public static AccountProblem changedMeanwhile(String words) {
        return new AccountProblem(words);
    }
}
