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
import java.util.ArrayList;
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
        return contents.amounts().entrySet().stream()
                .map(kind -> new Amount(
                        kind.getKey().name(),
                        kind.getValue().files(),
                        kind.getValue().bytes()))
                .toList();
    }

    /** A store as operators know it. */
    public static String label(String kind) {
        return StoreKind.valueOf(kind).label();
    }

    /** The stores of the settings. */
    public static final class Places {

        private final Stores stores;
        private final Optional<Path> directory;

        private Places(Stores stores, Optional<Path> directory) {
            this.stores = stores;
            this.directory = directory;
        }

        /** @throws RuntimeException when the settings cannot be, as of a store that is chosen and not set up */
        public static Places of(Environment environment) {
            return new Places(
                    StorageSettings.stores(environment),
                    Optional.ofNullable(environment.getProperty("ziping.evidence.directory"))
                            .filter(StringUtils::hasText)
                            .map(Path::of));
        }
    }

    /** Asks the stores for each content, and says what is not there, or not as long as it should be, or could not be asked. */
    public List<String> remarks(Places places) throws SQLException {
        var remarks = new ArrayList<String>();
        for (var kind : contents.amounts().entrySet()) {
            var count = kind.getValue().files();
            var store = ContentsBeside.store(kind.getKey(), places.stores, places.directory);
            if (store.isPresent()) {
                remarks.addAll(about(store.get(), count));
            } else {
                remarks.add(unset(kind.getKey(), count));
            }
        }
        return remarks;
    }

    private static String unset(StoreKind kind, long count) {
        return switch (kind) {
            case DIRECTORY -> "有 %d 份佐证材料不在备份里，在 ziping.evidence.directory 的目录里：请放回那个目录，并设置它。".formatted(count);
            default -> "有 %d 份佐证材料不在备份里，在%s里：请设置 ziping.storage，让它指向那里。".formatted(count, kind.label());
        };
    }

    private List<String> about(ContentStore store, long count) throws SQLException {
        try {
            store.check();
        } catch (StorageProblem away) {
            return List.of("有 %d 份佐证材料没有核对：%s".formatted(count, away.analysis().getDescription()));
        }
        var answers = contents.ask(store);
        var remarks = new ArrayList<String>();
        if (answers.missing() > 0) {
            remarks.add("%s 里缺 %d 份佐证材料（共 %d 份），编号 %s%s：请从那里的备份补上。"
                    .formatted(
                            store.place(),
                            answers.missing(),
                            count,
                            answers.first(),
                            answers.missing() > answers.first().size() ? " 等" : ""));
        }
        if (answers.unasked() > 0) {
            remarks.add(
                    "%s 里有 %d 份佐证材料没有问到（共 %d 份）：%s".formatted(store.place(), answers.unasked(), count, answers.why()));
        }
        return remarks;
    }
}
