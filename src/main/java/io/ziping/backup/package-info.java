/**
 * 备份与恢复: the database's content as one file, made while the application runs, and an empty database filled from it.
 *
 * <p>Of other modules' tables it knows only what the database's own catalogue says of them: what is added later is in the file
 * too. Nothing depends on it.
 */
@ApplicationModule(allowedDependencies = {"database", "evidence", "job"})
@NullMarked
package io.ziping.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
