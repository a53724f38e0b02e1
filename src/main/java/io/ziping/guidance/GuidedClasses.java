package io.ziping.guidance;

import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.scheme.IndicatorClasses;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 一级、二级指标 under which something of its own may be said. */
@Component
@RequiredArgsConstructor
public class GuidedClasses {

    private final IndicatorClasses classes;

    /**
     * A class.
     *
     * @param dimension the identity of its first level, its own where it is one
     * @param label both levels, as people read them
     */
    public record GuidedClass(long id, long dimension, String label) {

        /** Whether it is of the second level, which rows belong to. */
        public boolean isCategory() {
            return id != dimension;
        }
    }

    /** All that rows may still be put in, each first level before its second ones. */
    public List<GuidedClass> all() {
        return of(classes.offered());
    }

    /** All that rows may stand in, those of former years among them. */
    public List<GuidedClass> ever() {
        return of(classes.categories());
    }

    private static List<GuidedClass> of(List<IndicatorClass> categories) {
        return categories.stream()
                .flatMap(category -> Stream.of(of(category.dimension()), of(category)))
                .distinct()
                .toList();
    }

    private static GuidedClass of(IndicatorClass node) {
        var dimension = node.dimension();
        return new GuidedClass(
                node.identity(),
                dimension.identity(),
                node.isCategory() ? dimension.getName() + " › " + node.getName() : node.getName());
    }

    /** What a class is called; blank where no rows may be put in it any more. */
    public String label(long id) {
        return all().stream()
                .filter(each -> each.id() == id)
                .map(GuidedClass::label)
                .findFirst()
                .orElse("");
    }
}
