/** 表样 on pages: listed, drawn as paper, made and chosen by administrators. */
@NullMarked
package io.ziping.sheet.design;

import org.jspecify.annotations.NullMarked;
