package io.ziping.evidence;

import io.ziping.evidence.content.ContentsBeside;
import io.ziping.storage.ContentStore;
import io.ziping.storage.StorageProblem;
import io.ziping.storage.StorageSettings;
import io.ziping.storage.StoreKind;
import io.ziping.storage.Stores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What of the attached files lies beside the database, which a backup of the database names and does not hold. */
public final class EvidenceBeside {

    private final ContentsBeside contents;

    private EvidenceBeside(ContentsBeside contents) {
        this.contents = contents;
    }

    /**
     * What lies in one store.
     *
     * @param kind which, in the words of rows
     * @param files how many contents
     * @param bytes how long they are together
     */
    public record Amount(String kind, long files, long bytes) {}

    /** As the database says; one of a version that knew no attached files has none. */
    public static EvidenceBeside of(Connection connection) throws SQLException {
        return new EvidenceBeside(ContentsBeside.of(connection));
    }

    /** What lies in each store that has some. */
    public List<Amount> amounts() {
        return contents.kinds().stream()
                .map(kind -> new Amount(kind.name(), contents.count(kind), contents.bytes(kind)))
                .toList();
    }

    /** A store as operators know it. */
    public static String label(String kind) {
        return StoreKind.valueOf(kind).label();
    }

    /** Asks the stores of the settings for each content, and says what is not there, or not as long as it should be. */
    public List<String> remarks(Environment environment) {
        var stores = StorageSettings.stores(environment);
        var directory = Optional.ofNullable(environment.getProperty("ziping.evidence.directory"))
                .filter(StringUtils::hasText)
                .map(Path::of);
        return contents.kinds().stream()
                .flatMap(kind -> remark(kind, stores, directory).stream())
                .toList();
    }

    private Optional<String> remark(StoreKind kind, Stores stores, Optional<Path> directory) {
        var count = contents.count(kind);
        return ContentsBeside.store(kind, stores, directory)
                .map(store -> missing(store, count))
                .orElseGet(() -> Optional.of(
                        switch (kind) {
                            case DIRECTORY ->
                                "有 %d 份佐证材料不在备份里，在 ziping.evidence.directory 的目录里：请放回那个目录，并设置它。".formatted(count);
                            default -> "有 %d 份佐证材料不在备份里，在%s里：请设置 ziping.storage，让它指向那里。".formatted(count, kind.label());
                        }));
    }

    private Optional<String> missing(ContentStore store, long count) {
        try {
            store.check();
        } catch (StorageProblem away) {
            return Optional.of(
                    "有 %d 份佐证材料没有核对：%s".formatted(count, away.analysis().getDescription()));
        }
        var missing = contents.missingIn(store);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("%s 里缺 %d 份佐证材料（共 %d 份），编号 %s%s：请从那里的备份补上。"
                        .formatted(
                                store.place(),
                                missing.size(),
                                count,
                                missing.subList(0, Math.min(10, missing.size())),
                                missing.size() > 10 ? " 等" : ""));
    }
}
