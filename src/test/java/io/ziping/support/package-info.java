/** What tests share: above all the PostgreSQL server each of them finds without asking. */
@NullMarked
package io.ziping.support;

import org.jspecify.annotations.NullMarked;
