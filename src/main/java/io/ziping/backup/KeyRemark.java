package io.ziping.backup;

import io.ziping.database.OpenedDatabase;
import java.util.Optional;

/** What is to be said of the key that the content of a backup wants. */
final class KeyRemark {

    private KeyRemark() {}

    /** Empty when nothing is sealed, or what is will open with the key that is there. */
    static Optional<String> of(Manifest.Key wanted, OpenedDatabase database) {
        var there = database.key().fingerprint();
        var fingerprint = Optional.ofNullable(wanted.fingerprint());
        if (!wanted.sealed() || (there.isPresent() && there.equals(fingerprint))) {
            return Optional.empty();
        }
        var place = database.directory()
                .map(directory -> "放到 "
                        + directory.resolve("secret.key").toAbsolutePath().normalize() + "，或用 ziping.secret-key 给出")
                .orElse("用 ziping.secret-key 给出");
        var which = fingerprint.map(print -> "指纹 " + print).orElse("备份时也没有给出，指纹不详");
        return Optional.of(
                there.isEmpty()
                        ? "缺少密钥：有账号的动态口令是用它加密的，密钥不在备份里。请在启动以前把原来的密钥（%s）%s。(The secret key is missing.)"
                                .formatted(which, place)
                        : "密钥不是原来的（现在的指纹 %s）：有账号的动态口令打不开。请在启动以前把原来的密钥（%s）%s。(The secret key is another one.)"
                                .formatted(there.get(), which, place));
    }
}
