/** The page of one's notices. */
@NullMarked
package io.ziping.notice.web;

import org.jspecify.annotations.NullMarked;
