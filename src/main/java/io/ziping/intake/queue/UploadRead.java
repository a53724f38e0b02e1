package io.ziping.intake.queue;

import io.ziping.identity.Viewer;

/**
 * An upload that waited has been read and is kept.
 *
 * @param ticket by which it waited
 */
public record UploadRead(String ticket, long intake, Viewer viewer) {}
