package io.ziping.startup;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Lets the console speak Chinese where the environment names no encoding, as services and containers do. */
public final class ConsoleEncoding {

    private ConsoleEncoding() {}

    /** Switches standard output and error to UTF-8 if they would print question marks; to be called first of all. */
    public static void ensureChinese() {
        if (canPrintChinese(current())) {
            return;
        }
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.setProperty("logging.charset.console", "UTF-8");
    }

    static boolean canPrintChinese(String encoding) {
        return Charset.isSupported(encoding)
                && Charset.forName(encoding).newEncoder().canEncode("自评");
    }

    /** Java 19 names it; Java 17 does for a terminal, and takes the default encoding for everything else. */
    private static String current() {
        String terminal = System.getProperty("sun.stdout.encoding", System.getProperty("file.encoding"));
        return System.getProperty("stdout.encoding", terminal);
    }
}
