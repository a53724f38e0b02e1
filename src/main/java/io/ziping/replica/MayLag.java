package io.ziping.replica;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks reads whose answer may be some seconds old: a list, a sum, a published form. In a request that may lag, and in a
 * read-only transaction of their own, they are asked of the replica; inside somebody else's transaction, in jobs and in the API
 * never. What fails at the replica is asked of the primary, and so is what is not there where the method says so
 * ({@link AtReplica#mustHave}): it may run twice, so it hands its answer back and to nobody else meanwhile.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayLag {}
