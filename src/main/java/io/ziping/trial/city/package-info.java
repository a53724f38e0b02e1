/** A life-size city as trial data: its departments, units and projects, and what each of them has reported over the years. */
@NullMarked
package io.ziping.trial.city;

import org.jspecify.annotations.NullMarked;
