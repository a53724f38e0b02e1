package io.ziping.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.ziping.support.IntegrationTest;
import io.ziping.support.TestServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where reads go, with two databases of the test server that say who they are. Two seconds, and two connections each. */
@IntegrationTest
@EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
class ReplicaRoutingTest {

    private static HikariDataSource primary;
    private static HikariDataSource replicaConnections;
    private static Replica replica;
    private static AnnotationConfigApplicationContext context;
    private static Reads reads;

    /** What the application has of this kind. */
    @Transactional(readOnly = true)
    static class Reads {

        private final JdbcClient jdbc;

        Reads(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public String unmarked() {
            return who();
        }

        @MayLag
        public String marked() {
            return who();
        }

        /** Fails where the name is not the primary's. */
        @MayLag
        public String onlyOnPrimary() {
            return jdbc.sql("select name from me where name = 'primary'")
                    .query(String.class)
                    .single();
        }

        /** Answers with nothing where the name is not the one, and says that it must be there. */
        @MayLag
        public List<String> named(String name) {
            var found = jdbc.sql("select name from me where name = :name")
                    .param("name", name)
                    .query(String.class)
                    .list();
            AtReplica.mustHave(!found.isEmpty());
            return found;
        }

        @MayLag
        public String nowhere() {
            return jdbc.sql("select name from nobody").query(String.class).single();
        }

        @Transactional
        public String writing() {
            return who();
        }

        private String who() {
            return jdbc.sql("select name from me").query(String.class).single();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Application {

        @Bean
        DataSource dataSource() {
            return ReplicaConfiguration.choosing(primary, replica);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        static Replica replica() {
            return replica;
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor markedReads(ObjectProvider<Replica> replica) {
            return ReplicaConfiguration.markedReads(replica);
        }

        @Bean
        Reads reads(DataSource source) {
            return new Reads(JdbcClient.create(source));
        }
    }

    @BeforeAll
    static void start() throws Exception {
        primary = database("primary");
        replicaConnections = database("replica");
        replica = new Replica(replicaConnections, Duration.ofSeconds(10), Clock.systemUTC());
        context = new AnnotationConfigApplicationContext(Application.class);
        reads = context.getBean(Reads.class);
    }

    private static HikariDataSource database(String name) throws Exception {
        JdbcConnectionDetails fresh = TestServer.freshDatabase();
        var source = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(fresh.getJdbcUrl())
                .username(fresh.getUsername())
                .password(fresh.getPassword())
                .build();
        source.setMaximumPoolSize(2);
        source.setConnectionTimeout(1000);
        var jdbc = JdbcClient.create(source);
        jdbc.sql("create table me (name text)").update();
        jdbc.sql("insert into me values (:name)").param("name", name).update();
        return source;
    }

    @AfterAll
    static void stop() {
        context.close();
        primary.close();
    }

    @BeforeEach
    void level() {
        replica.isCompleteUntil(Instant.now(Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        LaggingReads.close();
    }

    private static String inRequest(Supplier<String> read) {
        LaggingReads.open();
        return read.get();
    }

    @Test
    void asksTheReplicaWhatIsMarkedInARequestThatMayLag() {
        var before = replica.reads();

        assertThat(inRequest(reads::marked)).isEqualTo("replica");
        assertThat(replica.reads()).isEqualTo(before + 1);
    }

    @Test
    void asksThePrimaryEverythingElse() {
        assertThat(reads.marked()).as("a job, the API").isEqualTo("primary");
        assertThat(inRequest(reads::unmarked)).isEqualTo("primary");
        assertThat(inRequest(reads::writing)).isEqualTo("primary");
    }

    @Test
    void asksThePrimaryInsideATransactionOfSomebodyElse() {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        transaction.setReadOnly(true);

        assertThat(inRequest(() -> transaction.execute(status -> reads.marked())))
                .isEqualTo("primary");
    }

    @Test
    void asksThePrimaryAgainWhatTheReplicaDoesNotHave() {
        var before = replica.readsAskedAgain();

        assertThat(inRequest(reads::onlyOnPrimary)).isEqualTo("primary");
        assertThat(replica.readsAskedAgain()).isEqualTo(before + 1);
        assertThatThrownBy(() -> inRequest(reads::nowhere)).hasMessageContaining("nobody");
        assertThat(inRequest(reads::marked)).isEqualTo("replica");
    }

    @Test
    void asksThePrimaryAgainWhatIsMissingFromAnAnswerOfTheReplica() {
        var before = replica.readsAskedAgain();
        LaggingReads.open();

        assertThat(reads.named("primary")).containsExactly("primary");
        assertThat(reads.named("nobody")).as("nor has the primary").isEmpty();
        assertThat(replica.readsAskedAgain()).isEqualTo(before + 2);
        assertThat(reads.named("replica")).containsExactly("replica");

        LaggingReads.close();
        assertThat(reads.named("nobody")).isEmpty();
        assertThat(replica.readsAskedAgain()).isEqualTo(before + 2);
    }

    @Test
    void asksThePrimaryThisOnceWhenAllConnectionsToTheReplicaAreInUse() throws Exception {
        try (var one = replicaConnections.getConnection();
                var other = replicaConnections.getConnection()) {
            assertThat(List.of(one, other)).hasSize(2);
            assertThat(inRequest(reads::marked)).isEqualTo("primary");
            assertThat(replica.isUsable()).isTrue();
        }
        assertThat(inRequest(reads::marked)).isEqualTo("replica");
    }

    @Test
    void asksThePrimaryWhileTheReplicaLagsTooMuch() {
        replica.isCompleteUntil(Instant.now(Clock.systemUTC()).minusSeconds(11));

        assertThat(inRequest(reads::marked)).isEqualTo("primary");
    }

    @Test
    void asksThePrimaryWithoutAnErrorWhenTheReplicaIsAway() {
        var gone = new HikariDataSource();
        gone.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1");
        gone.setConnectionTimeout(250);
        gone.setInitializationFailTimeout(-1);
        try (var away = new Replica(gone, Duration.ofSeconds(10), Clock.systemUTC())) {
            away.isCompleteUntil(Instant.now(Clock.systemUTC()));
            var connections = new ReadOnlyConnections(primary, away);
            LaggingReads.open();
            var request = LaggingReads.ofRequest();
            assertThat(request).isNotNull();
            request.begin();

            assertThat(JdbcClient.create(connections)
                            .sql("select name from me")
                            .query(String.class)
                            .single())
                    .isEqualTo("primary");
            assertThat(away.isUsable()).isFalse();
        }
    }
}
