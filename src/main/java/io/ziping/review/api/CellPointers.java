package io.ziping.review.api;

import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.view.FormView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of a form, which pages name by addresses that stay, as pointers into its document as it is now. */
final class CellPointers {

    private static final String TOTAL_SCORE = "totalScore";
    private static final String GRADE = "grade";

    private final Map<String, String> pointers = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    private CellPointers(FormView form) {
        add("", "");
        add(FormField.EXPECTED_OBJECTIVE.key(), "/" + FormField.EXPECTED_OBJECTIVE.key());
        add(FormField.ACHIEVED_OBJECTIVE.key(), "/" + FormField.ACHIEVED_OBJECTIVE.key());
        add("total." + TOTAL_SCORE, "/" + TOTAL_SCORE);
        add("total." + GRADE, "/" + GRADE);
        form.paper().cells().forEach(cell -> add(cell.address(), "/fields/" + member(cell.address())));
        for (int i = 0; i < form.funding().size(); i++) {
            var line = form.funding().get(i);
            var pointer = "/funding/" + i;
            add("funding." + line.key(), pointer);
            line.cells().forEach(cell -> add(cell.address(), pointer + "/" + member(cell.address())));
        }
        for (int i = 0; i < form.rows().size(); i++) {
            var row = form.rows().get(i);
            var pointer = "/indicators/" + i;
            add(row.address(), pointer);
            row.cells().forEach(cell -> add(cell.address(), pointer + "/" + member(cell.address())));
        }
    }

    static CellPointers of(FormView form) {
        return new CellPointers(form);
    }

    /** The pointer of a place; {@code null} when the form has no such place any more. */
    @Nullable
    String pointer(String address) {
        return pointers.get(address);
    }

    /**
     * The address of a place.
     *
     * @param pointer {@code null} for the whole form, as blank
     * @param member where the pointer stands in what was sent
     * @throws ApiProblemException when the form has no such place
     */
    String address(@Nullable String pointer, String member) {
        return find(pointer == null ? "" : pointer)
                .orElseThrow(() -> ApiProblemException.invalid(
                        member,
                        "unknown-place",
                        "表里没有“" + pointer + "”：整张表写空，指标写/indicators/0，一格写/indicators/0/score这样"));
    }

    /** The address of a place; empty when the form has no such place. */
    Optional<String> find(String pointer) {
        return Optional.ofNullable(addresses.get(pointer));
    }

    private static String member(String address) {
        var name = address.substring(address.lastIndexOf('.') + 1);
        return name.equals(FormField.EXECUTION_WEIGHT.key()) ? "weight" : name;
    }

    private void add(String address, String pointer) {
        pointers.put(address, pointer);
        addresses.put(pointer, address);
    }
}
