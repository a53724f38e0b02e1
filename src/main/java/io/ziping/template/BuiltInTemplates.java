package io.ziping.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * The templates that come with the program. A version that was once released stays as it is, for forms were begun with it;
 * what is to be different is another version.
 */
public final class BuiltInTemplates {

    /** The template of a form that nothing else was chosen for. */
    public static final TemplateRef STANDARD = new TemplateRef("minhang-2024", 1);

    private static final List<TemplateRef> REFS =
            List.of(STANDARD, new TemplateRef("national-2020", 1), new TemplateRef("sichuan-2023", 1));

    private static final Map<TemplateRef, SheetTemplate> ALL = all();

    private BuiltInTemplates() {}

    private static Map<TemplateRef, SheetTemplate> all() {
        var templates = new LinkedHashMap<TemplateRef, SheetTemplate>();
        REFS.forEach(ref -> templates.put(ref, load(ref)));
        return Collections.unmodifiableMap(templates);
    }

    private static SheetTemplate load(TemplateRef ref) {
        var file = new ClassPathResource("sheet-templates/%s.%d.json".formatted(ref.key(), ref.version()));
        try {
            return TemplateDocuments.read(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The template of a form that nothing else was chosen for. */
    public static SheetTemplate standard() {
        return Objects.requireNonNull(ALL.get(STANDARD));
    }

    static Optional<SheetTemplate> find(TemplateRef ref) {
        return Optional.ofNullable(ALL.get(ref));
    }

    /** All, by their references in the order they are offered. */
    static Map<TemplateRef, SheetTemplate> byRef() {
        return ALL;
    }
}
