package io.ziping.identity;

/** 来源: who says whose an account is, and keeps its password. */
public enum AccountSource {
    /** 本地: an administrator made it; its password is kept here. */
    LOCAL("本地"),
    /** 统一登录: made when an OpenID Connect provider's user came for the first time; it has no password here. */
    OIDC("统一登录"),
    /** 目录: made when somebody of the directory (LDAP) came for the first time; the directory compares the password. */
    LDAP("目录");

    private final String label;

    AccountSource(String label) {
        this.label = label;
    }

    /** The source's name on a page. */
    public String label() {
        return label;
    }

    /** Whether the password is kept here, so that it is changed, reset and grows old here. */
    public boolean keepsPassword() {
        return this == LOCAL;
    }

    /** Whether there is a password at all that somebody could be asked for here. */
    public boolean takesPassword() {
        return this != OIDC;
    }
}
