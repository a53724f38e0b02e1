package io.ziping.startup;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** It changes properties of the whole JVM, and puts them back. */
class XmlFactoriesTest {

    private static final String TRANSFORMER = TransformerFactory.class.getName();
    private static final String PARSER = SAXParserFactory.class.getName();

    private final @Nullable String transformer = System.getProperty(TRANSFORMER);
    private final @Nullable String parser = System.getProperty(PARSER);

    @AfterEach
    void putBack() {
        set(TRANSFORMER, transformer);
        set(PARSER, parser);
    }

    private static void set(String property, @Nullable String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    @Test
    void areThoseOfTheJdkUnlessSomebodyNamedOthers() {
        System.clearProperty(TRANSFORMER);
        System.setProperty(PARSER, "of.somebody.Else");

        XmlFactories.nameThoseOfTheJdk();

        assertThat(System.getProperty(TRANSFORMER))
                .isEqualTo(TransformerFactory.newDefaultInstance().getClass().getName());
        assertThat(TransformerFactory.newInstance()).hasSameClassAs(TransformerFactory.newDefaultInstance());
        assertThat(System.getProperty(PARSER)).isEqualTo("of.somebody.Else");
    }
}
