package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FieldPlace;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.OwnField;
import io.ziping.evaluation.cell.TypedNumber;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.Optional;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    /** In the order of the template that knows them; replaced, never changed. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<OwnField> fields = List.of();

    /** What the fields are that only the template knows. */
    List<FieldPlace> places() {
        return fields.stream().map(OwnField::place).toList();
    }

    /** What stands in a cell; empty when the template knows no such field. */
    Optional<String> read(CellAddress cell) {
        return cell instanceof CellAddress.OfField own
                ? field(own).map(OwnField::text)
                : Optional.of(read(((CellAddress.OfForm) cell).field()));
    }

    /** What such a field is; empty when the template knows none. */
    public Optional<OwnField> field(CellAddress.OfField cell) {
        return fields.stream().filter(field -> field.key().equals(cell.key())).findFirst();
    }

    /** Writes such a field; nothing happens when the template knows none. */
    void write(CellAddress.OfField cell, String text) {
        fields = fields.stream()
                .map(field -> field.key().equals(cell.key()) ? field.with(text) : field)
                .toList();
    }

    /** Makes the fields those of a template, in its order: new ones are blank, those not in it are gone. */
    void arrange(List<FieldPlace> places) {
        fields = places.stream()
                .map(place -> field(new CellAddress.OfField(place.key()))
                        .map(field -> new OwnField(place.key(), place.label(), field.text()))
                        .orElseGet(() -> OwnField.of(place)))
                .toList();
    }

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
