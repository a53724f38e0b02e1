package io.ziping.evaluation.api;

import java.util.Map;

/** Query parameters that tell what of them is not understood. */
public interface CheckedQuery {

    /** What is not understood: a sentence in Chinese by the parameter's name. */
    Map<String, String> mistakes();
}
