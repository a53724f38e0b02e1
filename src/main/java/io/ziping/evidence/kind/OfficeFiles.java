package io.ziping.evidence.kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the documents of office programs apart by what lies inside of them; nothing of it is unpacked. */
final class OfficeFiles {

    private static final Map<String, FileKind> MAIN_PARTS = Map.of(
            "word/document.xml", FileKind.DOCX,
            "xl/workbook.xml", FileKind.XLSX,
            "ppt/presentation.xml", FileKind.PPTX,
            "OFD.xml", FileKind.OFD);

    private static final String MACROS = "vbaProject.bin";

    private OfficeFiles() {}

    static FileKind ofArchive(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (archive.stream().anyMatch(entry -> entry.getName().endsWith(MACROS))) {
                throw new FileProblem("不收带宏的文件，请另存为不带宏的（.docx、.xlsx、.pptx）再传");
            }
            return MAIN_PARTS.entrySet().stream()
                    .filter(part -> archive.getEntry(part.getKey()) != null)
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(FileKinds::unknown);
        } catch (ZipException broken) {
            throw new FileProblem("文件不完整，打不开。请重新保存一份再传");
        }
    }

    static FileKind ofOldOffice(Path file) throws IOException {
        try (var document = new POIFSFileSystem(file.toFile(), true)) {
            var root = document.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new FileProblem("文件加了密码，审核人打不开。请去掉密码再传");
            }
            return Optional.<FileKind>empty()
                    .or(() ->
                            root.hasEntryCaseInsensitive("WordDocument") ? Optional.of(FileKind.DOC) : Optional.empty())
                    .or(() -> List.of("Workbook", "Book").stream().anyMatch(root::hasEntryCaseInsensitive)
                            ? Optional.of(FileKind.XLS)
                            : Optional.empty())
                    .or(() -> root.hasEntryCaseInsensitive("PowerPoint Document")
                            ? Optional.of(FileKind.PPT)
                            : Optional.empty())
                    .orElseThrow(FileKinds::unknown);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException | IOException broken) {
            throw new FileProblem("文件不完整，打不开。请重新保存一份再传");
        }
    }
}
