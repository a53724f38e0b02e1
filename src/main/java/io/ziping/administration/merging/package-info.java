/** 合并和删除: two departments, units or projects that are one, and those nobody uses. */
@NullMarked
package io.ziping.administration.merging;

import org.jspecify.annotations.NullMarked;
