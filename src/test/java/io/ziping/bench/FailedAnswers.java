package io.ziping.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.TreeMap;

/** Answers that saved nothing, counted by what they were. */
record FailedAnswers(List<StubbornTypist.Answer> answers) {

    String words() {
        return answers.isEmpty()
                ? "none"
                : answers.stream()
                        .collect(groupingBy(StubbornTypist.Answer::status, TreeMap::new, counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getValue() + " x " + name(each.getKey()))
                        .collect(joining(", "));
    }

    private static String name(int status) {
        return switch (status) {
            case Typist.NO_ANSWER -> "no answer";
            case Typist.CONFLICTING -> "another content";
            default -> String.valueOf(status);
        };
    }
}
