package io.ziping.evaluation.bulk;

import java.util.Collection;
import java.util.List;

/** Where the forms come from. It is asked by several threads, for the same project more than once, and says the same each time. */
public interface BulkSource {

    /** How many projects there are. */
    int projects();

    /** The first year that a form is of. */
    int firstYear();

    /** The names of all projects. */
    Collection<String> names();

    /**
     * The forms of a project, at most one a year, the earliest first.
     *
     * @param project from 0
     */
    List<BulkForm> forms(int project);

    /**
     * One of them.
     *
     * @param fiscalYear a year that the project has a form of
     */
    BulkForm form(int project, int fiscalYear);
}
