package io.ziping.library;

import io.ziping.evaluation.scheme.IndicatorClass;

/** How the categories are called where both levels are told in one line. */
final class Categories {

    private Categories() {}

    static String label(IndicatorClass category) {
        return category.dimension().getName() + " › " + category.getName();
    }
}
