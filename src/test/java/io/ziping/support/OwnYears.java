package io.ziping.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fiscal years of which a test class needs that nobody else has forms: it counts them, draws from them, or looks at what
 * a year without forms does. On a server whose account may not put the database back
 * after a class, the class of {@link WholeApplication} that makes a form of such a year fails, whichever of the two runs first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnYears {

    int[] value();
}
