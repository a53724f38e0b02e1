/** 分析 over HTTP: the same figures as its pages. */
@NullMarked
package io.ziping.analysis.api;

import org.jspecify.annotations.NullMarked;
