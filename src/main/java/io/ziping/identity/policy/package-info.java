/** How strict an installation is: what passwords must be like, who needs a second factor, and what an operator sets. */
@NullMarked
package io.ziping.identity.policy;

import org.jspecify.annotations.NullMarked;
