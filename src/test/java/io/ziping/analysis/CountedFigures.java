package io.ziping.analysis;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what is due at once, for tests that do not want to wait for the job. */
public final class CountedFigures {

    private CountedFigures() {}

    /** Counts until nothing is due. */
    public static void count(ApplicationContext application) {
        var jdbc = application.getBean(JdbcClient.class);
        while (jdbc.sql("select count(*) from analysis_due")
                        .query(Integer.class)
                        .single()
                > 0) {
            application.getBean(SummaryKeeper.class).countDue();
        }
    }

    /** 规则试算 of a database that no application works with. */
    public static Simulations simulations(JdbcClient jdbc) {
        return new Simulations(jdbc, new TriedForms(jdbc));
    }

    /** Counts all years of a database that no application works with, indicators too. */
    public static void countAll(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        new SummaryKeeper(jdbc, transaction, new OutcomeGaps(jdbc), clock).countAll();
        jdbc.sql("update analysis_moment set indicators_at = null").update();
        new IndicatorKeeper(jdbc, transaction, clock).countDue();
    }
}
