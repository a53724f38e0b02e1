/** Lists of forms: filters, orders, pages and totals, each one query. */
@NamedInterface("search")
@NullMarked
package io.ziping.evaluation.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
