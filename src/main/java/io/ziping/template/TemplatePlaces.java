package io.ziping.template;

import io.ziping.template.FundingTemplate.Figure;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which cells the forms of a template have: what it leaves out is nowhere asked for. */
public final class TemplatePlaces {

    private static final Pattern OF_LINE = Pattern.compile("/funding/\\d+/(?<member>\\w+)");

    /** The members of a funding line that the template leaves out. */
    private final Set<String> left = new HashSet<>();

    private final boolean objectives;

    private TemplatePlaces(SheetTemplate template) {
        this.objectives = template.objectives() != null;
        for (var figure : Figure.values()) {
            if (!template.funding().has(figure)) {
                left.add(member(figure));
            }
        }
    }

    /** The cells of a template's forms. */
    public static TemplatePlaces of(SheetTemplate template) {
        return new TemplatePlaces(template);
    }

    /** Whether there is the cell of a pointer into the interchange document. */
    public boolean has(String pointer) {
        if (left.isEmpty() && objectives) {
            return true;
        }
        if (pointer.endsWith("Objective")) {
            return objectives;
        }
        var line = OF_LINE.matcher(pointer);
        return !line.matches() || !left.contains(line.group("member"));
    }

    private static String member(Figure figure) {
        return switch (figure) {
            case INITIAL_BUDGET -> "initialBudget";
            case ADJUSTED_BUDGET -> "adjustedBudget";
            case EXECUTED_AMOUNT -> "executedAmount";
            case WEIGHT -> "weight";
            case RATE -> "executionRate";
            case SCORE -> "score";
        };
    }
}
