package io.ziping.labelled;

import java.util.List;

class FifthSetTest extends WrittenSetTest {

    FifthSetTest() {
        super("fifth", List.of("bases", "second/bases", "third/bases", "fourth/bases"), 450, 490);
    }
}
