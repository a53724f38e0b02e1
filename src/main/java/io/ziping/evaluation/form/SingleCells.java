package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.TypedNumber;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** The cells a form has once. */
@Embeddable
@Getter
@NoArgsConstructor
public class SingleCells {

    private String expectedObjective = "";
    private String achievedObjective = "";

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "execution_weight_text"))
    @AttributeOverride(name = "value", column = @Column(name = "execution_weight"))
    private TypedNumber executionWeight = TypedNumber.BLANK;

    public String read(FormField field) {
        return switch (field) {
            case EXECUTION_WEIGHT -> executionWeight.text();
            case EXPECTED_OBJECTIVE -> expectedObjective;
            case ACHIEVED_OBJECTIVE -> achievedObjective;
        };
    }

    void write(FormField field, String text) {
        switch (field) {
            case EXECUTION_WEIGHT -> executionWeight = TypedNumber.typed(text);
            case EXPECTED_OBJECTIVE -> expectedObjective = text;
            case ACHIEVED_OBJECTIVE -> achievedObjective = text;
        }
    }

    /** Keeps what the weight means. */
    void keep(TypedNumber understood) {
        executionWeight = understood;
    }
}
