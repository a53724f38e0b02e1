/** Accounts, roles, what each may see, login and the security configuration. */
@ApplicationModule(
        allowedDependencies = {"database", "job", "organization", "spreadsheet", "text", "ui", "ui :: download"})
@NullMarked
package io.ziping.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
