package io.ziping.spotcheck.record;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckChanged;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.SpotCheckProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who deals with what a unit says: whose record has decided, and the owner of the draw. Where the first is no finance reviewer
 * any more it is the owner alone; where neither is, every finance reviewer.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Responsibility {

    /** Whether an account {@code a} may be given forms on a day. */
    public static final String REVIEWS = "a.enabled and (a.role = 'FINANCE_REVIEWER' or a.valid_until >= :today)";

    private final RecordStore records;
    private final Clock clock;
    private final JdbcClient jdbc;

    /** The record that has decided: the final one of two reviewers. */
    ReviewRecord deciding(CheckedForm form) {
        return deciding(records.heads(List.of(form.id())));
    }

    private static ReviewRecord deciding(List<ReviewRecord> records) {
        return records.stream()
                .filter(record -> record.part() != RecordPart.SECOND)
                .max(Comparator.comparing(ReviewRecord::part))
                .orElseThrow(() -> new SpotCheckProblem("", "还没有指定复核人"));
    }

    /** The account that is to deal with it; {@link SpotCheckChanged#FINANCE} where all finance reviewers may. */
    public long of(CheckedForm form) {
        return of(form, records.heads(List.of(form.id())));
    }

    private long of(CheckedForm form, List<ReviewRecord> all) {
        var reviewer = deciding(all).reviewerId();
        var there = there(new HashSet<>(List.of(reviewer, form.ownerId())));
        if (there.contains(reviewer)) {
            return reviewer;
        }
        return there.contains(form.ownerId()) ? form.ownerId() : SpotCheckChanged.FINANCE;
    }

    /** The accounts that hear of it: whoever is to deal with it, and where two have reviewed the form both of them. */
    Set<Long> hearing(CheckedForm form) {
        var all = records.heads(List.of(form.id()));
        var responsible = of(form, all);
        if (responsible == SpotCheckChanged.FINANCE) {
            return Set.of(responsible);
        }
        var hearing =
                new TreeSet<>(there(all.stream().map(ReviewRecord::reviewerId).collect(Collectors.toSet())));
        hearing.add(responsible);
        return hearing;
    }

    /** Who answers for a form's draw, as far as they still review; {@link SpotCheckChanged#FINANCE} where they do not. */
    long owner(CheckedForm form) {
        return reviews(form.ownerId()) ? form.ownerId() : SpotCheckChanged.FINANCE;
    }

    /** Whether the viewer deals with it. */
    public boolean isWith(Viewer viewer, CheckedForm form) {
        return SpotCheckPermissions.draws(viewer.role())
                && (form.ownerId() == viewer.accountId() || isDealing(viewer, of(form)));
    }

    /**
     * The same where the records of the form are known.
     *
     * @param all with or without their rows
     */
    public boolean isWith(Viewer viewer, CheckedForm form, List<ReviewRecord> all) {
        return SpotCheckPermissions.draws(viewer.role())
                && (form.ownerId() == viewer.accountId() || isDealing(viewer, of(form, all)));
    }

    private static boolean isDealing(Viewer viewer, long responsible) {
        return responsible == viewer.accountId() || responsible == SpotCheckChanged.FINANCE;
    }

    /** Whether an account still reviews, be it from outside. */
    boolean reviews(long accountId) {
        return jdbc.sql("select exists (select from account a where a.id = :id and " + REVIEWS + ")")
                .param("id", accountId)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    private Set<Long> there(Set<Long> accounts) {
        return Set.copyOf(
                jdbc.sql("select id from account where id in (:accounts) and enabled and role = 'FINANCE_REVIEWER'")
                        .param("accounts", accounts)
                        .query(Long.class)
                        .list());
    }
}
