package io.ziping.database.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.WholeApplication;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An upgrade of an installation that already holds names that look the same. */
@WholeApplication
class FillNameKeysTest {

    private static final String SCHEMA = "upgraded";
    private static final String BEFORE = "202611241500";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.flyway.locations}")
    List<String> locations;

    @AfterEach
    void dropSchema() {
        jdbc.sql("drop schema if exists " + SCHEMA + " cascade").update();
    }

    @Test
    void keepsRowsThatLookTheSameAndNumbersThem() {
        migrate(BEFORE);
        jdbc.sql("""
                insert into upgraded.competent_department (name, former_names)
                values ('教育局(汇总)', array['教委(汇总)', '教育委员会（汇总）']), ('教育局（汇总）', '{}'), ('水务局', '{}')
                """).update();
        jdbc.sql("""
                insert into upgraded.implementing_unit (department_id, name)
                values (1, '一中'), (1, '一' || chr(8203) || '中'), (2, '一中')
                """).update();
        jdbc.sql("""
                insert into upgraded.project (unit_id, name)
                values (1, '同名项目'), (1, '同名 项目'), (1, '同名' || chr(8203) || '项目'), (2, '同名项目'), (1, '第２期')
                """).update();

        migrate("latest");

        assertThat(rows("competent_department", "name_key || alike || array_to_string(former_keys, '+')"))
                .containsExactly("教育局(汇总)0教委(汇总)+教育委员会(汇总)", "教育局(汇总)1", "水务局0");
        assertThat(rows("implementing_unit", "name_key || alike")).containsExactly("一中0", "一中1", "一中0");
        assertThat(rows("project", "name_key || alike")).containsExactly("同名项目0", "同名项目1", "同名项目2", "同名项目0", "第2期0");
    }

    private List<String> rows(String table, String expression) {
        return jdbc.sql("select " + expression + " from " + SCHEMA + "." + table + " order by id")
                .query(String.class)
                .list();
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .locations(locations.toArray(String[]::new))
                .target(target)
                .load()
                .migrate();
    }
}
