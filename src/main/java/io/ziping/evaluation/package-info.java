/** 自评表: the self-evaluation aggregate with its funding lines and its three-level indicator tree. */
@NullMarked
package io.ziping.evaluation;

import org.jspecify.annotations.NullMarked;
