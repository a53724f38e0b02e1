package io.ziping.evaluation.cell;

/** What became of the text of one part of a form. */
public record ContentChange(ContentPart part, TextChange change) {}
