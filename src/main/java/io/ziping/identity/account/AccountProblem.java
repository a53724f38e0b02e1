package io.ziping.identity.account;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something about an account or a password that cannot be. */
public class AccountProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public AccountProblem(String field, String words) {
        super(field, words);
    }

    public AccountProblem(List<Mistake> mistakes) {
        super(mistakes);
    }

    private AccountProblem(List<Mistake> mistakes, boolean overtaken) {
        super(mistakes, overtaken);
    }

    public static AccountProblem changedMeanwhile(String words) {
        return new AccountProblem(List.of(new Mistake("", words)), true);
    }
}
