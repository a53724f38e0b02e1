package io.ziping.spotcheck.filed;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.scorer.Scorer;
import io.ziping.scoring.values.FundingSource;
import io.ziping.spotcheck.record.Reviewed;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A record in which nobody has typed says what the form says, whatever its budgets. Cost: five forms in the shared context. */
@WholeApplication
class FiledFormsTest {

    private static final TotalCap CAP = new TotalCap(new BigDecimal("0.50"), new BigDecimal("59"));

    @Autowired
    FiledForms filed;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    normal,    10.00, 10.00, 9.00
                    cancelled, 10.00,  0.00, 0.00
                    blank,     10.00,      , 9.00
                    nothing,    0.00,  0.00, 0.00
                    unspent,   10.00, 10.00, 0.00
                    """)
    void staysAsItWasFiled(String project, String initial, String adjusted, String executed) {
        var form = FormFixtures.ofYear(2035, "复核" + project, "复核预算局", "复核预算局本级")
                .withFunding(List.of(
                        new EvaluationDocument.Funding("TOTAL", null, null, null, null, null, "10.00", null, null),
                        EvaluationDocument.Funding.of(
                                FundingSource.CURRENT_YEAR_APPROPRIATION, initial, adjusted, executed)));
        var id = documents.create(form, accounts.loadUserByUsername("admin"));

        var now = filed.now(List.of(id)).get(id);
        assertThat(now).isNotNull();
        var standard = Reviewed.of(now, new Scorer(ScoringPolicy.standard()), Map.of());
        var capped = Reviewed.of(
                now, new Scorer(Policies.standard().totalCaps(List.of(CAP)).build()), Map.of());

        assertThat(standard.total()).isEqualByComparingTo(now.totalScore());
        assertThat(standard.grade()).isEqualTo(now.grade());
        assertThat(capped.total().compareTo(now.totalScore()) < 0).isEqualTo(project.equals("unspent"));
    }
}
