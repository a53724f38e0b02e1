package io.ziping.spreadsheet.office;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML from strangers as a stream: no document type, so no entity and nothing fetched from elsewhere. */
public final class SafeXml {

    private static final int DEEPEST = 200;

    private SafeXml() {}

    /** Hands the elements on by their local names. */
    public abstract static class Handler extends DefaultHandler {

        private int depth;

        /** An element begins. */
        protected abstract void start(String name, Attributes attributes);

        /** An element ends. */
        protected void end(String name) {}

        @Override
        public final void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (++depth > DEEPEST) {
                throw new OfficeProblem(OfficeProblem.BROKEN);
            }
            ReadingGuard.check();
            start(name, attributes);
        }

        @Override
        public final void endElement(String uri, String name, String qualified) {
            depth--;
            end(name);
        }

        @Override
        public final InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException("no entities");
        }
    }

    /** @throws OfficeProblem when it is not well-formed or has a document type */
    public static void parse(InputStream xml, Handler handler) throws IOException {
        try (xml) {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(xml, handler);
        } catch (SAXException broken) {
            throw new OfficeProblem(OfficeProblem.BROKEN, broken);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
