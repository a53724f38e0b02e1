package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found when a form was last compared with the year before and with others, kept with it as JSON: comparing reads
 * other forms, and is not done for every cell that somebody types.
 */
@Component
@RequiredArgsConstructor
class KeptComparison {

    private final JsonMapper json;

    /** @param rows the keys of the rows in the order that the pointers of the findings count in */
    private record Kept(List<UUID> rows, List<Finding> findings) {}

    /** Blank where nothing was found. */
    String write(SelfEvaluation form, List<Finding> findings) {
        return findings.isEmpty() ? "" : json.writeValueAsString(new Kept(rows(form), findings));
    }

    /** Those findings that were kept and whose words still stand in the form: the others wait for the next comparison. */
    List<Finding> read(SelfEvaluation form) {
        var text = form.getResults().getComparison();
        if (text.isEmpty()) {
            return List.of();
        }
        var kept = json.readValue(text, Kept.class);
        return kept.rows().equals(rows(form))
                ? kept.findings().stream()
                        .filter(finding -> finding.evidence().stream().allMatch(cell -> stillStands(form, cell)))
                        .toList()
                : List.of();
    }

    private static List<UUID> rows(SelfEvaluation form) {
        return form.getIndicators().stream().map(Indicator::getRowKey).toList();
    }

    /**
     * Of computed cells and of other forms nothing is known here; amounts are quoted as they are computed, so that another way
     * of typing them takes nothing back.
     */
    private static boolean stillStands(SelfEvaluation form, Evidence cell) {
        if (cell.form() != null) {
            return true;
        }
        var address = CellAddress.parse(FindingAddress.of(form, cell.pointer()));
        return address.isEmpty()
                || address.get() instanceof CellAddress.OfFunding
                || form.read(address.get()).filter(text -> quotes(text, cell)).isPresent();
    }

    private static boolean quotes(String text, Evidence cell) {
        return text.startsWith(cell.quote(), cell.start());
    }
}
