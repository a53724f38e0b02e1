package io.ziping.support;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements each thread sends to the database. */
@TestConfiguration(proxyBeanMethods = false)
public class CountingDataSource {

    @Bean
    static BeanPostProcessor countingStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source).countQuery().build()
                        : bean;
            }
        };
    }

    /** What this thread has sent since the last {@link #reset}. */
    public static QueryCount counted() {
        return QueryCountHolder.getGrandTotal();
    }

    /** Begins to count anew. */
    public static void reset() {
        QueryCountHolder.clear();
    }
}
