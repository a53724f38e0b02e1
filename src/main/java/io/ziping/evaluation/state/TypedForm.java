package io.ziping.evaluation.state;

import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.scoring.values.AmountUnit;
import java.util.List;

/**
 * What people have typed into a form.
 *
 * @param unit the unit its amounts are typed in
 * @param categories what a new row may belong to, in the order of the tree
 * @param wants what evidence it has to have; which of it is there is for others to say
 */
public record TypedForm(
        EvaluationState state,
        AmountUnit unit,
        FormContent content,
        List<OfferedCategory> categories,
        FormWants wants) {

    public TypedForm {
        categories = List.copyOf(categories);
    }
}
