package io.ziping.labelled;

import java.util.List;

class SecondSetTest extends WrittenSetTest {

    SecondSetTest() {
        super("second", List.of("bases"), 160, 120);
    }
}
