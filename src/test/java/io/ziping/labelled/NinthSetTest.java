package io.ziping.labelled;

import java.util.List;

class NinthSetTest extends WrittenSetTest {

    NinthSetTest() {
        super(
                "ninth",
                List.of(
                        "bases",
                        "second/bases",
                        "third/bases",
                        "fourth/bases",
                        "fifth/bases",
                        "sixth/bases",
                        "seventh/bases",
                        "eighth/bases"),
                1100,
                1150);
    }
}
