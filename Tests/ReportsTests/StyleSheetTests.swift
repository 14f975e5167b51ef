import Glibc
import Testing

@testable import Reports

/// WCAG 2.2 AA: text 4.5 to 1, what a drawing is made of 3 to 1.
@Suite struct StyleSheetTests {
    @Test(arguments: [false, true]) func `every text can be read on every ground`(dark: Bool) throws {
        let colours = try Self.colours(dark: dark)
        for text in ["ink", "quiet", "accent", "altered", "lowered", "uncertain"] {
            for ground in ["paper", "soft"] {
                #expect(try Self.contrast(text, ground, colours) >= 4.5, "\(text) on \(ground)")
            }
        }
        for tone in ["altered", "lowered", "uncertain"] {
            #expect(try Self.contrast(tone, tone + "-fill", colours) >= 4.5)
            #expect(try Self.contrast("ink", tone + "-fill", colours) >= 4.5)
            #expect(try Self.contrast("quiet", tone + "-fill", colours) >= 4.5)
        }
        #expect(try Self.contrast("ink", "domain", colours) >= 4.5)
        #expect(try Self.contrast("stroke", "paper", colours) >= 3)
        #expect(try Self.contrast("stroke", "soft", colours) >= 3)
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
