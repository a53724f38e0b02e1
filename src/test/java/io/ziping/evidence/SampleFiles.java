package io.ziping.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small files of the kinds that people attach, as programs write them. */
public final class SampleFiles {

    private SampleFiles() {}

    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** A page without anything on it; two with different titles hold something else. */
    public static byte[] pdf(String title) {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.getDocumentInformation().setTitle(title);
                document.save(out);
            }
        });
    }

    /** A picture, blue on its left and red on its right half. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.RED);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return bytes(out -> ImageIO.write(picture, format, out));
    }

    public static byte[] docx(String text) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    public static byte[] xlsx() {
        return bytes(out -> {
            try (var workbook = new XSSFWorkbook()) {
                workbook.createSheet();
                workbook.write(out);
            }
        });
    }

    public static byte[] xls() {
        return bytes(out -> {
            try (var workbook = new HSSFWorkbook()) {
                workbook.createSheet();
                workbook.write(out);
            }
        });
    }

    /** A file of the old office format with one stream in it. */
    public static byte[] ole(String stream) {
        return bytes(out -> {
            try (var document = new POIFSFileSystem()) {
                document.createDocument(
                        new java.io.ByteArrayInputStream("内容".getBytes(StandardCharsets.UTF_8)), stream);
                document.writeFilesystem(out);
            }
        });
    }

    /** An archive with files of these names. */
    public static byte[] zip(String... names) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write('x');
                }
            }
        });
    }
}
