package io.ziping.sheet.bundle;

/** Hears of a bundle in the making. */
interface BundleProgress {

    /**
     * So many forms are set or have failed.
     *
     * @throws BundleStopped when the bundle is not wanted any more
     */
    void done(int forms);
}
