package io.ziping.guidance;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.ui.Constraints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 填写说明: all that is said of cells, and what an administrator does with it: changed and recorded, or none of it. */
@Service
@RequiredArgsConstructor
@Transactional
public class Guides {

    private static final String ALL = """
            select cell, class_id, content, example, source, version, standard_content, standard_example, standard_source
            from cell_guide
            """;

    /** A class of its own and no class are told apart: {@code is not distinct from} finds both. */
    private static final String PLACE = " where cell = :cell and class_id is not distinct from :class";

    private final JdbcClient jdbc;
    private final GuidedClasses classes;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;

    /** All that is said, in the order of the paper, of each cell first what is said to all. */
    @Transactional(readOnly = true)
    public List<Guide> all() {
        return jdbc.sql(ALL + "order by class_id nulls first").query(Guides::guide).list().stream()
                .sorted(Comparator.comparing(Guide::cell))
                .toList();
    }

    /** What is said of a kind of cell, to all or under one class; empty where nothing of its own is said. */
    @Transactional(readOnly = true)
    public Optional<Guide> find(GuidedCell cell, @Nullable Long classId) {
        return jdbc.sql(ALL + PLACE)
                .param("cell", cell.key())
                .param("class", classId)
                .query(Guides::guide)
                .optional();
    }

    /**
     * Says something of a kind of cell, which may have been said otherwise or not at all.
     *
     * @param version the version the administrator has seen; 0 where nothing was said
     * @throws GuideProblem when it cannot be kept, or somebody else has changed it meanwhile
     */
    public void say(GuidedCell cell, @Nullable Long classId, long version, GuideText text, Viewer by) {
        constraints.check(text).throwAs(GuideProblem::new);
        var before = find(cell, classId);
        if (before.map(Guide::version).orElse(0L) != version) {
            throw GuideProblem.changedMeanwhile();
        }
        if (before.map(Guide::text).filter(text::equals).isPresent()) {
            return;
        }
        // two may say it at once: one of them finds no row of the version they saw
        int written = jdbc.sql("""
                        insert into cell_guide as guide (cell, class_id, content, example, source, version)
                        values (:cell, :class, :content, :example, :source, 1)
                        on conflict (cell, class_id) do update
                        set content = excluded.content, example = excluded.example, source = excluded.source,
                            version = guide.version + 1
                        where guide.version = :version
                        """)
                .param("cell", cell.key())
                .param("class", classId)
                .param("content", text.content())
                .param("example", text.example())
                .param("source", text.source())
                .param("version", version)
                .update();
        if (written == 0) {
            throw GuideProblem.changedMeanwhile();
        }
        tell("改填写说明", cell, classId, text.content(), by);
    }

    /** Says again what the application came with; what an administrator has added is said no more. */
    public void restore(GuidedCell cell, @Nullable Long classId, Viewer by) {
        var guide = find(cell, classId).filter(Guide::isOwn);
        if (guide.isEmpty()) {
            return;
        }
        jdbc.sql("delete from cell_guide" + PLACE + " and standard_content is null")
                .param("cell", cell.key())
                .param("class", classId)
                .update();
        jdbc.sql("""
                        update cell_guide
                        set content = standard_content, example = standard_example, source = standard_source,
                            version = version + 1
                        """ + PLACE).param("cell", cell.key()).param("class", classId).update();
        tell("恢复填写说明", cell, classId, "", by);
    }

    private void tell(String kind, GuidedCell cell, @Nullable Long classId, String detail, Viewer by) {
        var under = classId == null ? "" : "（" + classes.label(classId) + "）";
        events.publishEvent(new AdministrativeAct(by, kind, cell.label() + under, detail));
    }

    private static Guide guide(ResultSet row, int number) throws SQLException {
        var standard = row.getString("standard_content");
        return new Guide(
                GuidedCell.of(row.getString("cell")).orElseThrow(),
                row.getObject("class_id", Long.class),
                new GuideText(row.getString("content"), row.getString("example"), row.getString("source")),
                row.getLong("version"),
                standard == null
                        ? null
                        : new GuideText(
                                standard,
                                Objects.requireNonNull(row.getString("standard_example")),
                                Objects.requireNonNull(row.getString("standard_source"))));
    }
}
