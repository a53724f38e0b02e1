package io.ziping.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All templates there are. A version never changes once it is stored, so that none is ever read twice. */
@Component
@RequiredArgsConstructor
public class SheetTemplates {

    /** The most versions that are listed. */
    public static final int MOST_LISTED = 200;

    private static final String VERSIONS = """
            select t.key, t.version, t.document, t.note, t.at, t.made_by from sheet_template t
            """;

    private final JdbcClient jdbc;
    private final Map<TemplateRef, SheetTemplate> known = new ConcurrentHashMap<>();

    /**
     * The template of a form.
     *
     * @param ref as the form keeps it; blank or {@code null} for the standard one
     * @throws IllegalStateException when there is none: no version that a form may have been begun with goes away
     */
    public SheetTemplate of(@Nullable String ref) {
        return ref == null || ref.isBlank()
                ? BuiltInTemplates.standard()
                : TemplateRef.parse(ref)
                        .flatMap(this::find)
                        .orElseThrow(() -> new IllegalStateException("no template " + ref));
    }

    /** One version; empty when there is none. */
    public Optional<SheetTemplate> find(TemplateRef ref) {
        return BuiltInTemplates.find(ref)
                .or(() -> Optional.ofNullable(known.get(ref)))
                .or(() -> {
                    var stored = load(ref);
                    stored.ifPresent(template -> known.put(ref, template));
                    return stored;
                });
    }

    private Optional<SheetTemplate> load(TemplateRef ref) {
        return jdbc.sql("select document from sheet_template where key = :key and version = :version")
                .param("key", ref.key())
                .param("version", ref.version())
                .query(String.class)
                .optional()
                .map(TemplateDocuments::read);
    }

    /** One version with where it comes from; empty when there is none. */
    public Optional<StoredTemplate> stored(TemplateRef ref) {
        return BuiltInTemplates.find(ref)
                .map(template -> new StoredTemplate(ref, template, "", "", null))
                .or(() -> jdbc.sql(VERSIONS + " where t.key = :key and t.version = :version")
                        .param("key", ref.key())
                        .param("version", ref.version())
                        .query(this::version)
                        .optional());
    }

    /** The last version of each: first those that came with the program, then the others, the latest first. */
    public List<StoredTemplate> latest() {
        var own = jdbc.sql(VERSIONS + """
                         where t.version = (select max(o.version) from sheet_template o where o.key = t.key)
                        order by t.at desc, t.key limit :most
                        """)
                .param("most", MOST_LISTED)
                .query(this::version)
                .list();
        return Stream.concat(
                        BuiltInTemplates.byRef().entrySet().stream()
                                .map(entry -> new StoredTemplate(entry.getKey(), entry.getValue(), "", "", null)),
                        own.stream())
                .toList();
    }

    /** The versions of one, the latest first. */
    public List<StoredTemplate> versions(String key) {
        var versions = new ArrayList<>(jdbc.sql(VERSIONS + " where t.key = :key order by t.version desc limit :most")
                .param("key", key)
                .param("most", MOST_LISTED)
                .query(this::version)
                .list());
        BuiltInTemplates.byRef().forEach((ref, template) -> {
            if (ref.key().equals(key)) {
                versions.add(new StoredTemplate(ref, template, "", "", null));
            }
        });
        return versions;
    }

    private StoredTemplate version(ResultSet row, int number) throws SQLException {
        var ref = new TemplateRef(Objects.requireNonNull(row.getString("key")), row.getInt("version"));
        var document = row.getString("document");
        return new StoredTemplate(
                ref,
                known.computeIfAbsent(ref, any -> TemplateDocuments.read(document)),
                row.getString("note"),
                row.getString("made_by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
