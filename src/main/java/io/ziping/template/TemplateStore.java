package io.ziping.template;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the templates that administrators make. */
@Component
@RequiredArgsConstructor
public class TemplateStore {

    private final JdbcClient jdbc;

    /**
     * Keeps a template as another version of a key, the first one of a new key.
     *
     * @param document as {@link TemplateDocuments} reads it
     * @param note why, or blank
     * @param by the name of who made it
     * @throws InvalidTemplateException when it is none
     */
    @Transactional
    public TemplateRef add(String key, String document, String note, String by) {
        var template = TemplateDocuments.read(document);
        // two who add a version at the same time wait for one another
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sheet_template'), hashtext(:key))")
                .param("key", key)
                .query((row, number) -> number)
                .single();
        var version = jdbc.sql("""
                        insert into sheet_template (key, version, document, note, made_by)
                        select :key, coalesce(max(version), :shipped) + 1, cast(:document as jsonb), :note, :by
                        from sheet_template where key = :key
                        returning version
                        """)
                .param("key", key)
                .param("shipped", shipped(key))
                .param("document", TemplateDocuments.write(template))
                .param("note", note)
                .param("by", by)
                .query(Integer.class)
                .single();
        return new TemplateRef(key, version);
    }

    /** Whether a key is one of the program, whose later versions come with it. */
    public static boolean isShipped(String key) {
        return shipped(key) > 0;
    }

    /** The last version of a key that came with the program; 0 when none did. */
    private static int shipped(String key) {
        return BuiltInTemplates.byRef().keySet().stream()
                .filter(ref -> ref.key().equals(key))
                .mapToInt(TemplateRef::version)
                .max()
                .orElse(0);
    }
}
