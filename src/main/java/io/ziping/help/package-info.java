/**
 * 帮助: the manual for those who fill, review and administer, and the handbook for operators, as pages, each page of the program
 * with its own chapter.
 *
 * <p>Nothing depends on it.
 */
@ApplicationModule(allowedDependencies = {"identity", "text"})
@NullMarked
package io.ziping.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
