package io.ziping.sheet;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the forms of a summary, which come grouped by stage, year and department, and adds them up: a subtotal per
 * department where a year has several, a total per stage and year. What is passed is never added to what is not, nor one
 * year to another; a department that was renamed is one.
 */
public final class SummaryGroups {

    private final Writer writer;
    private @Nullable EvaluationSummary last;
    private int number;
    private boolean several;
    private SummaryTotals department = new SummaryTotals();
    private SummaryTotals year = new SummaryTotals();

    /** Writes what is found, from top to bottom. */
    public interface Writer {

        /** Begins the forms of a stage and year. */
        void begin(Stage stage, int fiscalYear);

        /** Begins a department's forms of the stage and year. */
        void department(String name);

        /** A form, numbered through from 1. */
        void form(int number, EvaluationSummary form);

        /** Ends a department's forms, where the year has those of others. */
        void subtotal(String department, SummaryTotals totals);

        /** Ends the forms of the stage and year. */
        void total(Stage stage, int fiscalYear, SummaryTotals totals);
    }

    public SummaryGroups(Writer writer) {
        this.writer = writer;
    }

    /** Takes the next form. */
    public void add(EvaluationSummary form) {
        var before = last;
        if (before == null || !sameYear(before, form)) {
            end();
            writer.begin(Stage.of(form.status()), form.fiscalYear());
            writer.department(form.departmentNow());
        } else if (before.departmentId() != form.departmentId()) {
            several = true;
            endDepartment(before);
            writer.department(form.departmentNow());
        }
        writer.form(++number, form);
        department.add(form);
        year.add(form);
        last = form;
    }

    /** Ends what has begun. */
    public void end() {
        var before = last;
        if (before != null) {
            endDepartment(before);
            writer.total(Stage.of(before.status()), before.fiscalYear(), year);
        }
        year = new SummaryTotals();
        several = false;
        last = null;
    }

    private void endDepartment(EvaluationSummary of) {
        if (several) {
            writer.subtotal(of.departmentNow(), department);
        }
        department = new SummaryTotals();
    }

    private static boolean sameYear(EvaluationSummary one, EvaluationSummary other) {
        return Stage.of(one.status()) == Stage.of(other.status()) && one.fiscalYear() == other.fiscalYear();
    }
}
