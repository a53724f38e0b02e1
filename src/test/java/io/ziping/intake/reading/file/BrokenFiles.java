package io.ziping.intake.reading.file;

import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.office.SheetDocx;
import io.ziping.sheet.office.SheetXlsx;
import io.ziping.sheet.pdf.SheetPdf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files broken on purpose, in the same ways every time; their times of making, and so some bytes, differ. */
public final class BrokenFiles {

    /** A broken file. */
    static final class Broken {

        private final String name;
        private final byte[] content;
        private final boolean sealed;

        /** @param sealed whether the damage is one the container's checksums tell of, if it has any */
        Broken(String name, byte[] content, boolean sealed) {
            this.name = name;
            this.content = content;
            this.sealed = sealed;
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }

        boolean sealed() {
            return sealed;
        }
    }

    private final Random random = new Random(20_241_124);
    private final List<Broken> files = new ArrayList<>();

    static List<Broken> all() throws IOException {
        var broken = new BrokenFiles();
        var sheet = Sheet.of(SampleSheets.documents().get(0));
        var other = Sheet.of(SampleSheets.documents().get(4));
        var xlsx = xlsx(sheet);
        var docx = docx(sheet);
        var pdf = new ByteArrayOutputStream();
        new SheetPdf().write(List.of(sheet), "一张", pdf);
        broken.bytes("xlsx", xlsx);
        broken.bytes("docx", docx);
        broken.bytes("pdf", pdf.toByteArray());
        broken.archive("xlsx", parts(xlsx), parts(xlsx(other)), "xl/worksheets/sheet1.xml");
        broken.archive("docx", parts(docx), parts(docx(other)), "word/document.xml");
        return broken.files;
    }

    static byte[] xlsx(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        new SheetXlsx().write(sheet, out);
        return out.toByteArray();
    }

    static byte[] docx(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        new SheetDocx().write(sheet, out);
        return out.toByteArray();
    }

    private void bytes(String kind, byte[] whole) {
        for (int i = 0; i < 10; i++) {
            add(kind + " truncated " + i, Arrays.copyOf(whole, whole.length * i / 10 + i), true);
        }
        for (int i = 0; i < 25; i++) {
            var flipped = whole.clone();
            for (int bit = 0; bit <= i % 4; bit++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            add(kind + " flipped " + i, flipped, true);
        }
        for (int i = 0; i < 8; i++) {
            var zeroed = whole.clone();
            int from = random.nextInt(zeroed.length - 64);
            Arrays.fill(zeroed, from, from + 64, (byte) 0);
            add(kind + " zeroed " + i, zeroed, true);
        }
    }

    private void archive(String kind, Map<String, byte[]> parts, Map<String, byte[]> others, String main)
            throws IOException {
        var names = List.copyOf(parts.keySet());
        for (var name : names) {
            var without = new LinkedHashMap<>(parts);
            without.remove(name);
            add(kind + " without " + name, zip(without), false);
            var mixed = new LinkedHashMap<>(parts);
            mixed.put(name, others.getOrDefault(name, new byte[0]));
            add(kind + " mixed " + name, zip(mixed), false);
            var swapped = new LinkedHashMap<>(parts);
            var partner = names.get(random.nextInt(names.size()));
            swapped.put(name, get(parts, partner));
            swapped.put(partner, get(parts, name));
            add(kind + " swapped " + name + " " + partner, zip(swapped), false);
        }
        for (int i = 0; i < 40; i++) {
            var damaged = new LinkedHashMap<>(parts);
            damaged.put(main, damage(new String(get(parts, main), StandardCharsets.UTF_8), i));
            add(kind + " damaged " + i, zip(damaged), false);
        }
    }

    private static byte[] get(Map<String, byte[]> parts, String name) {
        return java.util.Objects.requireNonNull(parts.get(name));
    }

    private byte[] damage(String xml, int kind) {
        var text = new StringBuilder(xml);
        switch (kind % 4) {
            case 0 -> {
                int from = random.nextInt(xml.length() - 10);
                text.delete(from, from + 1 + random.nextInt(8));
            }
            case 1 -> text.insert(random.nextInt(xml.length()), "<\uFFFD&");
            case 2 -> digit(text);
            default -> {
                int from = random.nextInt(xml.length() / 2);
                text.insert(from, xml, from, from + 40);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Another digit in a value. */
    private void digit(StringBuilder text) {
        int at = random.nextInt(text.length());
        while (!(Character.isDigit(text.charAt(at)) && inText(text, at))) {
            at = (at + 1) % text.length();
        }
        text.setCharAt(at, (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
    }

    private static boolean inText(StringBuilder text, int at) {
        return text.lastIndexOf(">", at) > text.lastIndexOf("<", at);
    }

    private void add(String name, byte[] content, boolean sealed) {
        files.add(new Broken(name, content, sealed));
    }

    public static Map<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
