/** 带走填写: what comes back from a form that was filled in elsewhere is merged into it, cell by cell. */
@NullMarked
package io.ziping.intake.offline;

import org.jspecify.annotations.NullMarked;
