/**
 * 管理: departments and units, the class tree and the rules, in the hands of administrators; every act is made known for
 * the audit log.
 *
 * <p>Nothing depends on it.
 */
@NullMarked
package io.ziping.administration;

import org.jspecify.annotations.NullMarked;
