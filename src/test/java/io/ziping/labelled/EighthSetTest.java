package io.ziping.labelled;

import java.util.List;

class EighthSetTest extends WrittenSetTest {

    EighthSetTest() {
        super(
                "eighth",
                List.of(
                        "bases",
                        "second/bases",
                        "third/bases",
                        "fourth/bases",
                        "fifth/bases",
                        "sixth/bases",
                        "seventh/bases"),
                670,
                715);
    }
}
