package io.ziping.replica;

import java.util.Objects;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stands around what is marked with {@link MayLag}, outside its transaction. */
@RequiredArgsConstructor
final class MarkedReads implements MethodInterceptor {

    private final Supplier<Replica> replicas;

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var reads = LaggingReads.ofRequest();
        if (reads == null) {
            return call.proceed();
        }
        var replica = replicas.get();
        if (reads.isMarked() || !replica.isUsable() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        var first = ((ProxyMethodInvocation) call).invocableClone();
        reads.begin();
        try {
            return Objects.requireNonNull(first).proceed();
        } catch (RuntimeException failure) {
            // what is not there yet, too, where that is a failure or the method says it must be there
            if (!reads.isUsed()) {
                throw failure;
            }
            replica.countAskedAgain();
        } finally {
            reads.end();
        }
        return call.proceed();
    }
}
