package io.ziping.labelled;

import java.util.List;

class SixthSetTest extends WrittenSetTest {

    SixthSetTest() {
        super("sixth", List.of("bases", "second/bases", "third/bases", "fourth/bases", "fifth/bases"), 480, 580);
    }
}
