package io.ziping.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How far the chain of the log is whole.
 *
 * @param entries how many entries were read
 * @param last the number of the last whole entry
 * @param hash its hash; written down elsewhere, it also shows when entries at the end are gone
 * @param broken the number of the first entry that is not as it was written, or does not follow; {@code null} if none
 */
public record ChainReport(
        long entries, long last, String hash, @Nullable Long broken) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final ChainReport START = new ChainReport(0, 0, "", null);

    /** Whether every entry is as it was written. */
    public boolean whole() {
        return broken == null;
    }

    ChainReport with(AuditEntry entry) {
        if (broken != null) {
            return new ChainReport(entries + 1, last, hash, broken);
        }
        return entry.follows(last, hash)
                ? new ChainReport(entries + 1, entry.number(), entry.hash(), null)
                : new ChainReport(entries + 1, last, hash, entry.number());
    }

    /** The result in one sentence. */
    public String inWords() {
        if (entries == 0) {
            return "审计日志还是空的。";
        }
        return whole()
                ? "审计日志完整：%d条，最后一条第%d号，散列 %s。".formatted(entries, last, hash)
                : "审计日志被改动过：从第%d号起对不上（此前%d条完整）。".formatted(broken, last);
    }
}
