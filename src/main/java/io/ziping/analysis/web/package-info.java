/** 分析: its page. */
@NullMarked
package io.ziping.analysis.web;

import org.jspecify.annotations.NullMarked;
