package io.ziping.analysis;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Counts what 分析 shows, for other modules. */
@Component
@RequiredArgsConstructor
public class AnalysisCounts {

    private final SummaryKeeper keeper;

    /** Counts every department of every year anew, in as many transactions; what cannot be counted is tried again later. */
    public void countAll() {
        keeper.countAll();
    }
}
