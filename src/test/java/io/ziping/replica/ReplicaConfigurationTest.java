package io.ziping.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.support.IntegrationTest;
import io.ziping.support.TestServer;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * What of it there is with an address and without one. The replica is a second database of the test server, in which two functions say
 * what a server in recovery says; the looks are real. Two seconds, and three connections.
 */
@IntegrationTest
@EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
class ReplicaConfigurationTest {

    private static final String URL = "ziping.replica.url=";

    private final JdbcConnectionDetails primary = database("primary");

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AopAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionManagerCustomizationAutoConfiguration.class,
                    TransactionAutoConfiguration.class))
            .withUserConfiguration(ReplicaConfiguration.class, Application.class)
            .withBean(JdbcConnectionDetails.class, () -> primary)
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues(
                    "spring.datasource.hikari.maximum-pool-size=2", "spring.datasource.hikari.minimum-idle=0");

    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        ReplicaRoutingTest.Reads reads(DataSource source) {
            return new ReplicaRoutingTest.Reads(JdbcClient.create(source));
        }
    }

    private static JdbcConnectionDetails database(String name) {
        var fresh = TestServer.freshDatabase();
        var jdbc = jdbc(fresh);
        jdbc.sql("create table me (name text)").update();
        jdbc.sql("insert into me values (:name)").param("name", name).update();
        return fresh;
    }

    /** A database that says of itself what a replica does that has replayed everything. */
    private static String replica() {
        var fresh = database("replica");
        var jdbc = jdbc(fresh);
        jdbc.sql("create schema recovering").update();
        jdbc.sql("create function recovering.pg_is_in_recovery() returns boolean language sql return true")
                .update();
        jdbc.sql("create function recovering.pg_last_wal_replay_lsn() returns pg_lsn language sql"
                        + " return pg_catalog.pg_current_wal_insert_lsn()")
                .update();
        return fresh.getJdbcUrl()
                + (fresh.getJdbcUrl().contains("?") ? "&" : "?")
                + "currentSchema=recovering,pg_catalog,public";
    }

    private static JdbcClient jdbc(JdbcConnectionDetails details) {
        return JdbcClient.create(DataSourceBuilder.create()
                .type(SimpleDriverDataSource.class)
                .url(details.getJdbcUrl())
                .username(details.getUsername())
                .password(details.getPassword())
                .build());
    }

    @AfterEach
    void close() {
        LaggingReads.close();
    }

    @Test
    void readsFromTheReplicaWhatIsMarkedOnceTheLooksKnowItToBeLevel() {
        runner.withPropertyValues(URL + replica()).run(context -> {
            assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(FilterRegistrationBean.class)
                    .hasSingleBean(ReplicaHealth.class)
                    .hasSingleBean(ReplicaMeters.class);
            assertThat(context.getBean(FilterRegistrationBean.class).getFilter())
                    .isInstanceOf(OwnWrites.class);
            assertThat(context.getBean(DataSource.class)).isInstanceOf(LazyConnectionDataSourceProxy.class);
            assertThat(context.getBean(ReplicaWatch.class).isRunning()).isTrue();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> context.getBean(Replica.class).isUsable());

            var reads = context.getBean(ReplicaRoutingTest.Reads.class);
            assertThat(reads.marked()).isEqualTo("primary");
            LaggingReads.open();
            assertThat(reads.marked()).isEqualTo("replica");
            assertThat(reads.unmarked()).isEqualTo("primary");
            assertThat(reads.writing()).isEqualTo("primary");
        });
    }

    @Test
    void leavesAServerAloneThatIsNoReplica() {
        runner.withPropertyValues(URL + database("replica").getJdbcUrl()).run(context -> {
            context.getBean(ReplicaWatch.class).look();
            assertThat(context.getBean(Replica.class).isUsable()).isFalse();

            LaggingReads.open();
            assertThat(context.getBean(ReplicaRoutingTest.Reads.class).marked()).isEqualTo("primary");
        });
    }

    @Test
    void isNotThereWithoutAnAddress() {
        for (var none : new String[] {"ziping.background=false", URL, URL + "  "}) {
            runner.withPropertyValues(none).run(context -> {
                assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Replica.class)
                        .doesNotHaveBean(ReplicaWatch.class)
                        .doesNotHaveBean(FilterRegistrationBean.class)
                        .doesNotHaveBean("markedReads");
                assertThat(context.getBean(DataSource.class)).isNotInstanceOf(LazyConnectionDataSourceProxy.class);
                LaggingReads.open();
                assertThat(context.getBean(ReplicaRoutingTest.Reads.class).marked())
                        .isEqualTo("primary");
            });
        }
    }

    @Test
    void doesNotStartWithALagThatIsTooLong() {
        runner.withPropertyValues(URL + primary.getJdbcUrl(), "ziping.replica.max-lag=1m")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("副本最多可以落后 2 秒到 30 秒"));
    }
}
