package io.ziping.intake.reading.pdf;

/** A character that is not shown whole, and a place next to it that is. */
record CutOff(Glyph glyph, int x, int y) {}
