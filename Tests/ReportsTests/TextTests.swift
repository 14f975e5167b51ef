import Testing

@testable import Reports

@Suite struct TextTests {
    @Test func `Markdown of ASCII is escaped as any text is`() {
        let characters = ["_", "a", "1", " ", "*", "\\", "<", "-", "~"]
        var texts = [""]
        for _ in 0..<4 { texts += texts.flatMap { text in characters.map { text + $0 } } }
        for text in Set(texts) where !text.contains("  ") && !text.hasPrefix(" ") {
            // With a letter beyond ASCII behind it, each scalar is looked at.
            let longer = MarkdownText.escape(text + ".é")
            #expect(longer == MarkdownText.escape(text + ".") + "é")
        }
        #expect(MarkdownText.escape("c.1_2del *x*_y") == "c.1_2del \\*x\\*\\_y")
    }

    @Test(arguments: [
        (0.41234567, 4, "0.4123"), (0.5, 4, "0.5"), (2.0, 4, "2"), (0, 4, "0"), (-0.0, 4, "0"), (-1.25, 2, "-1.25"),
        (-0.00001, 4, "0"), (1.005, 1, "1"), (0.999999, 4, "1"), (12.05, 2, "12.05"), (1e20, 2, "1e+20"),
        (.nan, 2, "NA"),
        (.infinity, 2, "NA"),
    ])
    func `numbers without noise`(value: Double, decimals: Int, expected: String) {
        #expect(NumberText.decimal(value, decimals: decimals) == expected)
    }

    @Test(arguments: [
        (0, "0 %"), (1, "100 %"), (0.934251, "93.4 %"), (0.9999, "more than 99.9 %"), (0.0001, "less than 0.1 %"),
        (.nan, "NA"),
    ])
    func `percentages never round to all or to nothing`(fraction: Double, expected: String) {
        #expect(NumberText.percent(fraction) == expected)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (87_933_147, "87,933,147"), (-1234, "-1,234"),
        (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func `positions in groups of three`(value: Int, expected: String) {
        #expect(NumberText.grouped(value) == expected)
    }

    @Test(arguments: [
        ("a bb ccc", 4, ["a bb", "ccc"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, [""]), ("a", 0, ["a"]),
        ("one twothree", 3, ["one", "two", "thr", "ee"]),
    ])
    func `lines of a width`(text: String, width: Int, expected: [String]) {
        #expect(TextWrapping.lines(text, width: width) == expected)
    }

    @Test(arguments: [
        ("a\tb", "a b"), ("  a \r\n b ", "a b"), ("\u{1B}[0m", "[0m"), ("\t\n", ""), ("naïve", "naïve"),
    ])
    func `one line without controls`(text: String, expected: String) {
        #expect(OneLine.text(text) == expected)
    }

    @Test(arguments: [
        ("<b>", "&lt;b&gt;"), ("a&b", "a&amp;b"), ("\"'", "&quot;&#39;"), ("\u{0}\u{1B}", "\u{FFFD}\u{FFFD}"),
        ("é", "é"),
    ])
    func `what is put into markup is escaped, markup is not`(text: String, expected: String) {
        let markup: Markup = "<i>\(text)</i>\(Markup(text: text))"
        #expect(markup.source == "<i>\(expected)</i>\(expected)")
    }
}
