/**
 * 表样: what the form of a place and a year looks like, as data. A template says which parts a sheet has, in which order,
 * under which labels and how wide; everything that shows or reads a form follows it. Those that come with the program are
 * files, those that administrators make are rows; neither changes once a form may have been begun with it.
 *
 * <p>Depends on the words of {@code scoring} only; {@code evaluation} and {@code sheet} depend on it.
 */
@ApplicationModule(allowedDependencies = "scoring :: values")
@NullMarked
package io.ziping.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
