package io.ziping.guidance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/** 填写说明 as those read it who fill forms: every cell, and what is said of it under each class. */
@Component
@RequiredArgsConstructor
public class GuideBook {

    private final Guides guides;
    private final GuidedClasses classes;

    /**
     * What is said of one kind of cell.
     *
     * @param classes what is said otherwise under single classes
     */
    public record Chapter(GuidedCell cell, GuideText text, List<OfClass> classes) {}

    /**
     * What is said under one class.
     *
     * @param category the identity of a second level
     */
    public record OfClass(long category, String label, GuideText text) {}

    /** All chapters, in the order of the paper. */
    @Transactional(readOnly = true)
    public List<Chapter> chapters() {
        var all = guides.all();
        var known = classes.ever();
        return Arrays.stream(GuidedCell.values())
                .flatMap(cell -> text(all, cell, null).stream()
                        .map(text ->
                                new Chapter(cell, text, cell.isClassed() ? ofClasses(all, known, cell) : List.of())))
                .toList();
    }

    /** A digest of all that is said: another one when any of it has changed. */
    public static String digest(List<Chapter> chapters) {
        return DigestUtils.md5DigestAsHex(chapters.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A second level says its own, or what its first level says. */
    private static List<OfClass> ofClasses(List<Guide> all, List<GuidedClasses.GuidedClass> known, GuidedCell cell) {
        return known.stream()
                .filter(GuidedClasses.GuidedClass::isCategory)
                .flatMap(each -> text(all, cell, each.id())
                        .or(() -> text(all, cell, each.dimension()))
                        .map(text -> new OfClass(each.id(), each.label(), text))
                        .stream())
                .toList();
    }

    private static Optional<GuideText> text(List<Guide> all, GuidedCell cell, @Nullable Long classId) {
        return all.stream()
                .filter(guide -> guide.cell() == cell && Objects.equals(guide.classId(), classId))
                .map(Guide::text)
                .findFirst();
    }
}
