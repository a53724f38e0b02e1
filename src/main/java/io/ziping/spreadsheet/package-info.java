/** Tables as files: reads .xlsx and .csv from strangers within limits, writes templates and lists. No domain. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.ziping.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
