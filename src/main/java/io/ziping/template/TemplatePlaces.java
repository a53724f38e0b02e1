package io.ziping.template;

/** Which cells the forms of a template have: what it leaves out is nowhere asked for. */
public final class TemplatePlaces {

    private static final String INITIAL_BUDGET = "/initialBudget";
    private static final String OBJECTIVE = "Objective";

    private TemplatePlaces() {}

    /** Whether a template's forms have the cell of a pointer into the interchange document. */
    public static boolean has(SheetTemplate template, String pointer) {
        if (pointer.endsWith(INITIAL_BUDGET)) {
            return template.funding().has(FundingTemplate.Figure.INITIAL_BUDGET);
        }
        return !pointer.endsWith(OBJECTIVE) || template.objectives() != null;
    }
}
