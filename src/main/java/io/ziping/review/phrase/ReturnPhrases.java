package io.ziping.review.phrase;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.scoring.finding.FindingCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 退回用语 of all checks, and what those who keep them do with them: changed and recorded, or none of it. */
@Service
@RequiredArgsConstructor
@Transactional
public class ReturnPhrases {

    private static final String ALL = "select p.code, p.words, p.version from return_phrase p";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Whether a role keeps them: finance reviewers, and administrators, who keep what all others work with. */
    public static boolean mayKeep(Role role) {
        return role == Role.FINANCE_REVIEWER || role == Role.ADMIN;
    }

    /** All there are; of a check that is not here the application's own words are used. */
    @Transactional(readOnly = true)
    public List<ReturnPhrase> all() {
        return jdbc.sql(ALL).query((row, number) -> phrase(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** That of a check; empty when the application's own words are used. */
    @Transactional(readOnly = true)
    public Optional<ReturnPhrase> find(FindingCode check) {
        return jdbc
                .sql(ALL + " where p.code = :code")
                .param("code", check.code())
                .query((row, number) -> phrase(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Keeps what is asked about the findings of a check.
     *
     * @param version the version the person has seen; 0 where there was none
     * @throws PhraseProblem when the words cannot be kept, or somebody else has changed them meanwhile
     */
    public void keep(FindingCode check, long version, PhraseWords words, Viewer by) {
        require(by);
        var problem = words.problem();
        if (!problem.isEmpty()) {
            throw new PhraseProblem(problem);
        }
        var before = find(check);
        if (before.map(ReturnPhrase::version).orElse(0L) != version) {
            throw PhraseProblem.changedMeanwhile();
        }
        if (before.map(ReturnPhrase::words).filter(words::equals).isPresent()) {
            return;
        }
        // two may do so at once: one of them finds no row of the version they saw
        int written = jdbc.sql("""
                        insert into return_phrase as p (code, words, version, changed_by, changed_at)
                        values (:code, :words, 1, :by, :now)
                        on conflict (code) do update
                        set words = excluded.words, version = p.version + 1, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        where p.version = :version
                        """)
                .param("code", check.code())
                .param("words", words.text())
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .param("version", version)
                .update();
        if (written == 0) {
            throw PhraseProblem.changedMeanwhile();
        }
        events.publishEvent(new AdministrativeAct(by, "改退回用语", check.tag(), words.text()));
    }

    /** Uses the application's own words again; where they are used already, it changes nothing. */
    public void remove(FindingCode check, Viewer by) {
        require(by);
        jdbc.sql("delete from return_phrase where code = :code returning words")
                .param("code", check.code())
                .query(String.class)
                .optional()
                .ifPresent(words -> events.publishEvent(new AdministrativeAct(by, "删退回用语", check.tag(), words)));
    }

    private static void require(Viewer by) {
        if (!mayKeep(by.role())) {
            throw new AccessDeniedException("role " + by.role() + " keeps no phrases");
        }
    }

    /** Empty for a check of another release. */
    private static Optional<ReturnPhrase> phrase(ResultSet row) throws SQLException {
        var words = new PhraseWords(row.getString("words"));
        var version = row.getLong("version");
        return FindingCode.of(row.getString("code")).map(check -> new ReturnPhrase(check, words, version));
    }
}
