/** 查毒: asks a scanner whether a file holds a virus. */
@NullMarked
package io.ziping.evidence.scan;

import org.jspecify.annotations.NullMarked;
