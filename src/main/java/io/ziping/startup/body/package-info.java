/** How requests' bodies come in: how long they may take, and how many may be on their way at once. */
@NullMarked
package io.ziping.startup.body;

import org.jspecify.annotations.NullMarked;
