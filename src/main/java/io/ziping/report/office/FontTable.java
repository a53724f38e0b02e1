package io.ziping.report.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Names the fonts that stand in where a machine lacks those of official documents. */
final class FontTable {

    private static final String PART = "/word/fontTable.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private static final Map<String, String> ALTERNATIVES = new LinkedHashMap<>();

    static {
        ALTERNATIVES.put(ReportStyles.FANG, "仿宋,FangSong,华文仿宋,FZFangSong-Z02");
        ALTERNATIVES.put(ReportStyles.KAI, "楷体,KaiTi,华文楷体,FZKai-Z03");
        ALTERNATIVES.put(ReportStyles.HEI, "SimHei,FZHei-B01,Noto Sans CJK SC");
        ALTERNATIVES.put(ReportStyles.SONG, "FZXiaoBiaoSong-B05S,华文中宋,宋体,SimSun");
    }

    private FontTable() {}

    static void addTo(XWPFDocument document) throws IOException {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        ALTERNATIVES.forEach((font, others) -> xml.append("<w:font w:name=\"")
                .append(font)
                .append("\"><w:altName w:val=\"")
                .append(others)
                .append("\"/><w:charset w:val=\"86\"/></w:font>"));
        xml.append("</w:fonts>");
        try {
            var name = PackagingURIHelper.createPartName(PART);
            var part = document.getPackage().createPart(name, TYPE);
            try (var out = part.getOutputStream()) {
                out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("The name of a part is a constant", impossible);
        }
    }
}
