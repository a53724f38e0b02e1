package io.ziping.labelled;

import java.util.List;

class SeventhSetTest extends WrittenSetTest {

    SeventhSetTest() {
        super(
                "seventh",
                List.of("bases", "second/bases", "third/bases", "fourth/bases", "fifth/bases", "sixth/bases"),
                520,
                570);
    }
}
