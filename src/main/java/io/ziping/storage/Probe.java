package io.ziping.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.ThreadLocalRandom;

/** Tries a store out: keeps a few bytes, reads them and removes them. */
final class Probe {

    private static final String AREA = "check";

    private Probe() {}

    /** @throws IOException when one of the three cannot be done, or what is read is not what was kept */
    static void tryOut(ContentStore store) throws IOException {
        var number = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        var file = Files.createTempFile("ziping-check", ".txt");
        try {
            Files.writeString(file, "Ziping tries out where it keeps files: " + number, StandardCharsets.US_ASCII);
            var name = new StoredName(AREA, FileDigests.sha256(file), number);
            store.put(name, file);
            try (var in = new VerifiedContent(store.open(name), name.sha256(), Files.size(file))) {
                in.readAllBytes();
            } finally {
                store.delete(name);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
