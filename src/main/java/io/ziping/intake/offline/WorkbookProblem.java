package io.ziping.intake.offline;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** A workbook that is not taken over; tells what is to be chosen first. */
public class WorkbookProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    WorkbookProblem(List<Mistake> mistakes) {
        super(mistakes);
    }
}
