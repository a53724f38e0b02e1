package io.ziping.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that are valid and within the size of an upload, and ask as much of their reader as they can. */
final class HeavyFiles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private HeavyFiles() {}

    /** Many different texts that cells share, each of 70 Chinese characters. */
    static byte[] texts(int count) throws IOException {
        var random = new Random(7);
        var words = new String[100];
        for (int i = 0; i < words.length; i++) {
            words[i] = random.ints(34, 0x4E00, 0x9F00)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        return workbook(
                zip -> {
                    write(zip, "<sst xmlns=\"" + MAIN + "\">");
                    for (int i = 0; i < count; i++) {
                        write(
                                zip,
                                "<si><t>%s%s%02d</t></si>"
                                        .formatted(
                                                words[i % words.length],
                                                words[i / words.length % words.length],
                                                i % 100));
                    }
                    write(zip, "</sst>");
                },
                zip -> write(zip, "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"));
    }

    /** Many rows of six numbers each. */
    static byte[] rows(int count) throws IOException {
        return workbook(zip -> write(zip, "<sst xmlns=\"" + MAIN + "\"><si><t>项目名称</t></si></sst>"), zip -> {
            for (int row = 1; row <= count; row++) {
                var line = new StringBuilder("<row r=\"" + row + "\">");
                for (char column = 'A'; column <= 'F'; column++) {
                    line.append("<c r=\"").append(column).append(row).append("\"><v>");
                    line.append(row % 977).append("</v></c>");
                }
                write(zip, line.append("</row>").toString());
            }
        });
    }

    private interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }

    private static byte[] workbook(Content texts, Content rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            part(zip, "[Content_Types].xml", out -> write(out, """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                    </Types>"""));
            part(zip, "_rels/.rels", out -> relations(out, "officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    out -> write(
                            out,
                            "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                                    + "\"><sheets><sheet name=\"自评\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    out -> relations(out, "worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
            part(zip, "xl/sharedStrings.xml", texts);
            part(zip, "xl/worksheets/sheet1.xml", out -> {
                write(out, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
                rows.write(out);
                write(out, "</sheetData></worksheet>");
            });
        }
        return bytes.toByteArray();
    }

    private static void relations(ZipOutputStream zip, String... kindsAndTargets) throws IOException {
        write(zip, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            write(
                    zip,
                    "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                            .formatted(i / 2 + 1, OFFICE, kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        write(zip, "</Relationships>");
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
