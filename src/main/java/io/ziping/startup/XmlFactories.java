package io.ziping.startup;

import java.util.Map;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;

/**
 * Names the JDK's XML factories to libraries that ask for one. They would get the same, but only after a look for another
 * one through every jar on the class path, each time anew: of writing a form as a workbook that was nine tenths.
 */
public final class XmlFactories {

    private static final Map<Class<?>, Supplier<Object>> OF_THE_JDK = Map.of(
            TransformerFactory.class, TransformerFactory::newDefaultInstance,
            DocumentBuilderFactory.class, DocumentBuilderFactory::newDefaultInstance,
            SAXParserFactory.class, SAXParserFactory::newDefaultInstance);

    private XmlFactories() {}

    /** Names them, but for those that whoever starts the program has named. */
    public static void nameThoseOfTheJdk() {
        OF_THE_JDK.forEach((factory, made) -> {
            if (System.getProperty(factory.getName()) == null) {
                System.setProperty(factory.getName(), made.get().getClass().getName());
            }
        });
    }
}
