/**
 * 审计日志: logins, refusals, changes of accounts and rules, exports; a chain that shows when somebody has tampered with it.
 *
 * <p>Listens to others; nothing depends on it.
 */
@ApplicationModule(allowedDependencies = {"evaluation", "identity", "identity :: login", "organization", "spreadsheet"})
@NullMarked
package io.ziping.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
