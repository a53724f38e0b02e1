package io.ziping.project;

import io.ziping.text.NormalForm;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many projects at once. */
@Component
@RequiredArgsConstructor
public class NewProjects {

    private final ProjectRepository projects;
    private final JdbcClient jdbc;

    /** A project to be added, and the unit it is of. */
    public record Entry(long unitId, String name) {}

    /** Adds projects of which their units have none of these names. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<Entry> entries) {
        jdbc.sql("""
                        insert into project (unit_id, name, name_key)
                        select * from unnest(:units::bigint[], :names::text[], :keys::text[])
                        """)
                .param("units", entries.stream().map(Entry::unitId).toArray(Long[]::new))
                .param("names", entries.stream().map(Entry::name).toArray(String[]::new))
                .param(
                        "keys",
                        entries.stream()
                                .map(entry -> NormalForm.of(entry.name()))
                                .toArray(String[]::new))
                .update();
    }

    /** The projects of some units, with their units and departments. */
    @Transactional(readOnly = true)
    public List<Project> of(Collection<Long> unitIds) {
        return projects.findByUnits(unitIds);
    }
}
