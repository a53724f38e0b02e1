package io.ziping.database;

/** Keys for tests. */
public final class InstallationKeys {

    private InstallationKeys() {}

    /** The key an operator has set; blank for none. */
    public static InstallationKey of(String base64) {
        return InstallationKey.configured(base64);
    }
}
