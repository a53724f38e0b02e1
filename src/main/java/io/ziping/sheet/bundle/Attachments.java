package io.ziping.sheet.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** Puts into a folder of forms what is attached to them, whole or not at all; what is left out is named. */
@RequiredArgsConstructor
@Slf4j
final class Attachments {

    /** All of a bundle, in bytes: it lies on the disk for a day, and is carried through a browser. */
    static final long MOST = 2L * 1024 * 1024 * 1024;

    private static final String FOLDER = "-佐证材料/";

    private final ZipOutputStream zip;
    private final List<String> left = new ArrayList<>();
    private long size;

    /**
     * Puts the files of a form into a folder beside it. Files that cannot be told leave the form itself where it is.
     *
     * @throws BundleProblem when it is too much for one bundle
     */
    void add(String form, Supplier<List<BundleAttachment>> asked) throws IOException {
        var attachments = told(form, asked);
        if (attachments.isEmpty()) {
            return;
        }
        // most is compressed within
        zip.setLevel(Deflater.BEST_SPEED);
        for (var attachment : attachments) {
            size += attachment.size();
            if (size > MOST) {
                throw new BundleProblem("佐证材料合计超过2GB，请缩小范围，分几次要");
            }
            var name = form + FOLDER + attachment.name();
            if (!attachment.fetchable()) {
                left.add(name + "：等待查毒或有病毒，没有放入");
            } else {
                add(name, attachment);
            }
        }
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    private List<BundleAttachment> told(String form, Supplier<List<BundleAttachment>> asked) {
        try {
            return asked.get();
        } catch (RuntimeException failure) {
            log.warn("what is attached to {} could not be found for a bundle", form, failure);
            left.add(form + FOLDER + "：读不出来，没有放入");
            return List.of();
        }
    }

    /** By way of a file: what breaks off while it is read leaves no half a file in the folder. */
    private void add(String name, BundleAttachment attachment) throws IOException {
        var aside = Files.createTempFile("ziping-bundle", ".part");
        try {
            if (fetch(attachment, aside, name)) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(aside, zip);
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private boolean fetch(BundleAttachment attachment, Path aside, String name) {
        try (var in = attachment.source().open()) {
            Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException | RuntimeException failure) {
            log.warn("{} could not be put into a bundle", name, failure);
            left.add(name + "：读不出来，没有放入");
            return false;
        }
    }

    /** What was left out, a line each. */
    List<String> left() {
        return left;
    }
}
