package io.ziping.labelled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The data files of the labelled set, read as lines of UTF-8 without blank lines and comments. */
final class Resources {

    private Resources() {}

    /** Names of the files of a folder, in order. */
    static List<String> files(String folder) {
        try (var files = Files.list(path(folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(path(name)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    private static Path path(String name) {
        var url = Objects.requireNonNull(Resources.class.getResource("/labelled/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
