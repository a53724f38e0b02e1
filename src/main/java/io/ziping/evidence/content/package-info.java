/** What files hold: kept once each, in the database or in a directory, with small pictures of pictures. */
@NullMarked
package io.ziping.evidence.content;

import org.jspecify.annotations.NullMarked;
