import Glibc
import Testing

@testable import Reports

/// WCAG 2.2 AA: text 4.5 to 1, what a drawing is made of 3 to 1.
@Suite struct StyleSheetTests {
    @Test(arguments: [false, true]) func `every text can be read on every ground`(dark: Bool) throws {
        let colours = try Self.colours(dark: dark)
        for text in ["ink", "quiet", "accent", "loss", "gain", "loh", "uncertain"] {
            for ground in ["paper", "soft"] {
                #expect(try Self.contrast(text, ground, colours) >= 4.5, "\(text) on \(ground)")
            }
        }
        for tone in ["loss", "gain", "loh", "uncertain"] {
            #expect(try Self.contrast(tone, tone + "-fill", colours) >= 4.5)
            #expect(try Self.contrast("ink", tone + "-fill", colours) >= 4.5)
            #expect(try Self.contrast("quiet", tone + "-fill", colours) >= 4.5)
        }
        #expect(try Self.contrast("ink", "domain", colours) >= 4.5)
        #expect(try Self.contrast("stroke", "paper", colours) >= 3)
        #expect(try Self.contrast("stroke", "soft", colours) >= 3)
    }

    /// A colour that is new must be held against its ground above before it may be used.
    @Test func `no colour is used that was not tested`() throws {
        let tested: Set<String> = [
            "ink", "quiet", "accent", "loss", "gain", "loh", "uncertain", "paper", "soft", "loss-fill", "gain-fill",
            "loh-fill", "uncertain-fill", "domain", "stroke",
        ]
        // Lines between rows, and the bar that domains stand on, carry nothing that is not said in words.
        let decoration: Set<String> = ["line"]
        #expect(try Set(Self.colours(dark: false).keys) == tested.union(decoration))
        #expect(try Set(Self.colours(dark: true).keys) == tested.union(decoration))
        // Outside of the two lists of colours, only the bands of chromosomes and the line that prints have colours of their own.
        let rules = StyleSheet.all.source.split(separator: "}").filter { !$0.contains("--ink:") }
        let own = rules.filter { rule in
            rule.split(separator: "#").dropFirst().contains { $0.prefix(6).allSatisfy(\.isHexDigit) }
        }.map { $0.split(separator: "{")[0].filter { !$0.isWhitespace } }
        let allowed = [".gneg", ".gpos", ".gvar", ".acen", "@page"]
        #expect(own.allSatisfy { name in allowed.contains { name.hasPrefix($0) } }, "\(own)")
    }

    @Test func `every colour that a rule uses is there`() {
        let source = StyleSheet.all.source
        let used = Set(source.matches(of: /var\(--([a-z-]+)\)/).map { String($0.1) })
        let defined = Set(source.matches(of: /--([a-z-]+):/).map { String($0.1) })
        #expect(used.subtracting(defined) == [])
        #expect(used.count > 12)
    }

    private static func colours(dark: Bool) throws -> [String: String] {
        let halves = StyleSheet.all.source.split(separator: "prefers-color-scheme: dark", maxSplits: 1)
        let source = try #require(dark ? halves.last : halves.first)
        let words = source.prefix { $0 != "}" }.split(whereSeparator: \.isWhitespace)
        var colours: [String: String] = [:]
        for (name, value) in zip(words, words.dropFirst()) where name.hasPrefix("--") && value.hasPrefix("#") {
            colours[String(name.dropFirst(2).dropLast())] = String(value.dropFirst().prefix(6))
        }
        return colours
    }

    private static func contrast(_ first: String, _ second: String, _ colours: [String: String]) throws -> Double {
        let a = luminance(try #require(colours[first]))
        let b = luminance(try #require(colours[second]))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ hexadecimal: String) -> Double {
        let value = Int(hexadecimal, radix: 16) ?? 0
        let channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { channel -> Double in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
