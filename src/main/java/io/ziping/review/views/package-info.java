/** 常用视图: addresses of lists that people have kept under names of their own. */
@NullMarked
package io.ziping.review.views;

import org.jspecify.annotations.NullMarked;
