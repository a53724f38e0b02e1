package io.ziping;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tables that a class names in its SQL and JPQL. All its strings are looked through as the compiler has written them:
 * constants, text blocks, annotations, and what is put together at run time piece by piece.
 */
final class NamedTables {

    /** A table that is put in at run time: an argument of a concatenation or of a format. */
    private static final String LATER = "\\x01|%(?:\\d\\$)?s";

    private static final Pattern READ = Pattern.compile("\\b(?:from|join|into|update|table|using)\\s+(?:lateral\\s+)?"
            + "(\\w+|" + LATER + ")((?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*\\w+(?:\\s+(?:as\\s+)?\\w+)?)+)?");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?)\\s+(\\w+)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private NamedTables() {}

    /** Those it reads or writes. */
    static Set<String> in(JavaClass type, Set<String> tables) {
        return in(strings(type), tables);
    }

    static Set<String> in(List<String> strings, Set<String> tables) {
        var found = new HashSet<String>();
        var later = false;
        for (var string : strings) {
            var names = READ.matcher(string);
            while (names.find()) {
                later |= names.group(1).matches(LATER);
                WORD.matcher(names.group())
                        .results()
                        .map(word -> word.group())
                        .filter(tables::contains)
                        .forEach(found::add);
            }
        }
        if (later) {
            strings.stream().filter(tables::contains).forEach(found::add);
        }
        return found;
    }

    /** Those it writes. */
    static Set<String> writtenBy(JavaClass type, Set<String> tables) {
        var found = new HashSet<String>();
        for (var string : strings(type)) {
            WRITTEN.matcher(string)
                    .results()
                    .map(name -> name.group(1))
                    .filter(tables::contains)
                    .forEach(found::add);
        }
        return found;
    }

    /** The strings of a class file's constant pool; see the Java Virtual Machine Specification, 4.4. */
    private static List<String> strings(JavaClass type) {
        var strings = new ArrayList<String>();
        try (var file = new DataInputStream(new BufferedInputStream(
                type.getSource().orElseThrow().getUri().toURL().openStream()))) {
            file.skipNBytes(8);
            var count = file.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = file.readUnsignedByte();
                switch (tag) {
                    case 1 -> strings.add(file.readUTF());
                    case 7, 8, 16, 19, 20 -> file.skipNBytes(2);
                    case 15 -> file.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> file.skipNBytes(4);
                    case 5, 6 -> {
                        file.skipNBytes(8);
                        i++; // a long and a double take two places
                    }
                    default -> throw new IllegalStateException("constant of kind " + tag + " in " + type.getName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings;
    }
}
