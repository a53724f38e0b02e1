package io.ziping.library;

/**
 * A row of a form that the unit handed in for an earlier year.
 *
 * @param sameProject whether the form is of the project in question
 */
record FormerRow(boolean sameProject, int fiscalYear, String project, String name, String target, String actual) {

    Suggestion suggestion() {
        var year = fiscalYear + "年" + (actual.isBlank() ? "" : "完成 " + actual.strip());
        return sameProject
                ? new Suggestion(SuggestionSource.PROJECT, name.strip(), target.strip(), year)
                : new Suggestion(SuggestionSource.UNIT, name.strip(), target.strip(), year + "，" + project);
    }
}
