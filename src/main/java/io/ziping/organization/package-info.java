/** Competent departments (主管部门) and their implementing units (实施单位). */
@NullMarked
package io.ziping.organization;

import org.jspecify.annotations.NullMarked;
