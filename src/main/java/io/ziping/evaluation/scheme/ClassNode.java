package io.ziping.evaluation.scheme;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 一级或二级指标 as its administrator sees it.
 *
 * @param kind what it measures: 产出, 效益, 满意度, 成本
 * @param successor the name of the category that takes its place in later forms, or blank
 * @param rows how many rows of all forms are in it
 * @param categories the second levels below a first one, in their order; none for a second level
 */
public record ClassNode(
        long id,
        @Nullable Long parentId,
        String kind,
        String name,
        boolean retired,
        String successor,
        long rows,
        List<ClassNode> categories) {

    /** This node and those below it. */
    public Stream<ClassNode> withCategories() {
        return Stream.concat(Stream.of(this), categories.stream());
    }

    /** Whether it is a first level. */
    public boolean isDimension() {
        return parentId == null;
    }
}
