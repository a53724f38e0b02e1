/** Competent departments (主管部门) and their implementing units (实施单位). */
@ApplicationModule(allowedDependencies = {"text", "ui"})
@NullMarked
package io.ziping.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
