package io.ziping.labelled;

import java.util.List;

class FourthSetTest extends WrittenSetTest {

    FourthSetTest() {
        super("fourth", List.of("bases", "second/bases", "third/bases"), 318, 330);
    }
}
