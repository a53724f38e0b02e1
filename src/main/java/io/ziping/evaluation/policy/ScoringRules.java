package io.ziping.evaluation.policy;

import io.ziping.font.PrintedText;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.scorer.Scorer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * The rules of each year, ready to score by. A version never changes once it is stored, so that none is ever read twice;
 * which version is in force comes with each form, in the query that loads it.
 */
@Component
@RequiredArgsConstructor
public class ScoringRules {

    private static final Rules STANDARD = rules(ScoringPolicy.standard());

    private final JdbcClient jdbc;
    private final PolicyDocuments documents;
    private final Map<Long, Rules> known = new ConcurrentHashMap<>();

    /** A version of the rules with the scorer that applies it, and what it has said of the forms it was asked about last. */
    @Getter
    @RequiredArgsConstructor(access = AccessLevel.PRIVATE)
    @Accessors(fluent = true)
    public static final class Rules {

        private static final int MOST_KEPT = 200;

        /** With names of fields, as a record tells them: about a hundred rows. What is said of a longer form is too large. */
        private static final int LONGEST_KEPT = 20_000;

        private final ScoringPolicy policy;
        private final Scorer scorer;

        @Getter(AccessLevel.NONE)
        private final ConcurrentLruCache<ScoreSheet, ScoreCard> latest;

        private Rules(ScoringPolicy policy, Scorer scorer) {
            this(policy, scorer, new ConcurrentLruCache<>(MOST_KEPT, scorer::score));
        }

        /**
         * What the rules say of a form. Nothing but what is typed in it counts, so that what was said of the same form before
         * still holds: a page that is opened again, or after something was saved, is not scored again.
         */
        public ScoreCard score(ScoreSheet sheet) {
            return sheet.toString().length() > LONGEST_KEPT ? scorer.score(sheet) : latest.get(sheet);
        }
    }

    /** The rules of a version; the standard ones without one. */
    public Rules of(@Nullable Long policyId) {
        return policyId == null ? STANDARD : known.computeIfAbsent(policyId, this::load);
    }

    /** The version in force for a year; {@code null} for the standard rules. */
    public @Nullable Long inForce(int fiscalYear) {
        return jdbc.sql("select id from scoring_policy where fiscal_year = :year order by id desc limit 1")
                .param("year", fiscalYear)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private Rules load(long id) {
        var policy = jdbc.sql("select fiscal_year, revision, document from scoring_policy where id = :id")
                .param("id", id)
                .query((row, number) -> {
                    var stored = documents.read(row.getString("document"));
                    return stored.named(nameOf(stored.name(), row.getInt("fiscal_year"), row.getInt("revision")));
                })
                .single();
        return rules(policy);
    }

    /** Rules whose scorer knows what can be printed. */
    public static Rules rules(ScoringPolicy policy) {
        return new Rules(policy, new Scorer(policy, PrintedText::unprintable));
    }

    /** The rules as a computed score names them: {@code 某市规则（2025年度第2版）}. */
    private static String nameOf(String name, int fiscalYear, int revision) {
        return "%s（%d年度第%d版）".formatted(name, fiscalYear, revision);
    }
}
