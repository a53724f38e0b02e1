package io.ziping.evidence.content;

/** Where a content is kept. */
enum StoreKind {
    DATABASE,
    DIRECTORY
}
