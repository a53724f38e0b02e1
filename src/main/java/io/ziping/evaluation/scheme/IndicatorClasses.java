package io.ziping.evaluation.scheme;

import io.ziping.text.NormalForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 一级、二级指标: the class tree as it stands. */
@Component
@RequiredArgsConstructor
public class IndicatorClasses {

    private final IndicatorClassRepository classes;

    /** The categories (二级指标) with their dimensions, in the order of the tree. */
    public List<IndicatorClass> categories() {
        return classes.findCategories();
    }

    /** Those of them that new rows may be put in. */
    public List<IndicatorClass> offered() {
        return categories().stream().filter(IndicatorClass::isOffered).toList();
    }

    /** The same, for people to choose from. */
    public List<OfferedCategory> choices() {
        return offered().stream()
                .map(category -> new OfferedCategory(
                        category.identity(), category.dimension().getName(), category.getName()))
                .toList();
    }

    public Map<Long, IndicatorClass> byId() {
        return categories().stream().collect(Collectors.toMap(IndicatorClass::identity, Function.identity()));
    }

    public static Optional<IndicatorClass> find(List<IndicatorClass> categories, String dimension, String category) {
        return categories.stream()
                .filter(each -> NormalForm.same(each.dimension().getName(), dimension)
                        && NormalForm.same(each.getName(), category))
                .findFirst();
    }
}
