package io.ziping.scoring.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Any text, and texts of the pieces that the parsers look for, thrown together. */
class AnyText implements ArbitrarySupplier<String> {

    @Override
    public Arbitrary<String> get() {
        var pieces = Arbitraries.of(
                "12",
                "1,200",
                "３．５",
                "0.7",
                "百分之",
                "九十五",
                "两百",
                "万",
                "亿",
                "%",
                "％",
                "元",
                "人次",
                "（",
                "）",
                "《",
                "》",
                "个",
                "月",
                "年",
                "2023年",
                "2021—2025年",
                "〔2024〕",
                "第",
                "号",
                "至",
                "-",
                "~",
                "比",
                "较",
                "上年",
                "增长",
                "计划",
                "其中",
                "约",
                "余",
                "以上",
                "不超过",
                "，",
                "。",
                "、",
                "\n",
                " ",
                "\u3000",
                ".",
                ",",
                ":",
                "V2.0",
                "培训",
                "满意度",
                "二〇二三年",
                "十",
                "千克",
                "①",
                "\ud83d",
                "\udc00",
                "😀",
                "\u200b",
                "=",
                "≥",
                "分",
                "之",
                "每");
        var mixed = pieces.list().ofMaxSize(60).map(list -> String.join("", list));
        return Arbitraries.oneOf(mixed, Arbitraries.strings().ofMaxLength(200));
    }
}
