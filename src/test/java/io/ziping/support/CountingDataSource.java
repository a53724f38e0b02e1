package io.ziping.support;

import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.DataSourceQueryCountListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements each thread sends to the database. */
@TestConfiguration(proxyBeanMethods = false)
public class CountingDataSource {

    private static final String SESSIONS = "web_session";
    private static final ThreadLocal<Integer> SESSION_STATEMENTS = ThreadLocal.withInitial(() -> 0);

    @Bean
    static BeanPostProcessor countingStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(new WithoutSessions())
                                .build()
                        : bean;
            }
        };
    }

    /** What a session costs is the same for every page; SessionsTest counts it. */
    private static final class WithoutSessions extends DataSourceQueryCountListener {

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (queries.isEmpty() || !queries.get(0).getQuery().contains(SESSIONS)) {
                super.afterQuery(execution, queries);
            } else {
                SESSION_STATEMENTS.set(SESSION_STATEMENTS.get() + 1);
            }
        }
    }

    /** What this thread has sent for sessions since the last {@link #reset}. */
    public static int countedForSessions() {
        return SESSION_STATEMENTS.get();
    }

    /** What this thread has sent since the last {@link #reset}. */
    public static QueryCount counted() {
        return QueryCountHolder.getGrandTotal();
    }

    /** Begins to count anew. */
    public static void reset() {
        QueryCountHolder.clear();
        SESSION_STATEMENTS.set(0);
    }
}
