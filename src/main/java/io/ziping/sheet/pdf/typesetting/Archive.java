package io.ziping.sheet.pdf.typesetting;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** What makes a document PDF/A-2b (ISO 19005-2): title, language, XMP metadata and an sRGB output intent. */
public final class Archive {

    private static final String LANGUAGE = "zh-CN";
    private static final String CONDITION = "sRGB IEC61966-2.1";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Archive() {}

    public static void identify(PDDocument document, String title) throws IOException {
        var catalog = document.getDocumentCatalog();
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(title);
        catalog.setLanguage(LANGUAGE);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.addOutputIntent(outputIntent(document));
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(metadata(title));
        catalog.setMetadata(metadata);
    }

    private static PDOutputIntent outputIntent(PDDocument document) throws IOException {
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        intent.setInfo(CONDITION);
        intent.setOutputCondition(CONDITION);
        intent.setOutputConditionIdentifier(CONDITION);
        return intent;
    }

    private static byte[] metadata(String title) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            var xmp = XMPMetadata.createXMPMetadata();
            var core = xmp.createAndAddDublinCoreSchema();
            core.setTitle(title);
            core.addLanguage(LANGUAGE);
            var identification = xmp.createAndAddPDFAIdentificationSchema();
            identification.setPart(2);
            identification.setConformance("B");
            new XmpSerializer().serialize(xmp, out, true);
            return out.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException("The document's metadata cannot be written", e);
        }
    }
}
