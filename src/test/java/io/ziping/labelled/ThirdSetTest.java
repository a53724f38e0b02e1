package io.ziping.labelled;

import java.util.List;

class ThirdSetTest extends WrittenSetTest {

    ThirdSetTest() {
        super("third", List.of("bases", "second/bases"), 420, 295);
    }
}
