package io.ziping.organization;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Marks what needs a project, unit or department and is tried again when that was merged or removed meanwhile: the row it
 * points at is gone, or the two waited for each other and the database ended this one. The second time it finds the one
 * that is left, or says that there is none. Inside a transaction of somebody else nothing is tried again: that one has to.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        predicate = RetriedAfterMerge.Outermost.class,
        maxRetries = 3,
        delay = 50)
public @interface RetriedAfterMerge {

    /** Whether no transaction is left that failed as a whole. */
    final class Outermost implements MethodRetryPredicate {

        @Override
        public boolean shouldRetry(Method method, Throwable failure) {
            return !TransactionSynchronizationManager.isActualTransactionActive();
        }
    }
}
