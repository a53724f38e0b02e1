/** 常用视图 above lists, and the page on which they are renamed and removed. */
@NullMarked
package io.ziping.review.web.views;

import org.jspecify.annotations.NullMarked;
