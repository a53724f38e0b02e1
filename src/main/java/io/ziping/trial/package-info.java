/** What a newcomer finds on the first start: the sample forms, three drafts and an account for each role. */
@NullMarked
package io.ziping.trial;

import org.jspecify.annotations.NullMarked;
